import EventModel
import GraphExport

/// The words of a report in one language.
struct ReportWords {
    let language: LabelLanguage

    init(_ language: LabelLanguage) { self.language = language }

    /// The text in the report's language.
    func text(_ french: String, _ english: String) -> String { language == .french ? french : english }

    /// A number with its noun; French counts nought as one.
    func count(_ number: Int, _ noun: (fr: String, frMany: String, en: String, enMany: String)) -> String {
        let isOne = language == .french ? number < 2 : number == 1
        return "\(grouped(number)) " + text(isOne ? noun.fr : noun.frMany, isOne ? noun.en : noun.enMany)
    }

    func title(focus: String?) -> String {
        guard let focus else { return text("Relations entre acteurs", "Relations between actors") }
        return text("Relations : \(focus)", "Relations: \(focus)")
    }

    /// A day, a month, a year or an interval, in words.
    func date(_ date: EventDate) -> String {
        guard let end = date.end else { return day(date.start) }
        return "\(day(date.start)) – \(day(end))"
    }

    /// `8 septembre 2025`, `septembre 2025` or `2025`.
    func day(_ date: CalendarDate) -> String {
        guard let month = date.month else { return "\(date.year)" }
        let name = (language == .french ? Self.frenchMonths : Self.englishMonths)[month - 1]
        guard let day = date.day else { return "\(name)\u{A0}\(date.year)" }
        let number = day == 1 && language == .french ? "1er" : "\(day)"
        return "\(number)\u{A0}\(name)\u{A0}\(date.year)"
    }

    /// When a relation holds: its first date, or the first and the last.
    func dates(_ edge: RelationEdge) -> String? {
        switch (edge.firstDate, edge.lastDate) {
        case (let first?, let last?) where first != last: "\(day(first.start)) – \(day(last.end ?? last.start))"
        case (let date?, _), (nil, let date?): self.date(date)
        case (nil, nil): nil
        }
    }

    /// A sum such as `1,7 milliard USD`.
    func amount(_ amount: Amount) -> String {
        let scales: [(Double, String, String)] = [
            (1e12, text("billion", "trillion"), text("billions", "trillion")),
            (1e9, text("milliard", "billion"), text("milliards", "billion")),
            (1e6, text("million", "million"), text("millions", "million")),
        ]
        // A sum beyond all money is a mistake of the article or of its reading.
        guard abs(amount.value) < 1e16 else { return amount.currency }
        guard let (unit, one, many) = scales.first(where: { abs(amount.value) >= $0.0 }) else {
            return "\(grouped(Int(amount.value.rounded())))\u{A0}\(amount.currency)"
        }
        let scaled = amount.value / unit
        return "\(decimal(scaled, 2))\u{A0}\(abs(scaled) < 2 ? one : many)\u{A0}\(amount.currency)"
    }

    /// A number with at most so many decimals, without noughts at the end.
    func decimal(_ value: Double, _ decimals: Int) -> String {
        let power = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
        let scaled = Int((value * Double(power)).rounded())
        let (whole, fraction) = abs(scaled).quotientAndRemainder(dividingBy: power)
        let digits = String(fraction)
        var tail = Substring(String(repeating: "0", count: max(0, decimals - digits.count)) + digits)
        while tail.last == "0" { tail.removeLast() }
        let sign = scaled < 0 ? "−" : ""
        return sign + grouped(whole) + (tail.isEmpty ? "" : text(",", ".") + tail)
    }

    /// A whole number with its thousands apart.
    func grouped(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var grouped = ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position).isMultiple(of: 3) { grouped += text("\u{202F}", ",") }
            grouped.append(digit)
        }
        return (number < 0 ? "−" : "") + grouped
    }

    /// A passage between the quotation marks of its own language, which is French in every report.
    static func quoted(_ passage: String) -> String { "«\u{A0}\(passage)\u{A0}»" }

    /// What an actor of this type is called.
    func name(of type: ActorType) -> String { language.label(of: NodeStyle(type)) }

    /// What the relations of a type are called together.
    func heading(of type: RelationType) -> String {
        switch type {
        case .partnersWith: text("Partenariats", "Partnerships")
        case .signsWith: text("Accords signés", "Signed agreements")
        case .meetsWith: text("Rencontres", "Meetings")
        case .negotiatesWith: text("Négociations", "Negotiations")
        case .heads: text("Direction", "Leadership")
        case .worksFor: text("Fonctions", "Positions")
        case .owns: text("Propriété", "Ownership")
        case .acquires: text("Acquisitions", "Acquisitions")
        case .memberOf: text("Adhésions", "Memberships")
        case .organizes: text("Organisation d’événements", "Organized events")
        case .participatesIn: text("Participations", "Participation")
        case .locatedIn: text("Implantations", "Locations")
        case .investsIn: text("Investissements", "Investments")
        case .supplies: text("Fournitures", "Supplies")
        case .tradesWith: text("Échanges", "Trade")
        case .builds: text("Construction", "Construction")
        case .finances: text("Financements", "Financing")
        case .supports: text("Soutiens", "Support")
        case .disputesWith: text("Différends", "Disputes")
        case .sanctions: text("Sanctions", "Sanctions")
        case .competesWith: text("Concurrence", "Competition")
        }
    }

    /// What a sector is called.
    func name(of sector: Sector) -> String {
        switch sector {
        case .hydrocarbons: text("hydrocarbures", "hydrocarbons")
        case .electricity: text("électricité", "electricity")
        case .renewables: text("énergies renouvelables", "renewables")
        case .nuclear: text("nucléaire", "nuclear energy")
        case .hydrogen: text("hydrogène", "hydrogen")
        case .mining: text("mines", "mining")
        case .metals: text("métaux", "metals")
        case .agriculture: text("agriculture", "agriculture")
        case .food: text("agroalimentaire", "food")
        case .water: text("eau", "water")
        case .health: text("santé", "health")
        case .pharmaceuticals: text("pharmacie", "pharmaceuticals")
        case .digital: text("numérique", "digital")
        case .telecommunications: text("télécommunications", "telecommunications")
        case .transport: text("transports", "transport")
        case .automotive: text("automobile", "automotive")
        case .aerospace: text("aéronautique et espace", "aerospace")
        case .defence: text("défense", "defence")
        case .construction: text("construction", "construction")
        case .finance: text("finance", "finance")
        case .tourism: text("tourisme", "tourism")
        case .education: text("éducation", "education")
        case .culture: text("culture", "culture")
        case .sport: text("sport", "sport")
        case .environment: text("environnement", "environment")
        case .trade: text("commerce", "trade")
        }
    }

    private static let frenchMonths = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension ReportWords {
    static let actors = (fr: "acteur", frMany: "acteurs", en: "actor", enMany: "actors")
    static let relations = (fr: "relation", frMany: "relations", en: "relation", enMany: "relations")
    static let passages = (
        fr: "passage cité", frMany: "passages cités", en: "quoted passage", enMany: "quoted passages"
    )
    static let articles = (fr: "article", frMany: "articles", en: "article", enMany: "articles")

    /// How reports tell where they come from and how far they can be trusted.
    var caution: String {
        text(
            "Relations extraites automatiquement du texte des articles : la confiance (de 0 à 1) dit combien "
                + "l’extraction est sûre d’elle. Lisez le passage cité avant de vous y fier.",
            "Relations extracted automatically from the text of the articles: the confidence (0 to 1) tells how sure "
                + "the extraction is. Read the quoted passage before you rely on it.")
    }
}
