import EventModel
import GraphExport

/// The words of the pages, each in French and English side by side.
struct Wording: Sendable {
    /// Language of the page.
    let language: LabelLanguage

    /// A text in the language of the page.
    func callAsFunction(_ french: String, _ english: String) -> String { language == .french ? french : english }

    /// A count with its noun: in French, unlike in English, none is singular.
    func count(_ count: Int, _ french: (String, String), _ english: (String, String)) -> String {
        let noun =
            language == .french ? (abs(count) < 2 ? french.0 : french.1) : (count == 1 ? english.0 : english.1)
        return "\(number(count))\u{A0}\(noun)"
    }

    func articles(_ count: Int) -> String {
        self.count(count, ("article", "articles"), ("article", "articles"))
    }

    /// Articles with the independent sources among them: several that carry the same text are one.
    func articles(_ count: Int, sources: Int) -> String {
        guard sources < count else { return articles(count) }
        return self.count(sources, ("source", "sources"), ("source", "sources")) + ", " + articles(count)
    }

    func actors(_ count: Int) -> String { self.count(count, ("acteur", "acteurs"), ("actor", "actors")) }

    func relations(_ count: Int) -> String {
        self.count(count, ("relation", "relations"), ("relation", "relations"))
    }

    /// A number with its thousands apart.
    func number(_ number: Int) -> String {
        let digits = Array(String(abs(number)))
        var text = ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position) % 3 == 0 { text += language == .french ? "\u{202F}" : "," }
            text.append(digit)
        }
        return (number < 0 ? "−" : "") + text
    }

    /// A number with up to three decimals.
    func decimal(_ number: Double) -> String {
        guard number.isFinite, abs(number) < 1e15 else { return "–" }
        let thousandths = (number * 1000).rounded()
        if thousandths == (number.rounded() * 1000) { return self.number(Int(number.rounded())) }
        var fraction = String(Int(abs(thousandths)) % 1000)
        fraction = String(repeating: "0", count: 3 - fraction.count) + fraction
        while fraction.hasSuffix("0") { fraction.removeLast() }
        let sign = number < 0 && thousandths != 0 && abs(number) < 1 ? "−" : ""
        return sign + self.number(Int(number)) + (language == .french ? "," : ".") + fraction
    }

    /// A share in percent.
    func percent(_ share: Double) -> String {
        "\(Int((share * 100).rounded()))" + (language == .french ? "\u{202F}%" : "%")
    }

    /// A sum such as « 1,7 milliard USD ».
    func amount(_ amount: Amount) -> String {
        let (value, french, english) =
            switch abs(amount.value) {
            case 1e9...: (amount.value / 1e9, amount.value < 2e9 ? " milliard" : " milliards", " billion")
            case 1e6...: (amount.value / 1e6, amount.value < 2e6 ? " million" : " millions", " million")
            default: (amount.value, "", "")
            }
        return (decimal(value) + self(french, english) + " " + amount.currency).replacing(" ", with: "\u{A0}")
    }

    /// A day as readers of the language write it; a month or year where no more is known.
    func date(_ date: CalendarDate) -> String {
        let months =
            language == .french
            ? [
                "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
                "novembre", "décembre",
            ]
            : [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
        guard let month = date.month else { return "\(date.year)" }
        guard let day = date.day else { return "\(months[month - 1])\u{A0}\(date.year)" }
        let shownDay = language == .french && day == 1 ? "1er" : "\(day)"
        return "\(shownDay)\u{A0}\(months[month - 1])\u{A0}\(date.year)"
    }

    /// A date or an interval.
    func date(_ date: EventDate) -> String {
        guard let end = date.end else { return self.date(date.start) }
        return "\(self.date(date.start)) – \(self.date(end))"
    }

    /// The first and last date of a tie; nil where none is stated.
    func dates(of edge: RelationEdge) -> String? {
        guard let first = edge.firstDate else { return nil }
        guard let last = edge.lastDate, last != first else { return date(first) }
        return "\(date(first)) – \(date(last.end ?? last.start))"
    }
}
