import EventModel
import EventPipeline
import EventStorage

/// The map with what is looked at beside it: an actor, the ties of two, a passage in its article.
struct MapPage {
    let context: PageContext
    let snapshot: GraphSnapshot
    let state: MapState
    let part: MapPart
    /// The picture, with links; nil where it could not be drawn.
    let picture: HTML?
    /// Why there is no picture.
    let problem: String?
    /// The article of the passage that is looked at.
    let article: ArticleContent?

    private var words: Wording { context.words }
    private var pieces: PagePieces { PagePieces(context: context, titles: snapshot.titles) }

    var html: HTML {
        PageFrame(context: context).page(title: title, section: .map, isWide: true) {
            element("div", .class("map-head")) {
                element("h1") { title }
                openedActors
                element("p", .class("actions")) {
                    download("map", "svg")
                    download("map", "dot")
                    download("report", "html")
                }
            }
            element("div", .class("controls")) {
                Timeline(context: context, state: state, statementsByYear: part.statementsByYear).html
                FilterForm(
                    context: context, choice: state.choice, presentTypes: snapshot.relationTypes, segments: ["map"],
                    kept: kept
                ).html
            }
            element("div", .class("map-columns")) {
                element("section", .class("map"), Attribute("aria-label", words("Carte", "Map"))) {
                    element("a", .class("skip"), .href(PageLink(fragment: "ties"))) {
                        words("Passer la carte, aller à la liste des liens", "Skip the map, go to the list of ties")
                    }
                    if let picture {
                        element("div", .class("map-frame"), .id("map-frame"), Attribute("tabindex", "-1")) { picture }
                    } else {
                        element("p", .class("empty")) { problem ?? words("Rien à dessiner.", "Nothing to draw.") }
                    }
                    note
                }
                element("aside", .class("panel"), .id("panel"), Attribute("aria-label", words("Détails", "Details"))) {
                    MapPanel(
                        context: context, snapshot: snapshot, state: state, part: part, article: article
                    ).html
                }
            }
            list
        }
    }

    private var title: String {
        let names = state.expanded.compactMap { snapshot.actor($0)?.name }
        if names.isEmpty { return words("Carte des plus liés", "Map of the best connected") }
        let shown = names.prefix(3).joined(separator: ", ")
        return words("Carte : ", "Map: ") + shown + (names.count > 3 ? " + \(names.count - 3)" : "")
    }

    /// What a change of the filters keeps.
    private var kept: [(String, String)] {
        var state = state
        state.choice = RelationChoice()
        return state.parameters
    }

    @HTMLBuilder private var openedActors: HTML {
        element("ul", .class("opened"), Attribute("aria-label", words("Acteurs ouverts", "Opened actors"))) {
            for id in state.expanded {
                if let actor = snapshot.actor(id) {
                    element("li", .class("chip \(actor.type.rawValue)")) {
                        element("a", .href(context.link(to: state.selecting(id)))) { pieces.name(actor.name) }
                        element(
                            "a", .class("close"), .href(context.link(to: state.collapsing(id))),
                            Attribute("aria-label", words("Fermer \(actor.name)", "Close \(actor.name)"))
                        ) { "×" }
                    }
                }
            }
            if state.expanded.isEmpty {
                element("li") {
                    words(
                        "Choisissez un acteur sur la carte pour ouvrir ses liens.",
                        "Choose an actor on the map to open its ties.")
                }
            }
        }
    }

    private func download(_ name: String, _ format: String) -> HTML {
        element(
            "a", .class("button small"), Attribute("download", ""),
            .href(context.link(["\(name).\(format)"], state.withoutSelection.parameters))
        ) { name == "report" ? words("Rapport", "Report") : format.uppercased() }
    }

    @HTMLBuilder private var note: HTML {
        let drawn = part.graph.nodes.count
        element("p", .class("note")) {
            words.actors(drawn) + ", " + words.relations(part.graph.edges.count)
            if part.actorCount > drawn {
                let missing = part.actorCount - drawn
                words(
                    " · \(words.number(missing)) moins liés ne sont pas dessinés ",
                    " · \(words.number(missing)) less connected are not drawn ")
                if state.limit < MapState.greatestLimit {
                    element("a", .href(context.link(to: larger))) { words("en montrer plus", "show more") }
                }
            }
        }
    }

    private var larger: MapState {
        var state = state
        state.limit = min(MapState.greatestLimit, state.limit * 2)
        return state
    }

    /// The same in words, for those who read it so.
    private var list: HTML {
        element("details", .class("tie-list"), .id("ties")) {
            element("summary") { words("Liste des liens de la carte", "List of the map’s ties") }
            element(
                "div", .class("table-scroll"), Attribute("tabindex", "0"), Attribute("role", "region"),
                Attribute("aria-label", words("Liens de la carte", "Ties of the map"))
            ) {
                element("table") {
                    element("thead") {
                        element("tr") {
                            for heading in [
                                words("De", "From"), words("Relation", "Relation"), words("À", "To"),
                                words("Statut", "Status"),
                                words("Date", "Date"), words("Articles", "Articles"), words("Preuve", "Evidence"),
                            ] { element("th", Attribute("scope", "col")) { heading } }
                        }
                    }
                    element("tbody") { for edge in part.graph.edges { row(edge) } }
                }
            }
        }
    }

    private func row(_ edge: RelationEdge) -> HTML {
        let source = part.graph[edge.source]
        let target = part.graph[edge.target]
        return element("tr") {
            element("td") {
                element("a", .href(context.link(to: state.expanding(source.actorID)))) { pieces.name(source.name) }
            }
            element("td") { words.label(of: edge.type) }
            element("td") {
                element("a", .href(context.link(to: state.expanding(target.actorID)))) { pieces.name(target.name) }
            }
            element("td") { pieces.status(edge.status) }
            element("td") { words.dates(of: edge) ?? "–" }
            element("td", .class("number")) { words.number(edge.articleCount) }
            element("td") {
                element("a", .href(context.link(to: state.looking(at: source.actorID, target.actorID)))) {
                    words("lire", "read")
                    element("span", .class("unseen")) { " \(source.name) – \(target.name)" }
                }
            }
        }
    }
}
