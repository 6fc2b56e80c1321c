/// Values as bytes between a program and its child: numbers of four bytes, low byte first; texts by length and UTF-8.
struct WireEncoder {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ number: Int) {
        let value = UInt32(clamping: number)
        for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func add(_ data: [UInt8]) {
        add(data.count)
        bytes.append(contentsOf: data)
    }

    mutating func add<Element>(
        _ elements: some Collection<Element>, each add: (inout WireEncoder, Element) -> Void
    ) {
        self.add(elements.count)
        for element in elements { add(&self, element) }
    }
}

/// What came from the other side is not of the agreed form.
struct WireFormatError: Error, Hashable {}

/// Reads what `WireEncoder` wrote; anything else is an error, never a crash.
struct WireDecoder {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func number() throws(WireFormatError) -> Int {
        guard rest.count >= 4 else { throw WireFormatError() }
        let value = rest.prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        rest = rest.dropFirst(4)
        return Int(value)
    }

    mutating func text() throws(WireFormatError) -> String {
        guard let text = String(validating: try data(), as: UTF8.self) else { throw WireFormatError() }
        return text
    }

    mutating func data() throws(WireFormatError) -> ArraySlice<UInt8> {
        let count = try number()
        guard rest.count >= count else { throw WireFormatError() }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    mutating func elements<Element>(
        _ element: (inout WireDecoder) throws(WireFormatError) -> Element
    ) throws(WireFormatError) -> [Element] {
        let count = try number()
        // Every element takes a byte at least: a wrong count must not reserve memory.
        guard count <= rest.count else { throw WireFormatError() }
        var elements: [Element] = []
        for _ in 0..<count { elements.append(try element(&self)) }
        return elements
    }
}
