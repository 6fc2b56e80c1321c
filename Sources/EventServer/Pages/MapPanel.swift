import EventModel
import EventPipeline
import EventStorage

/// What stands beside the map.
struct MapPanel {
    let context: PageContext
    let snapshot: GraphSnapshot
    let state: MapState
    let part: MapPart
    let article: ArticleContent?

    private var words: Wording { context.words }
    private var pieces: PagePieces { PagePieces(context: context, titles: snapshot.titles) }

    @HTMLBuilder var html: HTML {
        if let pair = state.pair, let first = snapshot.actor(pair.first), let second = snapshot.actor(pair.second) {
            evidence(first, second)
        } else if let id = state.selected, let actor = snapshot.actor(id) {
            card(of: actor)
        } else {
            help
        }
        if let passage = state.passage { articlePart(passage) }
    }

    private var help: HTML {
        element("div", .class("help")) {
            element("h2") { words("Lire la carte", "Read the map") }
            element("ul") {
                element("li") { words("Un acteur ouvre ses liens.", "An actor opens its ties.") }
                element("li") {
                    words("Un trait montre les phrases qui l’énoncent.", "A line shows the sentences that state it.")
                }
                element("li") { words("Une phrase s’ouvre dans son article.", "A sentence opens in its article.") }
                element("li") {
                    words(
                        "L’adresse de la page garde tout : partagez-la.",
                        "The address of the page keeps everything: share it.")
                }
            }
        }
    }

    @HTMLBuilder private func evidence(_ first: ActorNode, _ second: ActorNode) -> HTML {
        let partnerships = snapshot.partnerships(between: first, second, filter: state.choice.filter())
        element("h2", .class("pair")) {
            pieces.actor(first, isTypeShown: false)
            element("span", Attribute("aria-hidden", "true")) { " – " }
            pieces.actor(second, isTypeShown: false)
        }
        if partnerships.isEmpty {
            element("p", .class("empty")) {
                words("Aucune relation ne passe ces filtres.", "No relation passes these filters.")
            }
        }
        for partnership in partnerships {
            element("article", .class("tie")) {
                element("h3") {
                    if partnership.isOutgoing {
                        words.label(of: partnership.edge.type)
                    } else {
                        "\(second.name) : \(words.label(of: partnership.edge.type))"
                    }
                }
                pieces.facts(of: partnership.edge)
                pieces.statements(of: partnership.edge) { statement, evidence in
                    var state = state
                    state.passage = MapState.Passage(articleID: statement.articleID, span: evidence.span)
                    return context.link(["map"], state.parameters, fragment: "passage")
                }
            }
        }
    }

    @HTMLBuilder private func card(of actor: ActorNode) -> HTML {
        element("div", .class("card \(actor.type.rawValue)")) {
            element("p", .class("kicker")) { words.label(of: actor.type) }
            element("h2") { pieces.name(actor.name) }
            if !actor.aliases.isEmpty {
                element("p", .class("aliases")) { element("bdi") { actor.aliases.prefix(5).joined(separator: ", ") } }
            }
            element("p") {
                words.relations(snapshot.relationCounts[actor.actorID] ?? 0) + " · "
                    + words.articles(actor.articleCount)
                if let hidden = part.hiddenCounts[actor.actorID] {
                    " · " + words("\(words.number(hidden)) hors de la carte", "\(words.number(hidden)) not on the map")
                }
            }
            element("p", .class("actions")) {
                element("a", .class("button primary"), .href(context.link(to: actor.actorID))) {
                    words("Tout lire", "Read all")
                }
                element("a", .class("button"), .href(context.link(to: alone(actor)))) { words("Centrer", "Centre") }
                if state.expanded.contains(actor.actorID) {
                    element("a", .class("button"), .href(context.link(to: state.collapsing(actor.actorID)))) {
                        words("Refermer", "Close")
                    }
                } else {
                    element("a", .class("button"), .href(context.link(to: state.expanding(actor.actorID)))) {
                        words("Ouvrir les liens", "Open its ties")
                    }
                }
            }
        }
        let partnerships = snapshot.partnerships(of: actor, filter: state.choice.filter())
        element("ul", .class("plain ties")) {
            for partnership in partnerships.prefix(40) {
                element("li") {
                    element("span", .class("verb")) { words.label(of: partnership) + " " }
                    element("a", .href(context.link(to: state.looking(at: actor.actorID, partnership.partner.actorID))))
                    {
                        pieces.name(partnership.partner.name)
                    }
                    " "
                    if partnership.edge.status != .actual { pieces.status(partnership.edge.status) }
                }
            }
        }
        if partnerships.count > 40 {
            element("p", .class("note")) {
                element("a", .href(context.link(to: actor.actorID))) {
                    words(
                        "et \(words.number(partnerships.count - 40)) autres",
                        "and \(words.number(partnerships.count - 40)) more")
                }
            }
        }
    }

    private func alone(_ actor: ActorNode) -> MapState {
        var state = state.selecting(actor.actorID)
        state.expanded = [actor.actorID]
        return state
    }

    @HTMLBuilder private func articlePart(_ passage: MapState.Passage) -> HTML {
        element("section", .class("source"), Attribute("aria-label", words("Article", "Article"))) {
            if let article {
                element("h2") {
                    element("a", .href(context.link(toArticle: passage.articleID, span: passage.span))) {
                        pieces.name(article.extraction.title ?? article.extraction.id)
                    }
                }
                element(
                    "div", .class("article-text"), Attribute("lang", article.extraction.language),
                    Attribute("tabindex", "0"), Attribute("role", "region"),
                    Attribute("aria-label", words("Texte de l’article", "Text of the article"))
                ) {
                    ArticleText(context: context, article: article, marked: passage.span, pair: state.pair).html
                }
            } else {
                element("p", .class("empty")) {
                    words(
                        "L’article « \(passage.articleID) » n’est plus dans la base.",
                        "The article “\(passage.articleID)” is no longer in the store.")
                }
            }
        }
    }
}
