import EventAnswers
import EventModel
import EventPipeline
import EventStorage
import GraphAnalysis

/// A question in plain words, as it was understood, with its answer.
struct AskPage {
    let context: PageContext
    let snapshot: GraphSnapshot
    let question: String
    /// The answer; nil where there is none.
    let answer: Answer?
    /// Why there is none.
    let failure: QuestionFailurePiece?

    private var words: Wording { context.words }
    private var pieces: PagePieces { PagePieces(context: context, titles: snapshot.titles) }

    /// Most entries of a list.
    private static let entryLimit = 60

    var html: HTML {
        PageFrame(context: context).page(title: words("Question", "Question")) {
            element("h1") { words("Question", "Question") }
            QuestionForm(context: context, question: question).html
            if let failure { failure.html }
            if let answer {
                element("section", .class("answer"), Attribute("aria-label", words("Réponse", "Answer"))) {
                    element("p", .class("understood")) {
                        words("Compris comme : ", "Understood as: ")
                        element("code") { answer.commandLine }
                    }
                    if let verdict = verdict(answer) { element("p", .class("verdict")) { verdict } }
                    content(of: answer)
                }
            }
        }
    }

    /// Yes, no, how many: what is said before the list.
    private func verdict(_ answer: Answer) -> String? {
        if answer.isEmpty { return words("Aucun article ne le dit.", "No article says so.") }
        let ties: [Partnership]
        switch answer.content {
        case .ties(_, let found), .relations(let found): ties = found
        case .actors(let actors): return words.actors(actors.count)
        default: return nil
        }
        switch answer.understood.form {
        case .number: return words.number(ties.count)
        case .truth:
            if ties.contains(where: { $0.edge.status == .actual }) { return words("Oui.", "Yes.") }
            let statuses = RelationStatus.allCases.filter { status in ties.contains { $0.edge.status == status } }
            let said = statuses.map { words.label(of: $0) }.joined(separator: ", ")
            return words("Pas comme un fait : \(said).", "Not as a fact: \(said).")
        case .time:
            return ties.contains { $0.edge.firstDate != nil }
                ? nil : words("Aucun article ne dit quand.", "No article says when.")
        case .list: return nil
        }
    }

    @HTMLBuilder private func content(of answer: Answer) -> HTML {
        switch answer.content {
        case .ties(let actor, let ties):
            element("p", .class("actions")) {
                element("a", .class("button"), .href(context.link(to: actor.actorID))) { pieces.name(actor.name) }
                element("a", .class("button"), .href(context.link(to: MapState(around: actor.actorID)))) {
                    words("carte", "map")
                }
            }
            list(ties, showsBothEnds: false)
        case .relations(let relations): list(relations, showsBothEnds: true)
        case .chains(let start, _, let chains):
            for chain in chains {
                ChainPiece(context: context, titles: snapshot.titles, start: start, chain: chain).html
            }
        case .ranking(let measure, let actors):
            element("p", .class("note")) { words.label(of: measure) + words(" : ", ": ") + words.meaning(of: measure) }
            element("ol", .class("plain")) {
                for place in actors {
                    element("li") {
                        element("span", .class("count")) { words.number(place.rank) }
                        pieces.actor(place.actor)
                        element("span", .class("count")) {
                            measure.isCount ? words.number(Int(place.value)) : words.decimal(place.value)
                        }
                    }
                }
            }
        case .actors(let actors):
            element("ul", .class("plain")) {
                for actor in actors.prefix(Self.entryLimit) { element("li") { pieces.actor(actor) } }
            }
            rest(actors.count)
        case .communities(let groups):
            element("ul", .class("plain")) {
                for group in groups.prefix(Self.entryLimit) where group.count > 1 {
                    element("li") {
                        for actor in group.prefix(8) {
                            pieces.actor(actor, isTypeShown: false)
                            " "
                        }
                        element("span", .class("count")) { words.actors(group.count) }
                    }
                }
            }
        case .passages(let hits): PassageList(context: context, hits: hits).html
        }
    }

    @HTMLBuilder private func list(_ ties: [Partnership], showsBothEnds: Bool) -> HTML {
        element("section", .class("ties")) {
            for tie in ties.prefix(Self.entryLimit) {
                element("article", .class("tie")) {
                    element("h3") {
                        if showsBothEnds { pieces.actor(tie.actor, isTypeShown: false) }
                        element("span", .class("verb")) { words.label(of: tie) }
                        pieces.actor(tie.partner)
                    }
                    pieces.facts(of: tie.edge)
                    pieces.statements(of: tie.edge) { statement, evidence in
                        context.link(toArticle: statement.articleID, span: evidence.span)
                    }
                }
            }
        }
        rest(ties.count)
    }

