import EventAnswers
import EventModel
import EventPipeline

/// How two actors are connected: the chains between them, each step with its evidence.
struct PathPage {
    let context: PageContext
    let snapshot: GraphSnapshot
    /// What stands in the form.
    let from: String
    let to: String
    let count: Int
    let choice: RelationChoice
    /// The ends; nil while they are not named.
    let ends: (start: ActorNode, end: ActorNode)?
    let chains: [ActorChain]
    /// The chains as a picture.
    let picture: HTML?
    /// Why there is no answer.
    let failure: PageFailure?

    private var words: Wording { context.words }

    var html: HTML {
        PageFrame(context: context).page(title: words("Chemin", "Path"), section: .path) {
            element("h1") { words("Comment deux acteurs sont liés", "How two actors are connected") }
            form
            if let failure { FailurePiece(context: context, failure: failure, parameter: nil).html }
            if let ends, failure == nil {
                FilterForm(
                    context: context, choice: choice, presentTypes: snapshot.relationTypes, segments: ["path"],
                    kept: [("from", from), ("to", to), ("k", String(count))]
                ).html
                if chains.isEmpty {
                    element("p", .class("empty")) {
                        words(
                            "Aucune chaîne de relations ne lie \(ends.start.name) à \(ends.end.name).",
                            "No chain of relations connects \(ends.start.name) and \(ends.end.name).")
                    }
                }
                if let picture { element("div", .class("map-frame small")) { picture } }
                for chain in chains {
                    ChainPiece(context: context, titles: snapshot.titles, start: ends.start, chain: chain).html
                }
            }
        }
    }

    private var form: HTML {
        element("form", .action(PageLink(["path"])), .class("path-form"), Attribute("data-live", "")) {
            context.languageField
            field("from", words("De", "From"), ends?.start.name ?? from)
            field("to", words("À", "To"), ends?.end.name ?? to)
            element("label") {
                words("chemins", "chains")
                element("select", Attribute("name", "k")) {
                    for number in [1, 3, 5, 10] {
                        element("option", Attribute("value", String(number)), .flag("selected", number == count)) {
                            String(number)
                        }
                    }
                }
            }
            element("button", Attribute("type", "submit"), .class("primary")) { words("Chercher", "Search") }
        }
    }

    private func field(_ name: String, _ label: String, _ value: String) -> HTML {
        element("label") {
            label
            element(
                "input", Attribute("type", "text"), Attribute("name", name), Attribute("value", value),
                .flag("required"),
                Attribute("maxlength", "200"), Attribute("autocomplete", "off"), Attribute("data-suggest", ""))
        }
    }
}
