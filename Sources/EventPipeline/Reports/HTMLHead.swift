import GraphExport

/// What every page that is written to a file begins with: a page on its own, which sends nothing and asks for nothing.
enum HTMLHead {
    /// From the document type to the title; style sheets and the end of the head are the page's own.
    /// - Parameters:
    ///   - title: The title, escaped.
    ///   - policy: What a browser may do on the page (Content-Security-Policy).
    static func text(title: String, policy: String, language: LabelLanguage) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(policy)">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="Liaison">
        <title>\(title)</title>
        """
    }
}
