import EventAnswers
import EventModel
import EventStorage

/// The actors that a search finds.
struct SearchPage {
    let context: PageContext
    let text: String
    let type: ActorType?
    let listing: ActorListing
    let offset: Int
    /// Passages that have the words.
    let hits: [SearchHit]

    /// Actors on one page: few where passages follow.
    private var pageSize: Int { hits.isEmpty ? 50 : 10 }

    private var words: Wording { context.words }

    var html: HTML {
        PageFrame(context: context).page(title: text.isEmpty ? words("Acteurs", "Actors") : text, search: text) {
            element("h1") {
                if text.isEmpty {
                    words("Tous les acteurs", "All actors")
                } else {
                    words("Acteurs pour « \(text) »", "Actors for “\(text)”")
                }
            }
            types
            if listing.entries.isEmpty && (hits.isEmpty || type != nil) {
                element("p", .class("empty")) {
                    words(
                        "Aucun acteur ne porte ce nom. Essayez le début d’un mot : la casse et les accents ne comptent pas.",
                        "No actor has such a name. Try the beginning of a word: case and accents do not matter.")
                }
            } else if !listing.entries.isEmpty {
                element(
                    "ul", .class("plain results"), Attribute("aria-label", words("Acteurs trouvés", "Actors found"))
                ) {
                    for entry in listing.entries.dropFirst(offset).prefix(pageSize) { result(entry) }
                }
                PagePieces(context: context).pager(offset: offset, count: listing.entries.count, size: pageSize) {
                    context.link(["search"], parameters(type: type) + [("offset", $0 == 0 ? "" : String($0))])
                }
            }
            passages
        }
    }

    @HTMLBuilder private var passages: HTML {
        if !hits.isEmpty, offset == 0 {
            element("h2", .id("passages")) { words("Passages pour « \(text) »", "Passages for “\(text)”") }
            PassageList(context: context, hits: hits).html
        }
    }

    private func parameters(type: ActorType?) -> [(String, String)] { [("q", text), ("type", type?.rawValue ?? "")] }

    private var types: HTML {
        element("nav", .class("chips"), Attribute("aria-label", words("Type d’acteur", "Type of actor"))) {
            for choice in [nil] + ActorType.allCases.map(Optional.some) {
                element(
                    "a", .href(context.link(["search"], parameters(type: choice))),
                    .class(choice.map { "chip \($0.rawValue)" } ?? "chip"),
                    Attribute("aria-current", choice == type ? "true" : nil)
                ) { choice.map { words.label(of: $0) } ?? words("tous", "all") }
            }
        }
    }

    private func result(_ entry: ActorListing.Entry) -> HTML {
        element("li") {
            PagePieces(context: context).actor(entry.node)
            element("span", .class("count")) {
                words.relations(entry.relationCount) + " · " + words.articles(entry.node.articleCount)
            }
            element("a", .class("button small"), .href(context.link(to: MapState(around: entry.node.actorID)))) {
                words("carte", "map")
                element("span", .class("unseen")) { " \(entry.node.name)" }
            }
            if !entry.node.aliases.isEmpty {
                element("p", .class("aliases")) {
                    element("bdi") { entry.node.aliases.prefix(6).joined(separator: ", ") }
                    if entry.node.aliases.count > 6 { " …" }
                }
            }
        }
    }
}
