/// Identifier of an actor, `type/slug`: the same for the same actor in every article and run.
public struct ActorID: RawRepresentable, Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    /// The identifier's text.
    public let rawValue: String

    /// Makes an identifier from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Makes the identifier of the actor with this canonical name.
    public init(type: ActorType, name: String) {
        rawValue = "\(type.rawValue)/\(Self.slug(of: name))"
    }

    /// The identifier's text.
    public var description: String { rawValue }

    /// Orders by the bytes of the text.
    public static func < (left: ActorID, right: ActorID) -> Bool { left.rawValue < right.rawValue }

    /// A name's letters and digits, folded, joined by hyphens.
    ///
    /// A plus sign is spelt `plus`, so that OPEP and OPEP+ stay apart.
    private static func slug(of name: String) -> String {
        var slug = ""
        var pendingHyphen = false
        for scalar in TextFolding.folded(name).unicodeScalars {
            if scalar == "+" {
                slug += slug.isEmpty ? "plus" : "-plus"
                pendingHyphen = true
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                if pendingHyphen && !slug.isEmpty { slug += "-" }
                pendingHyphen = false
                slug.unicodeScalars.append(scalar)
            } else {
                pendingHyphen = true
            }
        }
        return slug
    }
}
