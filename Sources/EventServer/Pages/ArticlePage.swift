import EventModel
import EventStorage

/// An article as it was read, the passages that state something marked, each actor a link.
struct ArticlePage {
    let context: PageContext
    let article: ArticleContent
    /// The passage that the reader came for.
    let marked: TextSpan?

    private var words: Wording { context.words }

    var html: HTML {
        let extraction = article.extraction
        return PageFrame(context: context).page(title: extraction.title ?? extraction.id) {
            element("header", .class("article-head")) {
                element("p", .class("kicker")) {
                    if let published = extraction.published {
                        words.date(published)
                    } else {
                        words("sans date", "undated")
                    }
                }
                element("h1") { element("bdi") { extraction.title ?? extraction.id } }
                element("p", .class("aliases")) {
                    element("code") { extraction.id }
                    if let source = PageLink(web: article.source) {
                        " · "
                        element("a", .href(source), Attribute("rel", "noreferrer noopener external")) {
                            words("source", "source")
                        }
                    }
                    if marked != nil {
                        " · "
                        element("a", .href(PageLink(fragment: "passage"))) {
                            words("aller au passage", "go to the passage")
                        }
                    }
                }
            }
            element("div", .class("article-columns")) {
                element("div", .class("article-text"), Attribute("lang", extraction.language)) {
                    ArticleText(context: context, article: article, marked: marked).html
                }
                element("aside", Attribute("aria-label", words("Ce que l’article énonce", "What the article states"))) {
                    relations
                }
            }
        }
    }

    @HTMLBuilder private var relations: HTML {
        let extraction = article.extraction
        let names = Dictionary(extraction.actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        element("h2") { words.relations(extraction.relations.count) }
        element("ul", .class("plain statements")) {
            for relation in extraction.relations {
                if let source = names[relation.source], let target = names[relation.target] {
                    element("li") {
                        actor(source)
                        element("span", .class("verb")) { " \(words.label(of: relation.type)) " }
                        actor(target)
                        element("span", .class("facts")) {
                            PagePieces(context: context).status(relation.status)
                            if let date = relation.date { element("span", .class("date")) { words.date(date) } }
                            if let evidence = relation.evidence.first {
                                element("a", .href(context.link(toArticle: extraction.id, span: evidence.span))) {
                                    words("passage", "passage")
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private func actor(_ actor: Actor) -> HTML {
        element("a", .class("actor \(actor.type.rawValue)"), .href(context.link(to: actor.id))) {
            element("bdi") { actor.name }
        }
    }
}
