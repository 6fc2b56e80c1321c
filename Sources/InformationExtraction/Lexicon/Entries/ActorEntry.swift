package import EventModel

/// An actor that is known before any article is read.
package struct ActorEntry: Sendable, Hashable {
    /// Name as the press writes it, without article.
    package let name: String
    /// What the actor is.
    package let type: ActorType
    /// Other names, acronyms included.
    package let aliases: [String]
    /// The state it belongs to: tells namesakes apart, never states a relation.
    package let country: String?
}
