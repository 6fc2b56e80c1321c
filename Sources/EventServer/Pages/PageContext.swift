import EventModel
import GraphExport

/// What every page knows of the request and of the site.
struct PageContext: Sendable {
    /// The words.
    let words: Wording
    /// Whether the address names the language; then links keep it.
    let namesLanguage: Bool
    /// Random word by which the page's policy knows its own style sheets.
    let nonce: String
    /// What is the same for all requests.
    let site: SiteDescription
    /// The address asked for, without language.
    let segments: [String]
    let query: [(String, String)]

    /// Makes the context of a request.
    init(_ request: PageRequest, site: SiteDescription, nonce: String = Nonce.random()) throws(PageFailure) {
        let named = try QueryReader(query: request.query).word("lang", LabelLanguage.self)
        namesLanguage = named != nil
        words = Wording(language: named ?? Self.preferred(by: request.headers["accept-language"]))
        self.nonce = nonce
        self.site = site
        segments = request.segments
        query = request.query.items.filter { $0.name != "lang" }.map { ($0.name, $0.value) }
    }

    /// The address of a page in the language of this one.
    func link(_ segments: [String] = [], _ query: [(String, String)] = [], fragment: String? = nil) -> PageLink {
        let language = namesLanguage ? [("lang", words.language.rawValue)] : []
        return PageLink(segments, query + language, fragment: fragment)
    }

    /// The address of an actor's page.
    func link(to actor: ActorID) -> PageLink { link(["actor"] + actor.rawValue.pathParts) }

    /// The address of a map.
    func link(to map: MapState) -> PageLink { link(["map"], map.parameters) }

    /// The address of an article, with a passage marked.
    func link(toArticle id: String, span: TextSpan? = nil) -> PageLink {
        link(
            ["article", id], span.map { [("mark", "\($0.start)-\($0.end)")] } ?? [],
            fragment: span == nil ? nil : "passage")
    }

    /// This page in another language.
    func link(in language: LabelLanguage) -> PageLink {
        PageLink(segments, query + [("lang", language.rawValue)])
    }

    /// Fields that keep the language when a form is sent.
    @HTMLBuilder var languageField: HTML {
        if namesLanguage {
            element(
                "input", Attribute("type", "hidden"), Attribute("name", "lang"),
                Attribute("value", words.language.rawValue))
        }
    }

    /// The policy of pages: nothing from elsewhere, and no style or script but the site's own.
    var policy: String {
        "default-src 'none'; style-src 'self' 'nonce-\(nonce)'; script-src 'self'; connect-src 'self'; "
            + "img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    }

    /// The language that a browser asks for first; French, the language of the articles, where it asks for neither.
    private static func preferred(by header: String?) -> LabelLanguage {
        var best: (quality: Double, language: LabelLanguage)?
        for part in (header ?? "").split(separator: ",").prefix(20) {
            let fields = part.split(separator: ";").map { String($0).trimmed.lowercased() }
            guard let tag = fields.first, let language = LabelLanguage(rawValue: String(tag.prefix { $0 != "-" }))
            else { continue }
            let quality =
                fields.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            if quality > best?.quality ?? 0 { best = (quality, language) }
        }
        return best?.language ?? .french
    }
}

/// What is the same on every page of a site.
struct SiteDescription: Sendable {
    /// Name of the store's file.
    let storeName: String
    /// Whether articles can be added.
    let allowsUpload: Bool
    /// Random word that a form has to bring back, which other sites do not know.
    let formToken: String
}

/// Random words that nobody guesses.
enum Nonce {
    /// A word of 128 random bits.
    static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let digits = String(generator.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
        .joined()
    }
}

extension String {
    /// An identifier's two parts, type and rest, as they stand in an address.
    var pathParts: [String] {
        guard let slash = firstIndex(of: "/") else { return [self] }
        return [String(self[..<slash]), String(self[index(after: slash)...])]
    }
}
