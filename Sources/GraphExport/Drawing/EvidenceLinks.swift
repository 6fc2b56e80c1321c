public import EventModel

/// Where the lines of a map lead a reader.
public enum EvidenceLinks: String, CaseIterable, Hashable, Sendable {
    /// Nowhere: for pages that have their own way to the evidence.
    case none
    /// To the place of the same page that quotes the most telling tie: see `EvidenceAnchor`.
    case evidence
    /// To the article that states the most telling tie where its web address is known, else as `evidence`.
    case articles

    /// The link of a line.
    func link(of bundle: TieBundle, in graph: EventGraph) -> DrawingLink? {
        guard self != .none, let edge = bundle.edges.first else { return nil }
        if self == .articles {
            // The newest article stands last.
            let addresses = edge.statements.reversed().lazy.compactMap(\.url)
            if let link = addresses.compactMap({ DrawingLink($0) }).first(where: { $0.isWebPage }) { return link }
        }
        return DrawingLink(EvidenceAnchor(of: edge, in: graph).fragment)
    }
}

extension DrawingLink {
    /// Whether the link leads to another page.
    public var isWebPage: Bool { description.lowercased().hasPrefix("http") }
}
