import EventAnswers
import EventPipeline
import Testing

@testable import LiaisonCommand

/// Text for people and values for programs.
@Suite struct TextOutputTests {
    @Test(arguments: [
        ("", 0), ("Algérie", 7), ("Alge\u{301}rie", 7), ("中国", 4), ("Ağrı", 4), ("a\u{200B}b", 2), ("🇩🇿", 1), ("📈", 2),
    ])
    func widthCountsColumns(text: String, width: Int) { #expect(DisplayText.width(of: text) == width) }

    @Test func articleTextCannotSteerTheTerminal() {
        #expect(DisplayText.singleLine(" a\u{1B}[31m\r\n  b\u{202E}c ") == "a [31m bc")
    }

    @Test(arguments: [("Gazprom", 7, "Gazprom"), ("Gazprom", 4, "Gaz…"), ("中国石油", 5, "中国…")])
    func truncation(text: String, limit: Int, expected: String) {
        #expect(DisplayText.truncated(text, to: limit) == expected)
    }

    @Test func quotationKeepsTheWordsThatMatter() {
        let passage =
            String(repeating: "avant ", count: 20) + "ont signé un accord " + String(repeating: "après ", count: 20)
        let quotation = DisplayText.quotation(passage, around: "signé", limit: 40)
        #expect(quotation.contains("signé"))
        #expect(quotation.hasPrefix("« … "))
        #expect(quotation.hasSuffix(" … »"))
        #expect(DisplayText.quotation("a\nb", around: "", limit: 40) == "« a b »")
    }

    @Test func columnsLineUp() {
        var table = TextTable(["name", "type"])
        table.add(["Algérie", "country"])
        table.add(["中国", "country"])
        let plain = Terminal(isTerminal: false, environment: [:], width: nil)
        #expect(table.lines(for: plain) == ["  NAME     TYPE", "  Algérie  country", "  中国     country"])
    }

    @Test func theLastColumnFitsTheTerminal() {
        var table = TextTable(["a", "b"])
        table.add(["x", String(repeating: "y", count: 100)])
        let narrow = Terminal(isTerminal: true, environment: ["NO_COLOR": "1"], width: 40)
        #expect(table.lines(for: narrow).last.map(DisplayText.width) == 40)
    }

    @Test(
        arguments: [
            (true, [:], true), (true, ["NO_COLOR": "1"], false), (true, ["NO_COLOR": ""], true),
            (true, ["TERM": "dumb"], false), (false, [:], false),
        ] as [(Bool, [String: String], Bool)])
    func colourOnATerminalOnly(isTerminal: Bool, environment: [String: String], expected: Bool) {
        let terminal = Terminal(isTerminal: isTerminal, environment: environment, width: 80)
        #expect(terminal.showsColour == expected)
        #expect(terminal.bold("x") == (expected ? "\u{1B}[1mx\u{1B}[0m" : "x"))
    }

    @Test func jsonKeepsOrderAndEscapes() {
        let value = JSONValue.object([
            ("b", .array([.integer(1), .number(0.91), .number(1_700_000_000), .null, .boolean(true)])),
            ("a", .string("« é » \"\\/\n\u{1}\u{2028}\u{85}日\u{2029}\u{7F}")), ("c", .array([])),
        ])
        #expect(
            value.line
                == #"{"b":[1,0.91,1700000000,null,true],"a":"« é » \"\\/\n\u0001\u2028\u0085日\u2029\u007f","c":[]}"#)
        #expect(JSONValue.object([("a", .texts(["x"]))]).document == "{\n  \"a\": [\n    \"x\"\n  ]\n}")
    }

    @Test func commaSeparatedValuesAreQuoted() {
        var table = CommaSeparatedValues(["a", "b"])
        table.add(["x,\"y\"", "é"])
        #expect(table.text == "a,b\r\n\"x,\"\"y\"\"\",é\r\n")
    }

    @Test func numbersAreTheSameInEveryLocale() {
        #expect(Format.seconds(.milliseconds(1234)) == "1.23 s")
        #expect([0, 1, 2].map { Format.count($0, "article") } == ["0 articles", "1 article", "2 articles"])
    }
}
