/// How a node looks: one style for each type of actor.
///
/// Shape and lightness differ beside the hue, so that the types stay apart for readers who confuse colours and in print.
public enum NodeStyle: String, CaseIterable, Hashable, Sendable {
    case country, government, company, organization, person, event, place, project

    /// Outline of a node.
    public enum Shape: String, Hashable, Sendable {
        case box, ellipse, hexagon, note
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
        case .government, .company, .organization, .person: .box
        }
    }

    /// Whether the corners of a box are round.
    public var isRounded: Bool { self == .person || self == .organization }

    /// Colours on a light ground.
    public var lightPalette: NodePalette {
        switch self {
        case .country: NodePalette(0xDDF1EF, 0x0F766E, 0x0B3B38)
        case .government: NodePalette(0xFBE9F0, 0xA8456B, 0x561F36)
        case .company: NodePalette(0xFFF3DC, 0xC98A12, 0x5A3D05)
        case .organization: NodePalette(0xF3F1EA, 0x7A7363, 0x3B372C)
        case .person: NodePalette(0xE8F1FB, 0x2F6DB5, 0x12355B)
        case .event: NodePalette(0xF3ECFA, 0x7C4DB0, 0x3E2160)
        case .place: NodePalette(0xE9F6EC, 0x3A8F55, 0x174A29)
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
        case .place: NodePalette(0x174A29, 0x77C490, 0xE9F6EC)
        case .project: NodePalette(0x273241, 0x9AABC0, 0xE9EEF3)
        }
    }
}
