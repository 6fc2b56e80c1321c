import EventModel
import FrenchLanguage
import InformationExtraction
import TestSupport
import Testing

/// Quality is a test too: the floors stand a few points under what was measured, and rise with it.
struct GoldQualityTests {
    /// Articles that nothing was learnt from and no rule was written beside: they must stay out of `corpus`.
    @Test func `Annotated articles are read as well as before`() throws {
        var score = GoldScore()
        for name in ["t4-02", "t4-07", "t4-11", "t5-03", "t5-08", "t5-11"] {
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
