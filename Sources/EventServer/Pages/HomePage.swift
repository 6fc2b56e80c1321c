import EventAnswers
import EventModel
import EventStorage

/// The first page: what the store holds and where to begin.
struct HomePage {
    let context: PageContext
    let snapshot: GraphSnapshot

    private var words: Wording { context.words }

    var html: HTML {
        PageFrame(context: context).page(title: "") {
            element("section", .class("hero")) {
                element("h1") {
                    words(
                        "Qui est lié à qui, et quelle phrase le dit", "Who is tied to whom, and which sentence says so")
                }
                if snapshot.articles.isEmpty { emptyStore } else { counts }
            }
            if !snapshot.articles.isEmpty {
                QuestionForm(context: context, question: "").html
                element("div", .class("columns")) {
                    mostConnected
                    latest
                }
            }
        }
    }

    private var counts: HTML {
        element("p", .class("lead")) {
            element("a", .href(context.link(["articles"]))) { words.articles(snapshot.articles.count) }
            " · "
            element("a", .href(context.link(["search"]))) { words.actors(snapshot.graph.nodes.count) }
            " · "
            element("a", .href(context.link(["map"]))) { words.relations(snapshot.graph.edges.count) }
        }
    }

    @HTMLBuilder private var emptyStore: HTML {
        element("p", .class("lead")) {
            words("La base ne contient encore aucun article.", "The store holds no article yet.")
        }
        element("p") {
            if context.site.allowsUpload {
                element("a", .class("button primary"), .href(context.link(["upload"]))) {
                    words("Ajouter des articles", "Add articles")
                }
                words(" ou, dans un terminal : ", " or, in a terminal: ")
            } else {
                words("Dans un terminal : ", "In a terminal: ")
            }
            element("code") { "liaison build articles/ --store \(context.site.storeName)" }
        }
    }

    private var mostConnected: HTML {
        let entries = snapshot.listing(matching: nil).entries.prefix(12)
        return element("section") {
            element("h2") { words("Les plus liés", "Best connected") }
            element("ol", .class("plain actors")) {
                for entry in entries {
                    element("li") {
                        PagePieces(context: context).actor(entry.node)
                        element("span", .class("count")) { words.relations(entry.relationCount) }
                        element(
                            "a", .class("button small"), .href(context.link(to: MapState(around: entry.node.actorID)))
                        ) {
                            words("carte", "map")
                            element("span", .class("unseen")) { " \(entry.node.name)" }
                        }
                    }
                }
            }
        }
    }

    private var latest: HTML {
        element("section") {
            element("h2") { words("Derniers articles", "Latest articles") }
            element("ul", .class("plain")) {
                for article in snapshot.articles.prefix(12) {
                    element("li") {
                        element("a", .href(context.link(toArticle: article.id))) {
                            element("bdi") { article.title ?? article.id }
                        }
                        if let published = article.published {
                            element("span", .class("count")) { words.date(published) }
                        }
                    }
                }
            }
        }
    }
}
