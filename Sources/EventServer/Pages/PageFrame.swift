import GraphExport

/// What surrounds every page: head, search, navigation, footer.
struct PageFrame {
    let context: PageContext

    /// Part of the site that a page belongs to.
    enum Section: String, CaseIterable {
        case map, path, rank, groups, articles, upload
    }

    /// A whole page.
    /// - Parameters:
    ///   - title: what the page is about.
    ///   - section: the part of the site.
    ///   - search: what the search box holds.
    ///   - isWide: whether the content takes the whole width of the window.
    func page(
        title: String, section: Section? = nil, search: String = "", isWide: Bool = false,
        @HTMLBuilder content: () -> HTML
    ) -> HTML {
        let words = context.words
        return element("html", Attribute("lang", words.language.rawValue)) {
            element("head") {
                element("meta", Attribute("charset", "utf-8"))
                element(
                    "meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1"))
                element("meta", Attribute("name", "color-scheme"), Attribute("content", "light dark"))
                element("meta", Attribute("name", "referrer"), Attribute("content", "same-origin"))
                element("title") { title.isEmpty ? "Liaison" : "\(title) · Liaison" }
                element(
                    "link", Attribute("rel", "icon"), .href(PageLink(["assets", "icon.svg"])),
                    Attribute("type", "image/svg+xml"))
                element("link", Attribute("rel", "stylesheet"), .href(PageLink(["assets", "liaison.css"])))
                element("script", .src(PageLink(["assets", "liaison.js"])), .flag("defer"))
            }
            element("body") {
                element("a", .class("skip"), .href(PageLink(fragment: "content"))) {
                    words("Aller au contenu", "Skip to the content")
                }
                header(section: section, search: search)
                element("main", .id("content"), .class(isWide ? "wide" : "narrow"), Attribute("tabindex", "-1")) {
                    content()
                }
                footer
                element(
                    "div", .id("announcement"), .class("unseen"), Attribute("aria-live", "polite"),
                    Attribute("role", "status"),
                    Attribute("data-loading", words("Chargement…", "Loading…")),
                    Attribute("data-loaded", words("Page mise à jour", "Page updated")))
            }
        }
    }

    @HTMLBuilder private func header(section: Section?, search: String) -> HTML {
        let words = context.words
        element("header", .class("bar")) {
            element("a", .class("brand"), .href(context.link())) {
                element("span", .class("brand-mark"), Attribute("aria-hidden", "true")) { "⟠" }
                "Liaison"
            }
            element("form", .class("search"), .action(PageLink(["search"])), Attribute("role", "search")) {
                context.languageField
                element("label", .class("unseen"), Attribute("for", "search")) {
                    words("Chercher un acteur ou un passage", "Search for an actor or a passage")
                }
                element(
                    "input", .id("search"), Attribute("type", "search"), Attribute("name", "q"),
                    Attribute("value", search),
                    Attribute("placeholder", words("Acteur, organisation, pays…", "Actor, organization, country…")),
                    Attribute("maxlength", "200"), Attribute("data-suggest", ""))
                element("button", Attribute("type", "submit")) { words("Chercher", "Search") }
            }
            element("nav", Attribute("aria-label", words("Rubriques", "Sections"))) {
                for item in Section.allCases where item != .upload || context.site.allowsUpload {
                    element(
                        "a", .href(context.link([item.rawValue])),
                        Attribute("aria-current", item == section ? "page" : nil)
                    ) { title(of: item) }
                }
            }
            element("div", .class("settings")) {
                for language in LabelLanguage.allCases {
                    element(
                        "a", .href(context.link(in: language)), Attribute("hreflang", language.rawValue),
                        Attribute("lang", language.rawValue),
                        Attribute("aria-current", language == words.language ? "true" : nil),
                        Attribute("title", language == .french ? "Français" : "English")
                    ) { language.rawValue.uppercased() }
                }
                element(
                    "button", .id("theme"), Attribute("type", "button"), .flag("hidden"),
                    Attribute("aria-label", words("Clair ou sombre", "Light or dark"))
                ) { "◐" }
            }
        }
    }

    @HTMLBuilder private var footer: HTML {
        let words = context.words
        element("footer") {
            element("p") {
                words("Base", "Store")
                " "
                element("strong") { context.site.storeName }
                " · "
                element("a", .href(PageLink(["api", "v1", "openapi.json"]))) {
                    words("Interface pour programmes", "Interface for programs")
                }
                " · "
                words(
                    "Chaque relation cite sa phrase : lisez-la avant de vous y fier.",
                    "Every relation quotes its sentence: read it before you rely on it.")
            }
        }
    }

    private func title(of section: Section) -> String {
        let words = context.words
        return switch section {
        case .map: words("Carte", "Map")
        case .path: words("Chemin", "Path")
        case .rank: words("Classement", "Ranking")
        case .groups: words("Groupes", "Groups")
        case .articles: words("Articles", "Articles")
        case .upload: words("Ajouter", "Add")
        }
    }
}
