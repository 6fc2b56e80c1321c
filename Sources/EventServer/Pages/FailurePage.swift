/// What a page says where a request cannot be answered as asked.
struct FailurePiece {
    let context: PageContext
    let failure: PageFailure
    /// The parameter that a candidate is put in for, with the page; nil for links to the candidates' own pages.
    let parameter: (segments: [String], name: String, others: [(String, String)])?

    @HTMLBuilder var html: HTML {
        let words = context.words
        element("div", .class("failure"), Attribute("role", "alert")) {
            element("p") { explanation }
            if !failure.candidates.isEmpty {
                element("p") {
                    failure.status == 409
                        ? words("Lequel ?", "Which one?") : words("Vouliez-vous dire :", "Did you mean:")
                }
                element("ul") {
                    for candidate in failure.candidates {
                        element("li") {
                            element("a", .href(link(to: candidate))) { element("bdi") { candidate.name } }
                            " "
                            element("code") { candidate.id }
                        }
                    }
                }
            }
        }
    }

    private func link(to candidate: PageFailure.ActorCandidate) -> PageLink {
        guard let parameter else { return context.link(["actor"] + candidate.id.pathParts) }
        return context.link(parameter.segments, parameter.others + [(parameter.name, candidate.id)])
    }

    /// The reason, after a sentence in the language of the page.
    private var explanation: String {
        let words = context.words
        let heading =
            switch failure.status {
            case 400, 409, 414, 422: words("La demande n’est pas comprise", "The request is not understood")
            case 403: words("La demande est refusée", "The request is refused")
            case 404: words("Rien ici ne répond à ce nom", "Nothing here has that name")
            case 413: words("C’est trop grand", "It is too large")
            case 421: words("Ce nom d’hôte n’est pas servi ici", "This host name is not served here")
            case 503: words("Le serveur est occupé", "The server is busy")
            default: words("La demande n’a pas abouti", "The request failed")
            }
        return "\(heading) : \(failure.reason)."
    }
}

/// A page for a failure.
struct FailurePage {
    let context: PageContext
    let failure: PageFailure

    var html: HTML {
        PageFrame(context: context).page(title: "\(failure.status)") {
            element("h1") { "\(failure.status)" }
            FailurePiece(context: context, failure: failure, parameter: nil).html
            element("p") {
                element("a", .href(context.link())) { context.words("Retour à l’accueil", "Back to the first page") }
            }
        }
    }
}
