/// What a label says about an actor below its name.
public struct ActorRemarks: Hashable, Sendable {
    /// Posts that it holds, or who holds a post in it, the best attested first.
    public var posts: [String] = []
    /// Where it is, the best attested first.
    public var places: [String] = []

    /// Makes remarks.
    public init(posts: [String] = [], places: [String] = []) {
        self.posts = posts
        self.places = places
    }

    /// The remarks as they stand below the name, in lines: the best attested post and, in brackets, place.
    var lines: [String] { posts.prefix(1) + places.prefix(1).map { "(\($0))" } }
}
