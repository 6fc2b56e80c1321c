import EventModel
import FrenchLanguage
import InformationExtraction
import TestSupport
import Testing

/// Quality is a test too: the floors stand a few points under what was measured, and rise with it.
struct GoldQualityTests {
    @Test func `Annotated articles are read as well as before`() throws {
        var score = GoldScore()
        for name in ["t1-02", "t10-03", "t2-05"] {
            let gold = try GoldArticle(named: name)
            let document = DocumentAnalyzer().document(for: gold.article)
            let extraction = try SampleExtraction.extractor.get().extraction(of: document)
            #expect(ExtractionInvariants.violations(of: extraction, in: document) == [])
            score.add(extraction, against: gold)
        }
        #expect(score.actors.f1 >= 0.86, "\(score.actors)")
        #expect(score.relations.f1 >= 0.44, "\(score.relations)")
        #expect(Double(score.rightStatuses) >= 0.85 * Double(score.relations.right), "\(score)")
    }
}
