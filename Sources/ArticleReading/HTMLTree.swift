import CLibXML2

/// The nodes of a page in document order, read once from libxml2's tree so that nothing else touches C memory.
struct HTMLTree {
    /// An element or a piece of text.
    struct Node {
        /// Lower-case name of the element; nil for text.
        let name: String?
        /// Attributes that the reader looks at.
        let attributes: [String: String]
        /// Characters of a piece of text; empty for an element.
        let text: String
        /// Index just past the last node inside this one.
        var end: Int
    }

    /// Elements and text in document order.
    private(set) var nodes: [Node] = []

    private static let readAttributes: Set<String> = [
        "class", "id", "role", "property", "name", "content", "itemprop", "datetime", "rel", "href", "hidden", "type",
        "aria-hidden", "style",
    ]

    /// Parses a page, however broken; a page without any element has no nodes.
    init(_ html: String) {
        var source = html
        let document = source.withUTF8 { buffer -> htmlDocPtr? in
            guard let base = buffer.baseAddress, let size = Int32(exactly: buffer.count) else { return nil }
            let options =
                Int32(HTML_PARSE_RECOVER.rawValue) | Int32(HTML_PARSE_NOERROR.rawValue)
                | Int32(HTML_PARSE_NOWARNING.rawValue) | Int32(HTML_PARSE_NONET.rawValue)
            return unsafe base.withMemoryRebound(to: CChar.self, capacity: buffer.count) { characters in
                unsafe htmlReadMemory(characters, size, nil, "UTF-8", options)
            }
        }
        guard let document = unsafe document else { return }
        defer { unsafe xmlFreeDoc(document) }
        unsafe read(from: xmlDocGetRootElement(document))
    }

    /// Walks the tree with a stack of its own: a page nested a thousand levels deep must not exhaust the program's.
    private mutating func read(from root: xmlNodePtr?) {
        guard let root = unsafe root else { return }
        var open: [Int] = []
        var current: xmlNodePtr? = unsafe root
        while let node = unsafe current {
            let isElement = unsafe node.pointee.type == XML_ELEMENT_NODE
            let isText = unsafe node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE
            if isElement {
                let name = unsafe Self.string(node.pointee.name)
                nodes.append(
                    Node(name: name.lowercased(), attributes: unsafe Self.attributes(of: node), text: "", end: 0))
            } else if isText {
                nodes.append(
                    Node(
                        name: nil, attributes: [:], text: unsafe Self.string(node.pointee.content), end: nodes.count + 1
                    ))
            }
            if isElement {
                open.append(nodes.count - 1)
                if let child = unsafe node.pointee.children {
                    unsafe current = child
                    continue
                }
                close(&open)
            }
            unsafe current = node
            while let inner = unsafe current {
                if unsafe inner == root {
                    unsafe current = nil
                } else if let next = unsafe inner.pointee.next {
                    unsafe current = next
                    break
                } else {
                    unsafe current = inner.pointee.parent
                    close(&open)
                }
            }
        }
        while !open.isEmpty { close(&open) }
    }

    private mutating func close(_ open: inout [Int]) {
        guard let last = open.popLast() else { return }
        nodes[last].end = nodes.count
    }

    private static func attributes(of node: xmlNodePtr) -> [String: String] {
        var attributes: [String: String] = [:]
        var attribute = unsafe node.pointee.properties
        while let current = unsafe attribute {
            let name = unsafe string(current.pointee.name).lowercased()
            if readAttributes.contains(name), attributes[name] == nil {
                var value = ""
                var child = unsafe current.pointee.children
                while let part = unsafe child {
                    unsafe value += string(part.pointee.content)
                    unsafe child = part.pointee.next
                }
                attributes[name] = value
            }
            unsafe attribute = current.pointee.next
        }
        return attributes
    }

    private static func string(_ characters: UnsafePointer<xmlChar>?) -> String {
        guard let characters = unsafe characters else { return "" }
        return unsafe String(cString: characters)
    }
}
