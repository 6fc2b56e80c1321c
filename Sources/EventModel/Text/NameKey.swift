/// The form of a name that look-ups compare: folded words, without punctuation and without a leading article.
public enum NameKey {
    private static let articles: Set<Substring> = ["le", "la", "les", "l", "the"]

    /// The key of a name, the same for « La Sonatrach » and « SONATRACH ».
    ///
    /// A plus sign is spelt out, as in the identifiers, so that OPEP and OPEP+ stay apart.
    /// - Complexity: O(n) in the number of scalars.
    public static func key(of name: String) -> String {
        var text = ""
        for scalar in TextFolding.folded(name).unicodeScalars {
            if scalar == "+" {
                text += " plus "
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                text.unicodeScalars.append(scalar)
            } else {
                text += " "
            }
        }
        var words = text.split(separator: " ")[...]
        if words.count > 1, let first = words.first, articles.contains(first) { words = words.dropFirst() }
        return words.joined(separator: " ")
    }
}
