import EventModel
import FrenchLanguage
import InformationExtraction
import TestSupport
import Testing

/// A text run through the analyzer and the extractor with the built-in lexicon, in the forms that tests compare.
struct SampleExtraction {
    /// Building the extractor reads the whole lexicon; every test shares one.
    static let extractor = Result { InformationExtractor(lexicon: try Lexicon.builtIn()) }

    let document: Document
    let extraction: Extraction

    /// Extracts from a text and checks what must hold of every extraction.
    init(_ text: String, published: String? = nil, sourceLocation: SourceLocation = #_sourceLocation) throws {
        document = DocumentAnalyzer().document(
            for: Article(id: "sample", published: published.flatMap(CalendarDate.init(iso:)), text: text))
        extraction = try Self.extractor.get().extraction(of: document)
        #expect(ExtractionInvariants.violations(of: extraction, in: document) == [], sourceLocation: sourceLocation)
    }

    /// Every mention with its actor's type, in order of position.
    var mentions: [MarkedText.Mark] {
        extraction.actors
            .flatMap { actor in
                actor.mentions.map { MarkedText.Mark(type: actor.type, text: $0.text, span: $0.span) }
            }
            .sorted { $0.span < $1.span }
    }

    /// Every relation as `owns company/gazprom → company/vesna actual`, symmetric ones with ↔, dates and sums behind; sorted.
    var relations: [String] {
        extraction.relations
            .map { relation in
                var line = "\(relation.type.rawValue) \(relation.source) \(relation.type.isSymmetric ? "↔" : "→")"
                line += " \(relation.target) \(relation.status.rawValue)"
                if let date = relation.date { line += " on \(date)" }
                if let amount = relation.amount { line += " for \(Int(amount.value)) \(amount.currency)" }
                return line
            }
            .sorted()
    }

    /// Identifiers of the actors in order of first mention.
    var actors: [String] { extraction.actors.map(\.id.rawValue) }
}

/// Expects the names of a marked text, all of them and no others, each with its type and place.
func expectActors(in marked: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let text = MarkedText(marked)
    let sample = try SampleExtraction(text.plain, sourceLocation: sourceLocation)
    #expect(sample.mentions == text.marks, "\(text.plain)", sourceLocation: sourceLocation)
}
