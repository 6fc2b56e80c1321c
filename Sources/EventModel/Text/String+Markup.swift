extension Unicode.Scalar {
    /// What stands for the character in XML and HTML, where it would be markup or end an attribute; nil for any other.
    package var markupEntity: String? {
        switch self {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        case "'": "&#39;"
        default: nil
        }
    }
}

extension String {
    /// The text as character data or attribute value of XML and HTML.
    /// - Complexity: O(n) in the number of bytes.
    package var markupEscaped: String {
        // Most texts have nothing to escape.
        guard utf8.contains(where: { Unicode.Scalar($0).markupEntity != nil }) else { return self }
        var escaped = ""
        escaped.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            if let entity = scalar.markupEntity { escaped += entity } else { escaped.unicodeScalars.append(scalar) }
        }
        return escaped
    }
}
