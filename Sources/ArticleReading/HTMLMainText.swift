/// The readable text of a page's main part, blocks parted by a blank line.
struct HTMLMainText {
    private let nodes: [HTMLTree.Node]

    init(tree: HTMLTree) { nodes = tree.nodes }

    /// The text; empty where the page has none.
    func text() -> String {
        var bestText = ""
        // An <article> with the most text is the article; the cards of related ones are short.
        for (index, node) in nodes.enumerated() where node.name == "article" && !isInsideSkipped(index) {
            let text = text(of: index)
            if text.utf8.count > bestText.utf8.count { bestText = text }
        }
        if bestText.utf8.count >= Self.shortestArticle { return bestText }
        for name in ["main", "body"] {
            guard let index = nodes.firstIndex(where: { $0.name == name }) else { continue }
            let text = text(of: index)
            if text.utf8.count > bestText.utf8.count { bestText = text }
            if bestText.utf8.count >= Self.shortestArticle { break }
        }
        if bestText.isEmpty, !nodes.isEmpty { return text(of: 0) }
        return bestText
    }

    /// An <article> with less text, in bytes, is taken for a teaser.
    private static let shortestArticle = 200

    private func isInsideSkipped(_ index: Int) -> Bool {
        nodes.indices.prefix(index).contains { nodes[$0].end > index && isSkipped($0, inArticle: false) }
    }

    private func text(of root: Int) -> String {
        let isArticle = nodes[root].name == "article"
        var blocks: [String] = []
        var block = ""
        // Ends of the block elements that are open, innermost last.
        var open: [Int] = []
        func flush() {
            let lines = block.split(separator: "\n", omittingEmptySubsequences: true).map { line in
                line.split(whereSeparator: { $0 == " " || $0 == "\t" }).joined(separator: " ")
            }
            let text = lines.filter { !$0.isEmpty }.joined(separator: "\n")
            if !text.isEmpty { blocks.append(text) }
            block = ""
        }
        var index = root
        while index < nodes[root].end {
            while let end = open.last, end <= index {
                flush()
                open.removeLast()
            }
            let node = nodes[index]
            if let name = node.name {
                if index != root, isSkipped(index, inArticle: isArticle) {
                    index = node.end
                    continue
                }
                if name == "br" {
                    block += "\n"
                } else if name == "td" || name == "th" {
                    block += " "
                } else if Self.blocks.contains(name) {
                    flush()
                    open.append(node.end)
                }
            } else {
                for scalar in node.text.unicodeScalars {
                    // A line break in the source is a space; no-break spaces stay, as French text needs them.
                    block.unicodeScalars.append(scalar == "\n" || scalar == "\r" || scalar == "\u{C}" ? " " : scalar)
                }
            }
            index += 1
        }
        flush()
        return blocks.joined(separator: "\n\n")
    }

    private static let blocks: Set<String> = [
        "p", "div", "section", "article", "main", "body", "html", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li",
        "dl", "dt", "dd", "table", "tr", "blockquote", "pre", "header", "hr", "figure", "figcaption", "address",
        "details", "summary", "center", "caption",
    ]

    private static let skipped: Set<String> = [
        "head", "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "select",
        "iframe", "svg", "math", "object", "video", "audio", "canvas", "textarea", "input", "dialog", "menu", "figure",
    ]

    private static let skippedRoles: Set<String> = [
        "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "menu", "menubar", "toolbar",
    ]

    /// Words of a class or an id that mark what stands around an article.
    private static let skippedMarks: Set<String> = [
        "comment", "comments", "commentaires", "commentaire", "related", "share", "sharing", "social", "newsletter",
        "sidebar", "breadcrumb", "breadcrumbs", "advert", "advertisement", "ads", "pub", "publicite", "cookie",
        "cookies", "nav", "navigation", "menu", "footer", "tags", "disqus", "recommended", "recommendations", "promo",
        "partage", "widget", "pagination", "similaires", "popup", "modal",
    ]

    private func isSkipped(_ index: Int, inArticle: Bool) -> Bool {
        let node = nodes[index]
        guard let name = node.name else { return false }
        if Self.skipped.contains(name) { return true }
        // An article's own header holds its title; a page's header holds its name and navigation.
        if name == "header" && !inArticle { return true }
        // Theme classes of the whole page say nothing about its parts.
        if ["html", "body", "main", "article"].contains(name) { return false }
        if node.attributes.isEmpty { return false }
        if node.attributes["hidden"] != nil || node.attributes["aria-hidden"] == "true" { return true }
        if let style = node.attributes["style"], style.filter({ $0 != " " }).contains("display:none") { return true }
        if let role = node.attributes["role"], Self.skippedRoles.contains(role) { return true }
        for key in ["class", "id"] {
            guard let value = node.attributes[key]?.lowercased() else { continue }
            let words = value.split { !$0.isLetter }
            if words.contains(where: { Self.skippedMarks.contains(String($0)) }) { return true }
            if value.contains("a-lire") || value.contains("lire-aussi") || value.contains("read-also") { return true }
        }
        return false
    }
}
