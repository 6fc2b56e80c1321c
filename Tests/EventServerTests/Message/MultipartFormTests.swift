import Testing

@testable import EventServer

/// Forms with files, taken apart.
@Suite struct MultipartFormTests {
    private static let type = "multipart/form-data; boundary=----x"

    private func form(_ parts: [(head: String, content: String)]) throws -> MultipartForm {
        let body = parts.map { "------x\r\n\($0.head)\r\n\r\n\($0.content)\r\n" }.joined() + "------x--\r\n"
        return try MultipartForm(Array(body.utf8), type: Self.type)
    }

    @Test func partsKeepTheirBytes() throws {
        let content = "ligne 1\r\n--x\r\n\r\nligne é\u{0}2\r\n------ presque"
        let form = try form([
            ("Content-Disposition: form-data; name=\"token\"", "abc"),
            (
                "Content-Disposition: form-data; name=\"files\"; filename=\"dépêche; \\\"1\\\".txt\"\r\nContent-Type: text/plain",
                content
            ),
            ("content-disposition: form-data; name=files; filename=", ""),
        ])
        #expect(form.text("token") == "abc")
        #expect(form.parts.map(\.name) == ["token", "files", "files"])
        #expect(form.parts[1].fileName == "dépêche; \"1\".txt")
        #expect(form.parts[1].text == content)
        #expect(form.parts[2].fileName?.isEmpty == true)
        #expect(form.text("files") == nil, "a file is no text field")
    }

    @Test func bytesThatAreNoTextStayBytes() throws {
        var body = Array("------x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n".utf8)
        body += [0xFF, 0x0D, 0x0A, 0x2D, 0x00] + Array("\r\n------x--".utf8)
        let form = try MultipartForm(body, type: Self.type)
        #expect(Array(form.parts[0].content) == [0xFF, 0x0D, 0x0A, 0x2D, 0x00])
        #expect(form.parts[0].text == nil)
    }

    @Test(arguments: [
        ("", "the form does not begin with its boundary"), ("------x", "a boundary of the form does not end its line"),
        ("------x\r\n", "the form ends within a part"), ("------x\r\nA: b\r\n\r\nc", "the form ends within a part"),
        ("------x\r\nA: b\r\n\r\nc\r\n------x--", "a part of the form has no name"),
        ("------x\r\nno head\r\n------x--", "a part of the form has no head"),
        ("------x\r\n\r\n------x--", "a part of the form has no head"),
        ("------x\r\n------x\r\n------x--", "a part of the form has no head"),
    ])
    func malformedFormsAreRefused(body: String, reason: String) {
        let error = #expect(throws: PageFailure.self) { try MultipartForm(Array(body.utf8), type: Self.type) }
        #expect(error?.status == 400)
        #expect(error?.reason == reason)
    }

    @Test(arguments: [
        nil, "", "text/plain", "multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=a",
        "multipart/form-data; boundary=é",
    ])
    func otherTypesAreRefused(type: String?) {
        let error = #expect(throws: PageFailure.self) { try MultipartForm([1], type: type) }
        #expect(error?.status == 415)
    }

    @Test func manyPartsAreRefused() {
        let part = (head: "Content-Disposition: form-data; name=a", content: "")
        let error = #expect(throws: PageFailure.self) { try form(Array(repeating: part, count: 513)) }
        #expect(error?.reason == "the form has more than 512 parts")
    }

    /// Cut anywhere, a form is read or refused, and nothing traps.
    @Test func everyCutIsSurvived() throws {
        let whole = Array(
            "------x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"\\\r\n\r\né\r\n------x\r\n: ;;=\"\r\n\r\n------x--"
                .utf8)
        for length in 0...whole.count {
            do { _ = try MultipartForm(Array(whole.prefix(length)), type: Self.type) } catch {
                #expect(error.status == 400)
            }
        }
    }
}
