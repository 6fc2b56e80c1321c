import EventModel

/// A person's post in a body, as a label tells it.
struct Post {
    /// At the person's name: « ministre des Finances », « PDG, Fertilor ».
    let atPerson: String
    /// At the body's name: « PDG : Yacine Guessoum »; nil for a post that does not lead it.
    let atBody: String?

    /// Words that a post's name begins with, folded.
    ///
    /// Articles also state posts by other words, such as « à la tête » or « dirigé par », which are no names of posts.
    private static let titles: Set<String> = [
        "administrateur", "administratrice", "ambassadeur", "ambassadrice", "analyste", "associe", "cadre", "chef",
        "cheffe", "commissaire", "conseiller", "conseillere", "consul", "coordinateur", "coordinatrice", "delegue",
        "deleguee", "depute", "deputee", "dg", "directeur", "directrice", "doyen", "economiste", "emir", "expert",
        "experte", "fondateur", "fondatrice", "gerant", "gerante", "gouverneur", "gouverneure", "maire", "ministre",
        "negociateur", "negociatrice", "patron", "patronne", "pdg", "porte-parole", "prefet", "premier", "premiere",
        "president", "presidente", "president-directeur", "recteur", "rectrice", "representant", "representante",
        "responsable", "roi", "secretaire", "senateur", "senatrice", "sous-secretaire", "vice-ministre",
        "vice-president", "vice-presidente", "wali",
    ]

    private static let longestTitle = 60

    init(_ edge: RelationEdge, person: String, body: String, _ language: LabelLanguage) {
        let triggers = edge.statements.lazy.flatMap(\.evidence).map { LabelText.plain($0.trigger) }
        let title = language == .french ? triggers.first(where: Self.isTitle) : nil
        guard let title else {
            let name = language.label(of: edge.type)
            atPerson = "\(name) \(body)"
            atBody =
                edge.type == .heads
                ? language.text(french: "dirigé par \(person)", english: "headed by \(person)") : nil
            return
        }
        let bodyWords = Self.words(of: body)
        let tellsBody = Self.words(of: title).contains { $0.count > 3 && bodyWords.contains($0) }
        atPerson = tellsBody ? title : "\(title), \(body)"
        let short = tellsBody ? String(title.prefix { $0 != " " }) : title
        atBody = edge.type == .heads ? "\(short) : \(person)" : nil
    }

    private static func isTitle(_ trigger: String) -> Bool {
        guard trigger.count <= longestTitle, let first = trigger.split(separator: " ").first else { return false }
        return titles.contains(TextFolding.folded(String(first)))
    }

    private static func words(of text: String) -> Set<String> {
        Set(TextFolding.folded(text).split { !$0.isLetter }.map(String.init))
    }
}