    @HTMLBuilder private func rest(_ count: Int) -> HTML {
        if count > Self.entryLimit {
            element("p", .class("note")) {
                words(
                    "et \(words.number(count - Self.entryLimit)) autres",
                    "and \(words.number(count - Self.entryLimit)) more")
            }
        }
    }
}

/// The box for a question.
struct QuestionForm {
    let context: PageContext
    let question: String

    var html: HTML {
        let words = context.words
        return element("form", .class("ask"), .action(PageLink(["ask"]))) {
            context.languageField
            element("label", Attribute("for", "question")) {
                words("Une question en français ou en anglais", "A question in French or English")
            }
            element("div", .class("row")) {
                element(
                    "input", .id("question"), Attribute("type", "text"), Attribute("name", "q"),
                    Attribute("value", question),
                    Attribute("maxlength", "300"), .flag("required"), Attribute("autocomplete", "off"),
                    Attribute(
                        "placeholder",
                        words(
                            "Qui sont les partenaires de Sonatrach depuis 2024 ?",
                            "Who partners with Sonatrach since 2024?")))
                element("button", Attribute("type", "submit"), .class("primary")) { words("Demander", "Ask") }
            }
        }
    }
}

/// Why a question is not answered, in the language of the page.
struct QuestionFailurePiece {
    let context: PageContext
    let graph: EventGraph
    let error: QuestionError

    private var words: Wording { context.words }

    var html: HTML {
        element("div", .class("failure"), Attribute("role", "alert")) {
            element("p") { reason }
            candidates
            if case .notUnderstood(_, _, let nearest?) = error {
                element("p") {
                    words("Le plus proche de ce qui a une réponse : ", "Nearest that can be answered: ")
                    element("code") { nearest.commandLine(in: graph) }
                }
            }
            if case .unknownActor(_, _, let corrected?) = error {
                element("p") {
                    words("Essayez : ", "Try: ")
                    element("a", .href(context.link(["ask"], [("q", corrected)]))) { corrected }
                }
            }
        }
    }

    @HTMLBuilder private var candidates: HTML {
        let nodes: [NodeID] =
            switch error {
            case .unknownActor(_, let nearest, _): nearest
            case .ambiguousActor(_, let candidates): candidates
            default: []
            }
        if !nodes.isEmpty {
            element("ul") {
                for node in nodes { element("li") { PagePieces(context: context).actor(graph[node]) } }
            }
        }
    }

    private var reason: String {
        switch error {
        case .empty: words("Il n’y a pas de question.", "There is no question.")
        case .unknownActor(let name, _, _):
            words("Aucun acteur ne s’appelle « \(name) ».", "No actor is called “\(name)”.")
        case .ambiguousActor(let name, _):
            words("« \(name) » peut désigner plusieurs acteurs.", "“\(name)” may mean several actors.")
        case .unknownCountry(let name): words("Aucun article ne nomme \(name).", "No article names \(name).")
        case .monthWithoutYear(let month):
            words(
                "« \(month) » de quelle année ? Une date n’est jamais devinée.",
                "“\(month)” of which year? A date is never guessed.")
        case .notUnderstood(let unknown, let reason, _): reasonText(unknown, reason)
        }
    }

    private func reasonText(_ unknown: [String], _ reason: QuestionError.Reason) -> String {
        let said = unknown.map { words("« \($0) »", "“\($0)”") }.joined(separator: ", ")
        return switch reason {
        case .unknownWords:
            words("Je ne comprends pas \(said) dans cette question.", "I do not understand \(said) in this question.")
        case .severalRelations:
            words(
                "\(said) sont plusieurs relations ; une question n’en porte qu’une.",
                "\(said) are several relations; ask for one at a time.")
        case .tooManyActors:
            words(
                "\(said) : une question nomme deux acteurs au plus, et un pays.",
                "\(said): a question takes two actors at most, and one country.")
        case .severalSectors:
            words(
                "\(said) sont plusieurs secteurs ; une question n’en porte qu’un.",
                "\(said) are several sectors; ask for one at a time.")
        case .nothingAsked:
            words(
                "Je ne trouve dans cette question ni acteur, ni relation, ni sorte d’acteur.",
                "I find no actor, relation or kind of actor in this question.")
        }
    }
}
