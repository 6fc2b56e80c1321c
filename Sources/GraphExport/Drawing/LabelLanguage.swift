public import EventModel

/// Language of a map's labels.
public enum LabelLanguage: String, CaseIterable, Hashable, Sendable {
    case french = "fr"
    case english = "en"

    /// The text in this language.
    func text(french: String, english: String) -> String { self == .french ? french : english }

    /// What a tie of this type is called.
    public func label(of type: RelationType) -> String {
        self == .french ? type.frenchLabel : type.englishLabel
    }

    /// What an actor of this type is called in a legend.
    public func label(of type: NodeStyle) -> String {
        switch type {
        case .country: text(french: "pays", english: "country")
        case .government: text(french: "institution publique", english: "government body")
        case .company: text(french: "entreprise", english: "company")
        case .organization: text(french: "organisation", english: "organization")
        case .person: text(french: "personne", english: "person")
        case .event: text(french: "événement", english: "event")
        case .place: text(french: "lieu", english: "place")
        case .project: text(french: "projet", english: "project")
        }
    }

    /// What a kind of tie is called in a legend.
    public func label(of tone: EdgeStyle.Tone) -> String {
        switch tone {
        case .cooperation: text(french: "coopération", english: "cooperation")
        case .conflict: text(french: "conflit, concurrence", english: "conflict, competition")
        case .money: text(french: "capital, commerce", english: "capital, trade")
        case .support: text(french: "soutien", english: "support")
        case .function: text(french: "fonction, adhésion", english: "office, membership")
        case .meeting: text(french: "rencontre, événement", english: "meeting, event")
        case .place: text(french: "situation", english: "location")
        case .muted: text(french: "terminé ou démenti", english: "ended or denied")
        }
    }

    /// A count with its thousands set apart.
    func text(of count: Int) -> String {
        var groups: [String] = []
        var rest = Substring(String(count))
        while rest.count > 3 {
            groups.append(String(rest.suffix(3)))
            rest = rest.dropLast(3)
        }
        return ([String(rest)] + groups.reversed()).joined(separator: text(french: "\u{A0}", english: ","))
    }

    /// What a status is called in a label.
    public func label(of status: RelationStatus) -> String {
        switch status {
        case .actual: text(french: "établi", english: "actual")
        case .planned: text(french: "prévu", english: "planned")
        case .possible: text(french: "possible", english: "possible")
        case .ended: text(french: "terminé", english: "ended")
        case .denied: text(french: "démenti", english: "denied")
        }
    }
}
