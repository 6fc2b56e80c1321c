import EventModel

/// Types as small numbers, for bit masks and features: hashing their names would cost more than all the rest.
extension ActorType {
    /// Position among all types.
    var code: UInt8 {
        switch self {
        case .country: 0
        case .government: 1
        case .company: 2
        case .organization: 3
        case .person: 4
        case .event: 5
        case .place: 6
        case .project: 7
        }
    }

    /// A bit for each type.
    static func mask(_ types: Set<ActorType>) -> UInt8 { types.reduce(0) { $0 | 1 << $1.code } }
}

extension RelationType {
    /// Position among all types.
    var code: UInt8 {
        switch self {
        case .partnersWith: 0
        case .signsWith: 1
        case .meetsWith: 2
        case .negotiatesWith: 3
        case .heads: 4
        case .worksFor: 5
        case .owns: 6
        case .acquires: 7
        case .memberOf: 8
        case .organizes: 9
        case .participatesIn: 10
        case .locatedIn: 11
        case .investsIn: 12
        case .supplies: 13
        case .tradesWith: 14
        case .builds: 15
        case .finances: 16
        case .supports: 17
        case .disputesWith: 18
        case .sanctions: 19
        case .competesWith: 20
        }
    }

    /// Types that may stand at the source, a bit each.
    var sourceMask: UInt8 { Self.masks[Int(code)].source }
    /// Types that may stand at the target, a bit each.
    var targetMask: UInt8 { Self.masks[Int(code)].target }

    private static let masks: [(source: UInt8, target: UInt8)] = allCases.sorted { $0.code < $1.code }.map {
        (ActorType.mask($0.sourceTypes), ActorType.mask($0.targetTypes))
    }
}
