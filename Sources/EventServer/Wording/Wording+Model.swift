import EventModel
import EventPipeline
import GraphAnalysis
import GraphExport

extension Wording {
    /// What an actor is.
    func label(of type: ActorType) -> String { language.label(of: NodeStyle(type)) }

    /// What a tie is called, as seen from its source.
    func label(of type: RelationType) -> String { language.label(of: type) }

    /// Whether a tie holds.
    func label(of status: RelationStatus) -> String { language.label(of: status) }

    /// What a tie is called, as seen from an actor.
    func label(of partnership: Partnership) -> String {
        partnership.isOutgoing ? label(of: partnership.edge.type) : inverseLabel(of: partnership.edge.type)
    }

    /// What a tie is called, as seen from its target.
    func inverseLabel(of type: RelationType) -> String {
        guard language == .french else { return type.isSymmetric ? label(of: type) : type.inverseEnglishLabel }
        return switch type {
        case .partnersWith, .signsWith, .meetsWith, .negotiatesWith, .tradesWith, .disputesWith, .competesWith:
            label(of: type)
        case .heads: "dirigé par"
        case .worksFor: "emploie"
        case .owns: "possédé par"
        case .acquires: "acquis par"
        case .memberOf: "a pour membre"
        case .organizes: "organisé par"
        case .participatesIn: "réunit"
        case .locatedIn: "siège de"
        case .investsIn: "reçoit l’investissement de"
        case .supplies: "fourni par"
        case .builds: "construit par"
        case .finances: "financé par"
        case .supports: "soutenu par"
        case .sanctions: "sanctionné par"
        }
    }

    /// What a relation is about.
    func label(of sector: Sector) -> String {
        switch sector {
        case .hydrocarbons: self("hydrocarbures", "hydrocarbons")
        case .electricity: self("électricité", "electricity")
        case .renewables: self("énergies renouvelables", "renewables")
        case .nuclear: self("nucléaire", "nuclear")
        case .hydrogen: self("hydrogène", "hydrogen")
        case .mining: self("mines", "mining")
        case .metals: self("métaux", "metals")
        case .agriculture: self("agriculture", "agriculture")
        case .food: self("alimentation", "food")
        case .water: self("eau", "water")
        case .health: self("santé", "health")
        case .pharmaceuticals: self("pharmacie", "pharmaceuticals")
        case .digital: self("numérique", "digital")
        case .telecommunications: self("télécommunications", "telecommunications")
        case .transport: self("transports", "transport")
        case .automotive: self("automobile", "automotive")
        case .aerospace: self("aérospatial", "aerospace")
        case .defence: self("défense", "defence")
        case .construction: self("construction", "construction")
        case .finance: self("finance", "finance")
        case .tourism: self("tourisme", "tourism")
        case .education: self("éducation", "education")
        case .culture: self("culture", "culture")
        case .sport: self("sport", "sport")
        case .environment: self("environnement", "environment")
        case .trade: self("commerce", "trade")
        }
    }

    /// What a centrality is called.
    func label(of measure: CentralityMeasure) -> String {
        switch measure {
        case .degree: self("degré", "degree")
        case .betweenness: self("intermédiarité", "betweenness")
        case .closeness: self("proximité", "closeness")
        case .harmonic: self("proximité harmonique", "harmonic closeness")
        case .pagerank: self("PageRank", "PageRank")
        case .eigenvector: self("vecteur propre", "eigenvector")
        case .core: self("noyau", "core")
        }
    }

    /// What a centrality tells.
    func meaning(of measure: CentralityMeasure) -> String {
        switch measure {
        case .degree: self("à combien d’acteurs il est lié", "how many actors it is tied to")
        case .betweenness:
            self(
                "combien de paires d’acteurs ont leur plus court chemin par lui",
                "how many pairs of actors have their shortest chain through it")
        case .closeness: self("à combien de pas il est des autres", "how few steps it is from the others")
        case .harmonic:
            self("la même chose : moyenne de 1 sur la distance", "the same: mean of 1 over the distance to each other")
        case .pagerank:
            self("l’importance de ceux à qui il est lié", "how important those tied to it are, by articles")
        case .eigenvector:
            self("la même chose, au centre de la partie la plus dense", "the same, for the centre of the densest part")
        case .core:
            self(
                "k, s’il est parmi des acteurs liés à k autres d’entre eux",
                "k where it lies among actors with k ties each")
        }
    }
}
