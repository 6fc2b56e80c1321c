import EventModel

/// What the map page shows, as its address says: the whole state of the page.
struct MapState: Sendable, Hashable {
    /// A pair of actors whose ties are looked at.
    struct Pair: Sendable, Hashable {
        let first: ActorID
        let second: ActorID
    }

    /// A passage of an article that is looked at.
    struct Passage: Sendable, Hashable {
        let articleID: String
        let span: TextSpan
    }

    /// Actors whose neighbours are drawn, in the order in which they were opened; none for the best connected actors.
    var expanded: [ActorID] = []
    /// The relations drawn.
    var choice = RelationChoice()
    /// The actor looked at.
    var selected: ActorID?
    /// The ties looked at.
    var pair: Pair?
    /// The passage looked at.
    var passage: Passage?
    /// Most actors drawn.
    var limit = Self.defaultLimit

    /// Actors drawn unless more are asked for.
    static let defaultLimit = 40
    /// Most actors that can be asked for: more than that is no map that anyone reads.
    static let greatestLimit = 150
    /// Most actors whose neighbours can be drawn.
    static let expansionLimit = 20

    /// Names of the parameters.
    static let names = ["actor", "select", "tie", "passage", "limit"] + RelationChoice.names

    /// The map of the best connected actors.
    init() {}

    /// The map around an actor.
    init(around actor: ActorID) { expanded = [actor] }

    /// Reads the state from a query; names of actors are resolved.
    init(_ query: QueryItems, resolving resolve: (String) throws -> ActorID) throws {
        let reader = QueryReader(query: query)
        for name in query.values("actor") {
            let actor = try resolve(name)
            if !expanded.contains(actor) { expanded.append(actor) }
        }
        guard expanded.count <= Self.expansionLimit else {
            throw PageFailure.malformed("the map opens \(expanded.count) actors; the limit is \(Self.expansionLimit)")
        }
        choice = try RelationChoice(query)
        selected = try query.value("select").map(resolve)
        if let text = query.value("tie") {
            let ends = text.split(separator: "~", omittingEmptySubsequences: false).map(String.init)
            guard ends.count == 2 else {
                throw PageFailure.malformed("“tie” is “\(text)”; expected the ids of two actors with ~ between them")
            }
            pair = Pair(first: try resolve(ends[0]), second: try resolve(ends[1]))
        }
        passage = try query.value("passage").map(Self.passage)
        limit = try reader.integer("limit", in: 2...Self.greatestLimit) ?? Self.defaultLimit
    }

    /// The parameters that say so, always in the same order.
    var parameters: [(String, String)] {
        var parameters = expanded.map { ("actor", $0.rawValue) } + choice.parameters
        if limit != Self.defaultLimit { parameters.append(("limit", String(limit))) }
        if let selected { parameters.append(("select", selected.rawValue)) }
        if let pair { parameters.append(("tie", "\(pair.first)~\(pair.second)")) }
        if let passage { parameters.append(("passage", Self.text(of: passage))) }
        return parameters
    }

    /// The same map with nothing looked at.
    var withoutSelection: MapState {
        var state = self
        state.selected = nil
        state.pair = nil
        state.passage = nil
        return state
    }

    /// The same map with an actor looked at.
    func selecting(_ actor: ActorID) -> MapState {
        var state = withoutSelection
        state.selected = actor
        return state
    }

    /// The same map with the ties of two actors looked at.
    func looking(at first: ActorID, _ second: ActorID) -> MapState {
        var state = withoutSelection
        state.pair = Pair(first: first, second: second)
        return state
    }

    /// The same map, in which an actor's neighbours are drawn too and it is looked at.
    func expanding(_ actor: ActorID) -> MapState {
        var state = selecting(actor)
        if !state.expanded.contains(actor), state.expanded.count < Self.expansionLimit { state.expanded.append(actor) }
        return state
    }

    /// The same map without the neighbours of an actor.
    func collapsing(_ actor: ActorID) -> MapState {
        var state = withoutSelection
        state.expanded.removeAll { $0 == actor }
        return state
    }

    /// `ID:START-END`; an article's id may hold any mark, so the last colon counts.
    static func text(of passage: Passage) -> String {
        "\(passage.articleID):\(passage.span.start)-\(passage.span.end)"
    }

    /// Reads `ID:START-END`.
    static func passage(_ text: String) throws(PageFailure) -> Passage {
        let failure = PageFailure.malformed("“passage” is “\(text)”; expected ARTICLE:START-END with byte offsets")
        guard let colon = text.lastIndex(of: ":") else { throw failure }
        let offsets = text[text.index(after: colon)...].split(separator: "-", omittingEmptySubsequences: false)
            .map { Int($0) }
        guard offsets.count == 2, let start = offsets[0], let end = offsets[1], 0 <= start, start <= end,
            colon > text.startIndex
        else { throw failure }
        return Passage(articleID: String(text[..<colon]), span: TextSpan(start: start, end: end))
    }
}
