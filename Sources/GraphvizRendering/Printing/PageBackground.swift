/// What lies behind a map on a page or a bitmap.
public enum PageBackground: String, CaseIterable, Hashable, Sendable {
    /// White paper: the map is readable wherever the file is shown.
    case white
    /// Nothing: the map stands on whatever it is laid upon, which must be light.
    case transparent
}
