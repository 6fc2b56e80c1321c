import EventModel
import FrenchLanguage
import LinearModels

/// The features by which names are told: the word, its letters and neighbours, the dictionary, the lexicon, the document.
struct NameFeatures {
    private let forms: [WordForm]
    private let tags: [PartOfSpeech]
    /// What the lexicon says of each token, as bits.
    private let hints: [UInt32]

    init(scan: DocumentScan, analysis: WordAnalysis) {
        forms = analysis.forms
        tags = analysis.partsOfSpeech
        hints = Self.hints(of: scan)
    }

    /// Appends the features of every token of a sentence.
    func append(of sentence: Range<Int>, to rows: inout FeatureRows) {
        for index in sentence { append(index, in: sentence, to: &rows) }
    }

    private func append(_ index: Int, in sentence: Range<Int>, to rows: inout FeatureRows) {
        var template: UInt64 = 1000
        func add(_ value: UInt64) {
            rows.append(FeatureHash.mix(value, template))
            template += 1
        }
        func both(_ left: UInt64, _ right: UInt64) -> UInt64 { left &* 0xD6E8_FEB8_6659_FD93 ^ right }
        func form(_ offset: Int) -> WordForm {
            sentence.contains(index + offset) ? forms[index + offset] : .boundary
        }
        func hint(_ offset: Int) -> UInt64 {
            sentence.contains(index + offset) ? UInt64(hints[index + offset]) : 1 << 31
        }
        func tag(_ offset: Int) -> UInt64 {
            sentence.contains(index + offset) ? UInt64(tags[index + offset].rawValue) : 99
        }
        let word = forms[index]
        let before = form(-1)
        let after = form(1)
        let runs = UInt64(word.runs)
        let first: UInt64 = index == sentence.lowerBound ? 1 : 0
        add(0)
        add(word.lower)
        add(word.exact)
        add(UInt64(word.shape))
        add(both(runs, first))
        add(UInt64(word.suffix & 0xFFFF))
        add(UInt64(word.suffix & 0xFF_FFFF))
        add(UInt64(word.suffix))
        add(UInt64(word.prefix & 0xFF_FFFF))
        add(UInt64(word.prefix))
        add(before.lower)
        add(after.lower)
        add(form(-2).lower)
        add(form(2).lower)
        add(both(before.lower, word.lower))
        add(both(word.lower, after.lower))
        add(both(before.lower, runs))
        add(both(after.lower, runs))
        add(both(both(form(-2).lower, before.lower), runs))
        add(both(both(UInt64(before.runs), runs), UInt64(after.runs)))
        add(both(both(UInt64(form(-2).runs), UInt64(before.runs)), runs))
        add(both(both(runs, UInt64(after.runs)), UInt64(form(2).runs)))
        add(both(UInt64(before.runs), word.lower))
        add(UInt64(before.suffix))
        add(UInt64(after.suffix))
        add(both(UInt64(word.classes.rawValue), both(runs, first)))
        add(both(UInt64(before.classes.rawValue), runs))
        add(both(tag(0), runs))
        add(both(tag(-1), tag(0)))
        add(both(tag(0), tag(1)))
        add(both(both(tag(-2), tag(-1)), tag(0)))
        add(hint(0))
        add(both(hint(0), runs))
        add(both(hint(-1), runs))
        add(both(hint(1), runs))
        add(both(both(hint(-1), hint(0)), runs))
        add(both(both(hint(0), hint(1)), runs))
        add(both(hint(-2), runs))
        rows.endPosition()
    }

    /// The kinds of phrases that cover each token, as bits; the low ones where the token begins the phrase.
    private static func hints(of scan: DocumentScan) -> [UInt32] {
        var hints = [UInt32](repeating: 0, count: scan.tokens.count)
        for start in scan.tokens.indices {
            for match in scan.matches(at: start) {
                guard let bit = bit(of: match.payload, lexicon: scan.book.lexicon) else { continue }
                // A name is written with a capital, wherever else the word occurs.
                if bit < 8, !scan.isCapitalized(start) { continue }
                for token in match.range { hints[token] |= 1 << bit }
            }
            let token = scan.tokens[start]
            guard token.shape.contains(.capitalized) else { continue }
            if scan.book.givenNames.contains(token.folded) { hints[start] |= 1 << 20 }
            if scan.lowerCaseWords.contains(token.folded) { hints[start] |= 1 << 21 }
            if scan.capitalizedInside.contains(token.folded) { hints[start] |= 1 << 22 }
            if ProperNameGrammar.calendarWords.contains(token.folded) { hints[start] |= 1 << 23 }
        }
        return hints
    }

    private static func bit(of payload: RuleBook.Payload, lexicon: Lexicon) -> UInt32? {
        switch payload {
        case .country, .seat: 0
        case .capital: 1
        case .place: 2
        case .actor(let index):
            3 + (lexicon.actors[index].type == .company ? 0 : lexicon.actors[index].type == .organization ? 1 : 2)
        case .demonym: 8
        case .institution(let index):
            9 + UInt32(ActorType.allCases.firstIndex(of: lexicon.institutions[index].type) ?? 0)
        case .role: 18
        case .title: 19
        case .trigger, .cue, .sector: nil
        }
    }
}
