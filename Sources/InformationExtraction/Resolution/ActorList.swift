import EventModel

/// The actors of an article as they are handed over: named, identified, in order of first mention.
struct ActorList {
    let actors: [Actor]
    /// Identifiers by position in the actor table.
    let identifiers: [Int: ActorID]

    /// Makes the list.
    /// - Parameter referenced: Actors that a relation needs, named in the text or, as states, only by an adjective.
    init(scan: DocumentScan, table: ActorTable, referenced: Set<Int>) {
        var actors: [(first: Int, actor: Actor)] = []
        var identifiers: [Int: ActorID] = [:]
        var used: [ActorID: Int] = [:]
        for (index, entry) in table.entries.enumerated() {
            guard referenced.contains(index) || !entry.mentions.isEmpty && !Self.isDoubtful(entry, scan: scan) else {
                continue
            }
            var mentions = entry.mentions
            if mentions.isEmpty { mentions = Self.words(for: entry, scan: scan) }
            // What the text has no word for cannot be shown to the reader.
            if mentions.isEmpty { continue }
            let name = Self.canonicalName(entry)
            let id = ActorID(type: entry.type, name: name)
            identifiers[index] = id
            let first = mentions.first?.lowerBound ?? Int.max
            let found = mentions.map { range in
                Mention(text: scan.text(range), span: scan.document.span(of: range))
            }
            if let known = used[id] {
                let merged = actors[known].actor
                actors[known].actor = Actor(
                    id: id, name: merged.name, type: merged.type, aliases: Self.union(merged.aliases, entry.aliases),
                    mentions: (merged.mentions + found).sorted { $0.span < $1.span })
                actors[known].first = min(actors[known].first, first)
                continue
            }
            used[id] = actors.count
            actors.append((first, Actor(id: id, name: name, type: entry.type, aliases: entry.aliases, mentions: found)))
        }
        self.actors = actors.sorted { ($0.first, $0.actor.id) < ($1.first, $1.actor.id) }.map(\.actor)
        self.identifiers = identifiers
    }

    /// A name without its leading article, and with a small letter where only the start of a sentence made it large.
    private static func canonicalName(_ entry: ActorTable.Entry) -> String {
        for article in ["le ", "la ", "les ", "l'", "l’"] where entry.name.lowercased().hasPrefix(article) {
            if entry.type == .government || entry.type == .event { return String(entry.name.dropFirst(article.count)) }
        }
        return entry.name
    }

    /// Whether nothing but one capital letter speaks for a name: « le Silence » is a title as often as a firm.
    private static func isDoubtful(_ entry: ActorTable.Entry, scan: DocumentScan) -> Bool {
        if entry.origin == .weights { return true }
        guard entry.origin == .guess, entry.mentions.count == 1, let mention = entry.mentions.first, mention.count == 1
        else {
            return false
        }
        return !scan.tokens[mention.lowerBound].shape.contains(.allCapitals)
    }

    /// Where a state or town that no mention names stands in an adjective; else as a part of a name: « Banque de Namibie »,
    /// « ambassade de Russie à Varsovie ».
    private static func words(for entry: ActorTable.Entry, scan: DocumentScan) -> [Range<Int>] {
        guard let homeland = entry.homeland else { return [] }
        let adjectives = scan.tokens.indices.filter {
            scan.book.homelands(ofAdjective: scan.folded($0)).contains(homeland)
        }
        if !adjectives.isEmpty { return adjectives.map { $0..<$0 + 1 } }
        return scan.tokens.indices.compactMap { token in
            scan.longest(at: token) { payload -> Void? in
                switch payload {
                case .country(homeland), .capital(homeland), .seat(homeland): ()
                default: nil
                }
            }?.range
        }
    }

    private static func union(_ left: [String], _ right: [String]) -> [String] {
        left + right.filter { !left.contains($0) }
    }
}
