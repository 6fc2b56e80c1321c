/// How an edge looks.
///
/// The colour tells the kind of tie, the line its status, the width how many articles state it.
public struct EdgeStyle: Hashable, Sendable {
    /// Kind of tie, told by the colour.
    public enum Tone: String, CaseIterable, Hashable, Sendable {
        case cooperation, conflict, money, support, function, meeting, event, place
        /// A tie that holds no more or is denied.
        case muted

        /// Colour on a light ground.
        public var lightColor: DrawingColor {
            switch self {
            case .cooperation: DrawingColor(0x1F5FA8)
            case .conflict: DrawingColor(0xB42318)
            case .money: DrawingColor(0x9A6700)
            case .support: DrawingColor(0x1A7F4B)
            case .function: DrawingColor(0x6B7280)
            case .meeting: DrawingColor(0x4B5563)
            case .event: DrawingColor(0x7C4DB0)
            case .place: DrawingColor(0x7FA98C)
            case .muted: DrawingColor(0x9CA3AF)
            }
        }

        /// Colour on a dark ground.
        public var darkColor: DrawingColor {
            switch self {
            case .cooperation: DrawingColor(0x7FB2F0)
            case .conflict: DrawingColor(0xF28B7D)
            case .money: DrawingColor(0xE0B04A)
            case .support: DrawingColor(0x6CC795)
            case .function: DrawingColor(0xA7AFBA)
            case .meeting: DrawingColor(0xC2C8D0)
            case .event: DrawingColor(0xB590E0)
            case .place: DrawingColor(0x6F9A7D)
            case .muted: DrawingColor(0x6B7280)
            }
        }
    }

    /// How the line is drawn.
    public enum Line: String, CaseIterable, Hashable, Sendable {
        case solid, dashed, dotted
    }

    /// What stands at the target's end of the line.
    public enum Arrow: String, CaseIterable, Hashable, Sendable {
        case none
        case normal
        /// A bar, for what is done against the target.
        case tee
    }

    /// Kind of tie.
    public let tone: Tone
    /// How the line is drawn.
    public let line: Line
    /// What stands at the target's end.
    public let arrow: Arrow
    /// Width of the line in tenths of a point, 5 to 40.
    public let width: Int

    /// Makes a style; a width outside 5 to 40 tenths of a point becomes the nearer bound.
    public init(tone: Tone, line: Line = .solid, arrow: Arrow = .none, width: Int = 11) {
        self.tone = tone
        self.line = line
        self.arrow = arrow
        self.width = min(40, max(5, width))
    }
}
