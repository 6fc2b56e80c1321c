/// How an edge looks.
///
/// Colour and end mark tell the kind of tie, the line its status, the width how many articles state it.
public struct EdgeStyle: Hashable, Sendable {
    /// Kind of tie, told by the colour.
    ///
    /// The colours stay apart for readers without red, green or blue cones; `mark` tells the kinds apart without colour.
    public enum Tone: String, CaseIterable, Hashable, Sendable {
        case cooperation, conflict, money, support, function, meeting, place
        /// A tie that holds no more or is denied.
        case muted

        /// Colour of the line on a light ground.
        public var lightColor: DrawingColor {
            switch self {
            case .cooperation: DrawingColor(0x173585)
            case .conflict: DrawingColor(0xB02A09)
            case .money: DrawingColor(0xD28200)
            case .support: DrawingColor(0x23665B)
            case .function: DrawingColor(0x282A2C)
            case .meeting: DrawingColor(0x9B4EB4)
            case .place: DrawingColor(0x67815A)
            case .muted: DrawingColor(0x949494)
            }
        }

        /// Colour of the line on a dark ground.
        public var darkColor: DrawingColor {
            switch self {
            case .cooperation: DrawingColor(0xA9C7FF)
            case .conflict: DrawingColor(0xCE3527)
            case .money: DrawingColor(0xF2DB46)
            case .support: DrawingColor(0x3BAE9E)
            case .function: DrawingColor(0xF0F1F1)
            case .meeting: DrawingColor(0xA060C8)
            case .place: DrawingColor(0x98A45B)
            case .muted: DrawingColor(0x6C6D70)
            }
        }

        /// Colour of a label on a light ground: that of the line, darker where letters need more contrast than lines.
        public var lightTextColor: DrawingColor {
            switch self {
            case .money: DrawingColor(0x8A5500)
            case .place: DrawingColor(0x556B47)
            case .muted: DrawingColor(0x6B6B6F)
            default: lightColor
            }
        }

        /// Colour of a label on a dark ground.
        public var darkTextColor: DrawingColor {
            switch self {
            case .conflict: DrawingColor(0xF07A6C)
            case .meeting: DrawingColor(0xC593E6)
            case .muted: DrawingColor(0x9A9CA2)
            default: darkColor
            }
        }

        /// What stands at the end of a line of this kind, a mark of its own for each kind.
        public var mark: Arrow {
            switch self {
            case .cooperation, .muted: .none
            case .conflict: .tee
            case .money: .normal
            case .support: .vee
            case .function: .diamond
            case .meeting: .odot
            case .place: .dot
            }
        }
    }

    /// How the line is drawn.
    public enum Line: String, CaseIterable, Hashable, Sendable {
        case solid, dashed, dotted
    }

    /// What stands at an end of the line, by its name in Graphviz.
    public enum Arrow: String, CaseIterable, Hashable, Sendable {
        case none
        /// A full arrowhead.
        case normal
        /// An open arrowhead.
        case vee
        /// A bar, for what is done against the target.
        case tee
        /// A full lozenge.
        case diamond
        /// A full circle.
        case dot
        /// An empty circle.
        case odot
    }

    /// Kind of tie.
    public let tone: Tone
    /// How the line is drawn.
    public let line: Line
    /// What stands at the target's end.
    public let arrow: Arrow
    /// Whether the same stands at the source's end.
    public let isTwoWay: Bool
    /// Whether line and label are struck through, because the tie is denied.
    public let isStruck: Bool
    /// Width of the line in tenths of a point, 5 to 40.
    public let width: Int

    /// Makes a style; a width outside 5 to 40 tenths of a point becomes the nearer bound.
    public init(
        tone: Tone, line: Line = .solid, arrow: Arrow = .none, isTwoWay: Bool = false, isStruck: Bool = false,
        width: Int = 11
    ) {
        self.tone = tone
        self.line = line
        self.arrow = arrow
        self.isTwoWay = isTwoWay
        self.isStruck = isStruck
        self.width = min(40, max(5, width))
    }
}
