import EventAnswers
import EventModel
import EventPipeline
import GraphAnalysis

/// Everything about one actor: names, place in the graph, relations by type with their evidence.
struct ActorPage {
    let context: PageContext
    let snapshot: GraphSnapshot
    let actor: ActorNode
    let choice: RelationChoice
    /// The ties that the choice lets pass, by type.
    let partnerships: [Partnership]
    /// The place among all actors, where it is known by now.
    let standing: ActorStanding?

    /// Most ties shown of one type; the others are on the actor's map and behind the filters.
    private static let tieLimit = 100

    private var words: Wording { context.words }
    private var pieces: PagePieces { PagePieces(context: context, titles: snapshot.titles) }
    private var segments: [String] { ["actor"] + actor.actorID.rawValue.pathParts }

    /// Ties of one type and direction.
    private struct Group {
        let label: String
        let anchor: String
        let ties: [Partnership]
    }

    private var groups: [Group] {
        var groups: [Group] = []
        for partnership in partnerships {
            let label = words.label(of: partnership)
            if let last = groups.firstIndex(where: { $0.label == label }) {
                groups[last] = Group(label: label, anchor: groups[last].anchor, ties: groups[last].ties + [partnership])
            } else {
                let direction = partnership.isOutgoing ? "" : "-of"
                groups.append(
                    Group(label: label, anchor: partnership.edge.type.rawValue + direction, ties: [partnership]))
            }
        }
        return groups
    }

    var html: HTML {
        let groups = groups
        return PageFrame(context: context).page(title: actor.name) {
            element("header", .class("actor-head \(actor.type.rawValue)")) {
                element("p", .class("kicker")) { words.label(of: actor.type) }
                element("h1") { pieces.name(actor.name) }
                if !actor.aliases.isEmpty {
                    element("p", .class("aliases")) {
                        words("aussi : ", "also: ")
                        element("bdi") { actor.aliases.joined(separator: ", ") }
                    }
                }
                element("p", .class("actions")) {
                    element("a", .class("button primary"), .href(context.link(to: map))) {
                        words("Voir la carte", "See the map")
                    }
                    element("a", .class("button"), .href(context.link(["path"], [("from", actor.actorID.rawValue)]))) {
                        words("Chemin vers…", "Path to…")
                    }
                }
                facts
            }
            FilterForm(
                context: context, choice: choice, presentTypes: snapshot.relationTypes, segments: segments, kept: []
            ).html
            if groups.isEmpty {
                element("p", .class("empty")) {
                    choice.isEmpty
                        ? words(
                            "Aucun article n’énonce de relation de cet acteur.",
                            "No article states a relation of this actor.")
                        : words("Aucune relation ne passe ces filtres.", "No relation passes these filters.")
                }
            } else {
                element("nav", .class("chips"), Attribute("aria-label", words("Relations", "Relations"))) {
                    for group in groups {
                        element("a", .class("chip"), .href(PageLink(fragment: group.anchor))) {
                            group.label
                            " "
                            element("span", .class("count")) { words.number(group.ties.count) }
                        }
                    }
                }
                for group in groups { section(of: group) }
            }
            articles
        }
    }

    private var map: MapState {
        var map = MapState(around: actor.actorID)
        map.choice = choice
        return map
    }

    private var facts: HTML {
        element("ul", .class("key-figures")) {
            figure(words("relations", "relations"), words.number(snapshot.relationCounts[actor.actorID] ?? 0))
            figure(words("articles", "articles"), words.number(actor.articleCount))
            if let standing {
                for entry in standing.entries {
                    figure(
                        words.label(of: entry.measure),
                        entry.measure.isCount ? words.number(Int(entry.value)) : words.decimal(entry.value),
                        meaning: words.meaning(of: entry.measure),
                        rank: words("\(entry.rank)ᵉ sur ", "#\(entry.rank) of ") + words.number(standing.actorCount))
                }
            }
        }
    }

    private func figure(_ term: String, _ value: String, meaning: String? = nil, rank: String? = nil) -> HTML {
        element("li", Attribute("title", meaning)) {
            element("span", .class("term")) { term }
            " "
            element("strong") { value }
            if let rank {
                " "
                element("small") { rank }
            }
        }
    }

    private func section(of group: Group) -> HTML {
        element("section", .class("ties"), .id(group.anchor)) {
            element("h2") { group.label }
            for partnership in group.ties.prefix(Self.tieLimit) {
                element("article", .class("tie")) {
                    element("h3") {
                        pieces.actor(partnership.partner)
                        element(
                            "a", .class("button small"),
                            .href(context.link(to: map.looking(at: actor.actorID, partnership.partner.actorID)))
                        ) {
                            words("sur la carte", "on the map")
                            element("span", .class("unseen")) { " \(partnership.partner.name)" }
                        }
                    }
                    pieces.facts(of: partnership.edge)
                    pieces.statements(of: partnership.edge) { statement, evidence in
                        context.link(toArticle: statement.articleID, span: evidence.span)
                    }
                }
            }
            if group.ties.count > Self.tieLimit {
                element("p", .class("empty")) {
                    words(
                        "et \(words.number(group.ties.count - Self.tieLimit)) autres : resserrez les filtres.",
                        "and \(words.number(group.ties.count - Self.tieLimit)) more: narrow the filters.")
                }
            }
        }
    }

    private var articles: HTML {
        element("details", .class("articles")) {
            element("summary") {
                words("Nommé dans ", "Named in ") + words.articles(actor.articleCount)
            }
            element("ul", .class("plain")) {
                for id in actor.articleIDs.prefix(200) {
                    element("li") {
                        element("a", .href(context.link(toArticle: id))) { pieces.name(snapshot.titles[id] ?? id) }
                    }
                }
            }
        }
    }
}
