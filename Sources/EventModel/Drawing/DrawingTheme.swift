/// Ground that a picture is made for.
public enum DrawingTheme: String, CaseIterable, Hashable, Sendable {
    /// Light, and dark on the screen of a reader who asks for dark pages.
    case automatic
    /// Light everywhere.
    case light
    /// Dark on every screen, light in print.
    case dark
}
