package import EventModel
package import FrenchLanguage
package import LinearModels

/// Gives training what ``NameTagger`` sees of a document.
package struct NameFeatureExtractor: Sendable {
    private let book: RuleBook
    private let words: WordAnalyzer

    /// Makes an extractor; compiles the lexicon once.
    package init(lexicon: Lexicon, words: WordAnalyzer) {
        book = RuleBook(lexicon: lexicon)
        self.words = words
    }

    /// The features of each sentence's tokens.
    package func features(of document: Document, rowBits: Int) -> [FeatureRows] {
        let scan = DocumentScan(document: document, book: book)
        let features = NameFeatures(scan: scan, analysis: words.analysis(of: document))
        return document.sentences.map { sentence in
            var rows = FeatureRows(rowBits: rowBits)
            features.append(of: sentence, to: &rows)
            return rows
        }
    }
}
