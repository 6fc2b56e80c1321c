import EventModel

/// The form that says which relations a page is about.
struct FilterForm {
    let context: PageContext
    let choice: RelationChoice
    /// Types that the store has; others are shown where they are chosen.
    let presentTypes: Set<RelationType>
    /// Path of the page that the form asks for.
    let segments: [String]
    /// Parameters of the page that the form keeps.
    let kept: [(String, String)]

    private var words: Wording { context.words }

    /// The form, behind a click unless something is chosen.
    var html: HTML {
        element("details", .class("filters"), .flag("open", !choice.isEmpty)) {
            element("summary") {
                words("Filtres", "Filters")
                if !choice.isEmpty {
                    element("span", .class("chosen")) { summary }
                }
            }
            element("form", .action(PageLink(segments)), .class("filter-form"), Attribute("data-live", "")) {
                context.languageField
                for (name, value) in kept {
                    element("input", Attribute("type", "hidden"), Attribute("name", name), Attribute("value", value))
                }
                types
                statuses
                dates
                others
                element("p", .class("actions")) {
                    element("button", Attribute("type", "submit"), .class("primary")) { words("Appliquer", "Apply") }
                    element("a", .href(context.link(segments, kept)), .class("button")) {
                        words("Tout montrer", "Show all")
                    }
                }
            }
        }
    }

    private var types: HTML {
        element("fieldset", .class("types")) {
            element("legend") { words("Relation", "Relation") }
            for type in RelationType.allCases where presentTypes.contains(type) || choice.types?.contains(type) == true
            {
                box("type", type.rawValue, words.label(of: type), isChecked: choice.types?.contains(type) == true)
            }
        }
    }

    private var statuses: HTML {
        element("fieldset") {
            element("legend") { words("Statut", "Status") }
            for status in RelationStatus.allCases {
                box(
                    "status", status.rawValue, words.label(of: status),
                    isChecked: choice.statuses?.contains(status) == true)
            }
        }
    }

    private var dates: HTML {
        element("fieldset", .class("dates")) {
            element("legend") { words("Période", "Period") }
            date("since", words("du", "from"), choice.since)
            date("until", words("au", "to"), choice.until)
            date("asOf", words("état au", "state as of"), choice.asOf)
            date("knownOn", words("articles parus jusqu’au", "articles published until"), choice.knownOn)
        }
    }

    private var others: HTML {
        element("fieldset") {
            element("legend") { words("Secteur et confiance", "Sector and confidence") }
            element("label") {
                words("secteur", "sector")
                element("select", Attribute("name", "sector")) {
                    element("option", Attribute("value", "")) { words("tous", "any") }
                    for sector in Sector.allCases {
                        element(
                            "option", Attribute("value", sector.rawValue), .flag("selected", sector == choice.sector)
                        ) { words.label(of: sector) }
                    }
                }
            }
            element("label") {
                words("confiance d’au moins", "confidence of at least")
                element(
                    "input", Attribute("type", "number"), Attribute("name", "confidence"), Attribute("min", "0"),
                    Attribute("max", "100"), Attribute("step", "5"), Attribute("value", String(choice.confidence)))
                " %"
            }
        }
    }

    private func box(_ name: String, _ value: String, _ label: String, isChecked: Bool) -> HTML {
        element("label", .class("box")) {
            element(
                "input", Attribute("type", "checkbox"), Attribute("name", name), Attribute("value", value),
                .flag("checked", isChecked))
            element("span") { label }
        }
    }

    private func date(_ name: String, _ label: String, _ value: CalendarDate?) -> HTML {
        element("label") {
            label
            element(
                "input", Attribute("type", "text"), Attribute("name", name),
                Attribute("value", value?.description ?? ""),
                Attribute("inputmode", "numeric"), Attribute("maxlength", "10"), Attribute("size", "10"),
                Attribute("pattern", "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"),
                Attribute("placeholder", words("AAAA-MM-JJ", "YYYY-MM-DD")),
                Attribute(
                    "title",
                    words(
                        "Année, mois ou jour : 2025, 2025-09 ou 2025-09-08",
                        "Year, month or day: 2025, 2025-09 or 2025-09-08")))
        }
    }

    /// What is chosen, in a few words.
    private var summary: String {
        var parts = RelationType.allCases.filter { choice.types?.contains($0) == true }.map { words.label(of: $0) }
        parts += RelationStatus.allCases.filter { choice.statuses?.contains($0) == true }.map { words.label(of: $0) }
        if let since = choice.since { parts.append(words("depuis ", "since ") + words.date(since)) }
        if let until = choice.until { parts.append(words("jusqu’à ", "until ") + words.date(until)) }
        if let asOf = choice.asOf { parts.append(words("état au ", "as of ") + words.date(asOf)) }
        if let day = choice.knownOn { parts.append(words("articles jusqu’au ", "articles until ") + words.date(day)) }
        if let sector = choice.sector { parts.append(words.label(of: sector)) }
        if choice.confidence > 0 { parts.append("≥ " + words.percent(Double(choice.confidence) / 100)) }
        return parts.joined(separator: ", ")
    }
}
