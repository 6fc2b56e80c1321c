import EventAnswers
import EventModel
import EventStorage
import GraphAnalysis

/// The articles of the store.
struct ArticlesPage {
    let context: PageContext
    let articles: [ArticleSummary]
    let offset: Int

    /// Articles on one page.
    static let pageSize = 100

    var html: HTML {
        let words = context.words
        return PageFrame(context: context).page(title: words("Articles", "Articles"), section: .articles) {
            element("h1") { words.articles(articles.count) }
            element("div", .class("table-scroll")) {
                element("table") {
                    element("thead") {
                        element("tr") {
                            for heading in [
                                words("Date", "Date"), words("Titre", "Title"), words("Acteurs", "Actors"),
                                words("Relations", "Relations"),
                            ] { element("th", Attribute("scope", "col")) { heading } }
                        }
                    }
                    element("tbody") {
                        for article in articles.dropFirst(offset).prefix(Self.pageSize) {
                            element("tr") {
                                element("td") { article.published.map { words.date($0) } ?? "–" }
                                element("td") {
                                    element("a", .href(context.link(toArticle: article.id))) {
                                        element("bdi") { article.title ?? article.id }
                                    }
                                }
                                element("td", .class("number")) { words.number(article.actorCount) }
                                element("td", .class("number")) { words.number(article.relationCount) }
                            }
                        }
                    }
                }
            }
            PagePieces(context: context).pager(offset: offset, count: articles.count, size: Self.pageSize) {
                context.link(["articles"], [("offset", $0 == 0 ? "" : String($0))])
            }
        }
    }
}

/// The actors by a centrality.
struct RankPage {
    let context: PageContext
    let ranking: CentralityRanking
    let choice: RelationChoice
    let actorType: ActorType?
    let presentTypes: Set<RelationType>

    private var words: Wording { context.words }

    var html: HTML {
        PageFrame(context: context).page(title: words("Classement", "Ranking"), section: .rank) {
            element("h1") { words("Qui compte le plus", "Who matters most") }
            element("nav", .class("chips"), Attribute("aria-label", words("Mesure", "Measure"))) {
                for measure in CentralityMeasure.allCases {
                    element(
                        "a", .class("chip"), .href(context.link(["rank"], parameters(measure, actorType))),
                        Attribute("title", words.meaning(of: measure)),
                        Attribute("aria-current", measure == ranking.measure ? "true" : nil)
                    ) { words.label(of: measure) }
                }
            }
            element("p", .class("note")) {
                words.label(of: ranking.measure) + words(" : ", ": ") + words.meaning(of: ranking.measure)
            }
            element("nav", .class("chips"), Attribute("aria-label", words("Type d’acteur", "Type of actor"))) {
                for type in [nil] + ActorType.allCases.map(Optional.some) {
                    element(
                        "a", .class(type.map { "chip \($0.rawValue)" } ?? "chip"),
                        .href(context.link(["rank"], parameters(ranking.measure, type))),
                        Attribute("aria-current", type == actorType ? "true" : nil)
                    ) { type.map { words.label(of: $0) } ?? words("tous", "all") }
                }
            }
            FilterForm(
                context: context, choice: choice, presentTypes: presentTypes, segments: ["rank"],
                kept: [("by", ranking.measure.rawValue)] + (actorType.map { [("only", $0.rawValue)] } ?? [])
            ).html
            table
        }
    }

    private func parameters(_ measure: CentralityMeasure, _ type: ActorType?) -> [(String, String)] {
        [("by", measure.rawValue), ("only", type?.rawValue ?? "")] + choice.parameters
    }

    private var table: HTML {
        element("div", .class("table-scroll")) {
            element("table") {
                element("thead") {
                    element("tr") {
                        for heading in [
                            words("Rang", "Rank"), words("Acteur", "Actor"), words.label(of: ranking.measure),
                            words("Relations", "Relations"), words("Articles", "Articles"),
                        ] { element("th", Attribute("scope", "col")) { heading } }
                    }
                }
                element("tbody") {
                    for place in ranking.places {
                        let node = place.actor
                        element("tr") {
                            element("td", .class("number")) { words.number(place.rank) }
                            element("td") { PagePieces(context: context).actor(node) }
                            element("td", .class("number")) {
                                ranking.measure.isCount ? words.number(Int(place.value)) : words.decimal(place.value)
                            }
                            element("td", .class("number")) { words.number(place.relationCount) }
                            element("td", .class("number")) { words.number(node.articleCount) }
                        }
                    }
                }
            }
        }
    }
}

/// The groups of actors.
struct GroupsPage {
    let context: PageContext
    let listing: CommunityListing
    let choice: RelationChoice
    let presentTypes: Set<RelationType>

    private static let memberLimit = 40

    var html: HTML {
        let words = context.words
        return PageFrame(context: context).page(title: words("Groupes", "Groups"), section: .groups) {
            element("h1") { words("Groupes d’acteurs", "Groups of actors") }
            element("p", .class("note")) {
                words(
                    "Des acteurs qui ont entre eux plus de liens que le hasard n’en mettrait (modularité \(words.decimal(listing.communities.modularity))).",
                    "Actors with more ties among them than chance would put (modularity \(words.decimal(listing.communities.modularity)))."
                )
            }
            FilterForm(
                context: context, choice: choice, presentTypes: presentTypes, segments: ["groups"], kept: []
            ).html
            for group in listing.shown where group.members.count > 1 { section(of: group) }
        }
    }

    private func section(of group: ActorCommunities.Group) -> HTML {
        let words = context.words
        var map = MapState()
        map.expanded = group.label.compactMap { listing[$0]?.actorID }
        map.choice = choice
        return element("section", .class("group")) {
            element("h2") { element("bdi") { listing.label(of: group) } }
            element("p", .class("note")) {
                words.actors(group.members.count) + " · "
                    + words.count(group.tieCount, ("lien", "liens"), ("tie", "ties")) + " · "
                element("a", .href(context.link(to: map))) { words("carte", "map") }
            }
            element("ul", .class("inline")) {
                for actor in group.members.prefix(Self.memberLimit).compactMap({ listing[$0.node] }) {
                    element("li") { PagePieces(context: context).actor(actor, isTypeShown: false) }
                }
                if group.members.count > Self.memberLimit {
                    element("li") {
                        words(
                            "et \(group.members.count - Self.memberLimit) autres",
                            "and \(group.members.count - Self.memberLimit) more")
                    }
                }
            }
        }
    }
}
