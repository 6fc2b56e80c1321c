import EventPipeline

/// The form that adds articles, and what became of the last ones.
struct UploadPage {
    let context: PageContext
    /// What was done with an upload; nil before one.
    let outcome: UploadDesk.Outcome?
    let failure: PageFailure?

    /// Most bytes of an upload.
    static let byteLimit = 64 << 20

    private var words: Wording { context.words }

    var html: HTML {
        PageFrame(context: context).page(title: words("Ajouter des articles", "Add articles"), section: .upload) {
            element("h1") { words("Ajouter des articles", "Add articles") }
            if let failure { FailurePiece(context: context, failure: failure, parameter: nil).html }
            if let outcome { result(outcome) }
            form
        }
    }

    private var form: HTML {
        element(
            "form", .class("upload-form"), Attribute("method", "post"), .action(context.link(["upload"])),
            Attribute("enctype", "multipart/form-data")
        ) {
            element(
                "input", Attribute("type", "hidden"), Attribute("name", "token"),
                Attribute("value", context.site.formToken))
            element("fieldset") {
                element("legend") { words("Des fichiers", "Files") }
                element("label", Attribute("for", "files")) {
                    words(
                        "Texte (.txt, .md), page web (.html) ou lignes JSON (.jsonl), 64 Mio en tout",
                        "Text (.txt, .md), web page (.html) or JSON lines (.jsonl), 64 MiB in all")
                }
                element(
                    "input", .id("files"), Attribute("type", "file"), Attribute("name", "files"), .flag("multiple"),
                    Attribute("accept", ".txt,.md,.html,.htm,.jsonl,.ndjson"))
            }
            element("fieldset") {
                element("legend") { words("Ou un texte à coller", "Or a text to paste") }
                element("label", Attribute("for", "name")) { words("Nom de l’article", "Name of the article") }
                element(
                    "input", .id("name"), Attribute("type", "text"), Attribute("name", "name"),
                    Attribute("maxlength", "80"),
                    Attribute("placeholder", "depeche-2025-09-08"))
                element("label", Attribute("for", "text")) { words("Texte en français", "Text in French") }
                element(
                    "textarea", .id("text"), Attribute("name", "text"), Attribute("rows", "8"), Attribute("lang", "fr"))
            }
            element("p", .class("note")) {
                words(
                    "Un article du même nom est remplacé ; rien ne quitte cette machine.",
                    "An article of the same name is replaced; nothing leaves this machine.")
            }
            element("p", .class("actions")) {
                element("button", Attribute("type", "submit"), .class("primary")) {
                    words("Lire et ajouter", "Read and add")
                }
            }
        }
    }

    private func result(_ outcome: UploadDesk.Outcome) -> HTML {
        element("section", .class("outcome"), Attribute("role", "status")) {
            element("h2") { words.articles(outcome.report.articleCount) + words(" dans la base", " in the store") }
            list(words("Nouveaux", "New"), outcome.report.new)
            list(words("Remplacés", "Replaced"), outcome.report.changed)
            list(words("Inchangés", "Unchanged"), outcome.report.unchanged)
            if !outcome.failures.isEmpty {
                element("div", .class("failure"), Attribute("role", "alert")) {
                    element("p") { words("Laissés de côté :", "Left out:") }
                    element("ul") { for text in outcome.failures { element("li") { text } } }
                }
            }
        }
    }

    @HTMLBuilder private func list(_ heading: String, _ ids: [String]) -> HTML {
        if !ids.isEmpty {
            element("h3") { heading + " · " + words.number(ids.count) }
            element("ul", .class("plain")) {
                for id in ids.prefix(100) {
                    element("li") { element("a", .href(context.link(toArticle: id))) { element("bdi") { id } } }
                }
            }
        }
    }
}
