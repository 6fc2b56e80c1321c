import EventModel
import Testing

@testable import GraphvizRendering

struct PageFilesTests {
    @Test func checksumIsThatOfTheStandard() {
        #expect(PNGFile.checksum(of: Array("IEND".utf8)) == 0xAE42_6082)
        #expect(PNGFile.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
    }

    @Test func resolutionStandsBehindTheHeader() {
        let header = [UInt8](repeating: 7, count: 33)
        let file = PNGFile(header + [1, 2, 3]).declaring(resolution: 254)
        #expect(Array(file.prefix(33)) == header)
        // 254 dots in an inch are 10,000 in a metre.
        #expect(file[33..<50].elementsEqual([0, 0, 0, 9] + Array("pHYs".utf8) + [0, 0, 39, 16, 0, 0, 39, 16, 1]))
        #expect(Array(file.suffix(3)) == [1, 2, 3])
        #expect(PNGFile([1, 2]).declaring(resolution: 72) == [1, 2])
    }

    @Test(arguments: [
        ("a /CreationDate (D:20260102030405+01'00) b", "a" + String(repeating: " ", count: 40) + "b"),
        ("no date", "no date"), ("/CreationDate (D:2026", "/CreationDate (D:2026"),
    ])
    func dateBecomesWhiteSpaceOfTheSameLength(_ text: String, _ expected: String) {
        let dateless = String(decoding: PDFFile(Array(text.utf8)).withoutDate(), as: UTF8.self)
        #expect(dateless.utf8.count == text.utf8.count)
        #expect(dateless == expected)
    }

    @Test(arguments: [
        (0.0, "0"), (1.5, "1.5"), (-0.25, "-0.25"), (12.00004, "12"), (1e6, "1000000"), (0.0001, "0.0001"),
    ])
    func numbersHaveNoExponent(_ value: Double, _ text: String) { #expect(PageComposer.number(value) == text) }
}
