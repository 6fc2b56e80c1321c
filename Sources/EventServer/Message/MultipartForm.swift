/// A form with files, as browsers send it.
///
/// Reference: RFC 7578, multipart/form-data.
struct MultipartForm: Sendable {
    /// A part of a form.
    struct Part: Sendable {
        /// Name of the field.
        let name: String
        /// Name of the file; nil for a field without one.
        let fileName: String?
        /// What was entered or chosen.
        let content: ArraySlice<UInt8>

        /// The content as text; nil where it is no UTF-8.
        var text: String? { String(validating: content, as: UTF8.self) }
    }

    /// The parts, in order.
    let parts: [Part]

    /// Most parts of a form.
    static let partLimit = 512
    /// Most bytes of the lines before a part's content.
    private static let headLimit = 4096

    /// Takes a body apart.
    /// - Parameters:
    ///   - body: the body of a request.
    ///   - type: its type, with the boundary between the parts.
    /// - Throws: a failure of 415 for another type, of 400 for a malformed body.
    /// - Complexity: O(n) in the length of the body.
    init(_ body: [UInt8], type: String?) throws(PageFailure) {
        guard let boundary = Self.boundary(in: type ?? "") else {
            throw PageFailure(
                status: 415, reason: "the form is of type “\((type ?? "").prefix(80))”; expected multipart/form-data")
        }
        // The first boundary has no line break before it.
        let mark = Array("\r\n--\(boundary)".utf8)
        guard body.starts(with: mark.dropFirst(2)) else {
            throw .malformed("the form does not begin with its boundary")
        }
        var parts: [Part] = []
        var position = mark.count - 2
        while true {
            let rest = body[position...]
            if rest.starts(with: Array("--".utf8)) { break }
            guard rest.starts(with: [0x0D, 0x0A]) else {
                throw .malformed("a boundary of the form does not end its line")
            }
            guard let end = Self.position(of: mark, in: body, from: position) else {
                throw .malformed("the form ends within a part")
            }
            parts.append(try Self.part(body[position + 2..<max(end, position + 2)]))
            guard parts.count <= Self.partLimit else {
                throw .malformed("the form has more than \(Self.partLimit) parts")
            }
            position = end + mark.count
        }
        self.parts = parts
    }

    /// The text of a field; nil where it is missing or no UTF-8.
    func text(_ name: String) -> String? { parts.first { $0.name == name && $0.fileName == nil }?.text }

    private static func part(_ bytes: ArraySlice<UInt8>) throws(PageFailure) -> Part {
        // Each part has lines of its own, an empty line, its content.
        guard let end = position(of: Array("\r\n\r\n".utf8), in: Array(bytes.prefix(headLimit)), from: 0),
            let head = String(validating: bytes.prefix(end), as: UTF8.self)
        else { throw .malformed("a part of the form has no head") }
        for line in head.split(separator: "\r\n") {
            guard line.lowercased().hasPrefix("content-disposition:") else { continue }
            let parameters = parameters(of: line)
            guard let name = parameters["name"] else { break }
            return Part(
                name: name, fileName: parameters["filename"], content: bytes.dropFirst(end + 4))
        }
        throw .malformed("a part of the form has no name")
    }

    private static func boundary(in type: String) -> String? {
        guard type.lowercased().hasPrefix("multipart/form-data") else { return nil }
        guard let boundary = parameters(of: type[...])["boundary"], (1...70).contains(boundary.utf8.count),
            boundary.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { return nil }
        return boundary
    }

    /// `name=value` and `name="value"` after the first semicolon; browsers write a quotation mark in a name as %22.
    private static func parameters(of line: Substring) -> [String: String] {
        var parameters: [String: String] = [:]
        var rest = line[...]
        while let semicolon = rest.firstIndex(of: ";") {
            rest = rest[rest.index(after: semicolon)...].drop { $0 == " " }
            let name = rest.prefix { $0 != "=" && $0 != ";" }
            rest = rest[name.endIndex...]
            guard rest.first == "=" else { continue }
            rest = rest.dropFirst()
            var value = ""
            if rest.first == "\"" {
                rest = rest.dropFirst()
                while let character = rest.first, character != "\"" {
                    rest = rest.dropFirst()
                    if character == "\\", let escaped = rest.first, escaped == "\"" || escaped == "\\" {
                        value.append(escaped)
                        rest = rest.dropFirst()
                    } else {
                        value.append(character)
                    }
                }
            } else {
                value = String(rest.prefix { $0 != ";" })
            }
            parameters[name.lowercased()] = parameters[name.lowercased()] ?? value.trimmed
        }
        return parameters
    }

    /// Where some bytes stand next.
    private static func position(of wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
        var position = start
        let last = bytes.count - wanted.count
        while position <= last {
            if bytes[position] == first, bytes[position..<position + wanted.count].elementsEqual(wanted) {
                return position
            }
            position += 1
        }
        return nil
    }
}
