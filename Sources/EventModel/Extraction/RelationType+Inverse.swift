extension RelationType {
    /// Label in English for a relation seen from its target, such as `owned by`; the type's own name where the relation
    /// has no direction.
    public var inverseEnglishLabel: String {
        switch self {
        case .partnersWith, .signsWith, .meetsWith, .negotiatesWith, .tradesWith, .disputesWith, .competesWith:
            rawValue
        case .heads: "headed by"
        case .worksFor: "employs"
        case .owns: "owned by"
        case .acquires: "acquired by"
        case .memberOf: "has member"
        case .organizes: "organized by"
        case .participatesIn: "attended by"
        case .locatedIn: "seat of"
        case .investsIn: "funded by"
        case .supplies: "supplied by"
        case .builds: "built by"
        case .finances: "financed by"
        case .supports: "supported by"
        case .sanctions: "sanctioned by"
        }
    }
}
