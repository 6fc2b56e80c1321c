import EventModel

/// One pass of the grammar of amounts over a run of tokens.
struct AmountScan {
    let tokens: ArraySlice<Token>

    /// The sum that begins at a token.
    func amount(at start: Int) -> (amount: Amount, next: Int)? {
        if let sum = prefixed(at: start) { return sum }
        guard let number = number(at: start) else { return nil }
        var value = number.value
        var index = number.next
        if let compact = CurrencyNames.compact[word(index)] {
            return (Amount(value: Self.rounded(value * compact.scale), currency: compact.currency), index + 1)
        }
        var isScaled = false
        // « 3 milliers de milliards » and the like: scales multiply.
        while let scale = CurrencyNames.scales[word(index)], isScale(index) {
            value *= scale
            isScaled = true
            index += 1
            if word(index) == "de", CurrencyNames.scales[word(index + 1)] ?? 0 >= 1e6 { index += 1 }
        }
        guard isScaled || number.isNumeric || CurrencyNames.numbers[word(start)] ?? 0 > 1 else { return nil }
        if word(index) == "de" || word(index) == "d'" { index += 1 }
        guard let currency = currency(at: index) else { return nil }
        return (Amount(value: Self.rounded(value), currency: currency.code), currency.next)
    }

    /// « $ 5 millions », « USD 300 millions », « €2,5 M ».
    private func prefixed(at start: Int) -> (amount: Amount, next: Int)? {
        let sign = word(start)
        guard ["$", "€", "£", "usd", "eur", "gbp"].contains(sign), let code = CurrencyNames.single[sign],
            let number = number(at: start + 1), number.isNumeric
        else { return nil }
        var value = number.value
        var index = number.next
        if let scale = CurrencyNames.scales[word(index)], isScale(index) {
            value *= scale
            index += 1
        }
        // « 5 $ 300 »: the sign closes the number before it.
        if start > tokens.startIndex, tokens[start - 1].shape.contains(.numeric) { return nil }
        guard currency(at: index) == nil else { return nil }
        return (Amount(value: Self.rounded(value), currency: code), index)
    }

    private func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].folded : "" }

    /// « 3 m » are metres; « 3 M » before a sign of currency are millions.
    private func isScale(_ index: Int) -> Bool {
        let word = word(index)
        guard word == "m" || word == "k" else { return true }
        return ["€", "$", "£", "eur", "usd", "euros", "dollars"].contains(self.word(index + 1))
    }

    // MARK: Numbers

    /// A number in digits or words at a token.
    func number(at start: Int) -> (value: Double, next: Int, isNumeric: Bool)? {
        guard tokens.indices.contains(start) else { return nil }
        if tokens[start].shape.contains(.numeric) {
            return digits(at: start).map { ($0.value, $0.next, true) }
        }
        return CurrencyNames.numbers[tokens[start].folded].map { ($0, start + 1, false) }
    }

    private func digits(at start: Int) -> (value: Double, next: Int)? {
        var text = tokens[start].folded
        var index = start + 1
        // « 10 000 »: groups of three digits after one to three.
        if (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) {
            while tokens.indices.contains(index), isGroup(tokens[index].folded),
                (1...3).contains(tokens[index].span.start - tokens[index - 1].span.end)
            {
                text += tokens[index].folded
                index += 1
            }
        }
        return Self.value(text).map { ($0, index) }
    }

    /// Three digits, with decimals after them or not.
    private func isGroup(_ text: String) -> Bool {
        let whole = text.split(separator: ",", omittingEmptySubsequences: false)
        return whole.count <= 2 && whole.first?.utf8.count == 3
            && text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ",") }
    }

    /// « 1,7 », « 300.000 », « 1.234,5 », « 1.5 »; nil for anything else, such as « 4e ».
    private static func value(_ text: String) -> Double? {
        let marks = text.utf8.filter { !(48...57).contains($0) }
        guard marks.allSatisfy({ $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }) else { return nil }
        let commas = marks.filter { $0 == UInt8(ascii: ",") }.count
        if commas > 1 {
            // « 1,234,567 », the English way.
            return Double(text.filter { $0 != "," })
        }
        let groups = text.split(separator: ".", omittingEmptySubsequences: false)
        if commas == 1 {
            return Double(String(text.filter { $0 != "." }.map { $0 == "," ? "." : $0 }))
        }
        let isGrouped =
            groups.count > 1 && (1...3).contains(groups[0].utf8.count)
            && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
        return Double(isGrouped ? text.filter { $0 != "." } : text)
    }

    /// A product of decimals without the noise of binary fractions: 54,8 millions are 54800000.
    private static func rounded(_ value: Double) -> Double {
        value >= 1000 ? value.rounded() : (value * 100).rounded() / 100
    }

    // MARK: Currencies

    private func currency(at start: Int) -> (code: String, next: Int)? {
        let word = word(start)
        guard !word.isEmpty else { return nil }
        let singular = word.hasSuffix("s") ? String(word.dropLast()) : word
        if let kinds = CurrencyNames.qualified[singular] {
            let qualifier = self.word(start + 1)
            let base = qualifier.hasSuffix("s") && qualifier != "us" ? String(qualifier.dropLast()) : qualifier
            if let code = kinds[base] { return (code, start + 2) }
            // « Dollars des États-Unis », « dollars (US) » need no more than the word itself.
        }
        if word == "f" && self.word(start + 1) == "cfa" { return ("XOF", start + 2) }
        if word == "us" && self.word(start + 1) == "$" { return ("USD", start + 2) }
        // « M€ » and « Mds€ » come as two tokens; the scale is read before.
        guard let code = CurrencyNames.single[word], isCurrencyCase(start) else { return nil }
        return (code, self.word(start + 1) == "us" && code == "USD" ? start + 2 : start + 1)
    }

    /// Codes and « DA » are written in capitals; « mad », « try », « real » and « won » in a text are mostly something else.
    private func isCurrencyCase(_ index: Int) -> Bool {
        let word = tokens[index].folded
        let isCode =
            word.utf8.count <= 3 && word.utf8.allSatisfy { (97...122).contains($0) } && word != "yen" && word != "won"
        return !isCode || word == "dh" || word == "dhs" || tokens[index].shape.contains(.allCapitals)
    }
}
