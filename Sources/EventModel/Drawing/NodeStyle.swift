/// How a node looks: one style for each type of actor.
///
/// Every style has a contour of its own beside its colours, so that the types stay apart for readers who confuse colours
/// and in grey print.
public enum NodeStyle: String, CaseIterable, Hashable, Sendable {
    case country, government, company, organization, person, event, place, project

    /// Outline of a node, by its name in Graphviz.
    public enum Shape: String, Hashable, Sendable {
        case box, ellipse, hexagon, note, tab
    }

    /// How the outline is drawn.
    public enum Outline: String, Hashable, Sendable {
        case single, double, dashed, rounded
    }

    /// The style of an actor of this type.
    public init(_ type: ActorType) {
        self =
            switch type {
            case .country: .country
            case .government: .government
            case .company: .company
            case .organization: .organization
            case .person: .person
            case .event: .event
            case .place: .place
            case .project: .project
            }
    }

    /// Outline.
    public var shape: Shape {
        switch self {
        case .country, .place: .ellipse
        case .event: .hexagon
        case .project: .note
        case .organization: .tab
        case .government, .company, .person: .box
        }
    }

    /// How the outline is drawn.
    public var outline: Outline {
        switch self {
        case .government: .double
        case .place: .dashed
        case .person: .rounded
        case .country, .company, .organization, .event, .project: .single
        }
    }

    /// Whether the corners of a box are round.
    public var isRounded: Bool { outline == .rounded }

    /// Colours on a light ground.
    public var lightPalette: NodePalette {
        switch self {
        case .country: NodePalette(0xDDF1EF, 0x0F766E, 0x0B3B38)
        case .government: NodePalette(0xFBE9F0, 0xA8456B, 0x561F36)
        case .company: NodePalette(0xFFF3DC, 0xB57A08, 0x4A3203)
        case .organization: NodePalette(0xF3F1EA, 0x6E6858, 0x34302A)
        case .person: NodePalette(0xE8F1FB, 0x2F6DB5, 0x12355B)
        case .event: NodePalette(0xF3ECFA, 0x7C4DB0, 0x3E2160)
        case .place: NodePalette(0xF1F7EC, 0x4F8A3C, 0x274A1A)
        case .project: NodePalette(0xE9EEF3, 0x475569, 0x1F2937)
        }
    }

    /// Colours on a dark ground.
    public var darkPalette: NodePalette {
        switch self {
        case .country: NodePalette(0x0B3B38, 0x4FB8AE, 0xDDF1EF)
        case .government: NodePalette(0x4A1B30, 0xDE85A8, 0xFBE9F0)
        case .company: NodePalette(0x4A3306, 0xE0A93B, 0xFFF3DC)
        case .organization: NodePalette(0x38352C, 0xB3AB98, 0xF3F1EA)
        case .person: NodePalette(0x12355B, 0x7FB2F0, 0xE8F1FB)
        case .event: NodePalette(0x3E2160, 0xB590E0, 0xF3ECFA)
        case .place: NodePalette(0x1E3A16, 0x8CC47A, 0xE9F6E2)
        case .project: NodePalette(0x273241, 0x9AABC0, 0xE9EEF3)
        }
    }
}
