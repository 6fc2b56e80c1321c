/// What ties two actors.
public enum RelationType: String, CaseIterable, Hashable, Sendable, Codable {
    case partnersWith, signsWith, meetsWith, negotiatesWith
    case heads, worksFor
    case owns, acquires
    case memberOf
    case organizes, participatesIn
    case locatedIn
    case investsIn, supplies, tradesWith, builds, finances
    case supports, disputesWith, sanctions, competesWith

    /// Whether the relation has no direction.
    public var isSymmetric: Bool {
        switch self {
        case .partnersWith, .signsWith, .meetsWith, .negotiatesWith, .tradesWith, .disputesWith, .competesWith: true
        default: false
        }
    }

    /// Actor types that may stand at the source.
    public var sourceTypes: Set<ActorType> {
        switch self {
        case .heads, .worksFor: [.person]
        case .locatedIn: [.company, .organization, .government, .event, .project]
        case .memberOf: [.country, .government, .company, .organization, .person]
        default: [.country, .government, .company, .organization, .person]
        }
    }

    /// Actor types that may stand at the target.
    public var targetTypes: Set<ActorType> {
        switch self {
        case .heads, .worksFor: [.government, .company, .organization, .country]
        case .owns, .acquires: [.company, .organization, .project]
        case .memberOf: [.organization, .event]
        case .organizes, .participatesIn: [.event]
        case .locatedIn: [.place, .country]
        case .investsIn: [.company, .country, .project, .place]
        case .builds: [.project]
        case .finances: [.country, .government, .company, .organization, .project, .person]
        case .supports: [.country, .government, .company, .organization, .person, .project, .event]
        default: [.country, .government, .company, .organization, .person]
        }
    }

    /// Label for readers of French.
    public var frenchLabel: String {
        switch self {
        case .partnersWith: "partenariat"
        case .signsWith: "accord signé"
        case .meetsWith: "rencontre"
        case .negotiatesWith: "négociations"
        case .heads: "dirige"
        case .worksFor: "travaille pour"
        case .owns: "possède"
        case .acquires: "acquiert"
        case .memberOf: "membre de"
        case .organizes: "organise"
        case .participatesIn: "participe à"
        case .locatedIn: "situé en"
        case .investsIn: "investit dans"
        case .supplies: "fournit"
        case .tradesWith: "échanges"
        case .builds: "construit"
        case .finances: "finance"
        case .supports: "soutient"
        case .disputesWith: "différend"
        case .sanctions: "sanctionne"
        case .competesWith: "concurrence"
        }
    }

    /// Label for readers of English.
    public var englishLabel: String {
        switch self {
        case .partnersWith: "partners with"
        case .signsWith: "signs with"
        case .meetsWith: "meets"
        case .negotiatesWith: "negotiates with"
        case .heads: "heads"
        case .worksFor: "works for"
        case .owns: "owns"
        case .acquires: "acquires"
        case .memberOf: "member of"
        case .organizes: "organizes"
        case .participatesIn: "takes part in"
        case .locatedIn: "located in"
        case .investsIn: "invests in"
        case .supplies: "supplies"
        case .tradesWith: "trades with"
        case .builds: "builds"
        case .finances: "finances"
        case .supports: "supports"
        case .disputesWith: "disputes with"
        case .sanctions: "sanctions"
        case .competesWith: "competes with"
        }
    }
}
