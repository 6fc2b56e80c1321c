import EventModel
import Foundation
import FrenchLanguage
import InformationExtraction

extension ArticlePipeline {
    /// Version of the rules of extraction: raised when they find other things in the same text, so that stores refresh.
    static let extractionVersion = "3"

    /// Makes a pipeline that extracts with the built-in lexicon and further lexicon files.
    /// - Parameters:
    ///   - lexiconFiles: paths of YAML lexicons, added in order.
    ///   - configuration: how to work.
    /// - Throws: `LexiconError` for a lexicon that cannot be read, with file, line, column and reason; `ModelFileError`
    ///   where the built-in one is damaged or missing.
    public init(lexiconFiles: [String] = [], configuration: Configuration = Configuration()) throws {
        var lexicon = try Lexicon.builtIn()
        var fingerprint = ContentDigest()
        fingerprint.add(Self.extractionVersion)
        for path in lexiconFiles {
            lexicon = try lexicon.adding(fileAt: path)
            fingerprint.add(bytes: try Data(contentsOf: URL(fileURLWithPath: path)))
        }
        let analyzer = DocumentAnalyzer()
        let extractor = InformationExtractor(lexicon: lexicon)
        self.init(configuration: configuration, fingerprint: fingerprint.hexadecimal) { article in
            extractor.extraction(of: analyzer.document(for: article))
        }
    }
}
