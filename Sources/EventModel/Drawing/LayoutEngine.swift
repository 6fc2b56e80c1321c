/// The program of Graphviz that places the nodes.
///
/// fdp and osage are left out: the first gives another picture on every run, the second crashes.
public enum LayoutEngine: String, CaseIterable, Hashable, Sendable, Codable {
    /// In ranks from top to bottom; for small maps.
    case dot
    /// By springs; for middling maps.
    case neato
    /// By springs on several scales; for large maps.
    case sfdp
    /// On circles around one actor.
    case twopi
    /// On one circle for each block of the graph; slow.
    case circo
}
