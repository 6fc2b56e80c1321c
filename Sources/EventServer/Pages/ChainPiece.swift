import EventModel
import EventPipeline

/// A chain of relations from one actor to another, each step with its evidence.
struct ChainPiece {
    let context: PageContext
    let titles: [String: String]
    let start: ActorNode
    let chain: ActorChain

    var html: HTML {
        let words = context.words
        let pieces = PagePieces(context: context, titles: titles)
        return element("section", .class("chain")) {
            element("h2") { words.count(chain.hops.count, ("pas", "pas"), ("step", "steps")) }
            element("ol", .class("hops")) {
                element("li", .class("end")) { pieces.actor(start) }
                for hop in chain.hops {
                    element("li") {
                        for tie in hop.ties {
                            element("div", .class("tie")) {
                                element("p") {
                                    element("span", .class("verb")) { words.label(of: tie) }
                                    " "
                                    pieces.facts(of: tie.edge)
                                }
                                pieces.statements(of: tie.edge) { statement, evidence in
                                    context.link(toArticle: statement.articleID, span: evidence.span)
                                }
                            }
                        }
                        element("p", .class("end")) { pieces.actor(hop.end) }
                    }
                }
            }
        }
    }
}
