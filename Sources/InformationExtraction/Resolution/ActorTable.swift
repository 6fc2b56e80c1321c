import EventModel

/// The actors of one document while they are being resolved.
struct ActorTable: Sendable {
    /// One actor with all that is known of it so far.
    struct Entry: Sendable {
        private(set) var name: String
        var type: ActorType
        var origin: EntityMention.Origin
        /// Position in the lexicon's countries.
        var country: Int?
        /// Position among the homelands, where an adjective may name it.
        var homeland: Int?
        /// Homelands that the text ties it to.
        var locations: Set<Int> = []
        private(set) var aliases: [String] = []
        /// Keys of the name and the aliases.
        private var keys: [String]
        /// Tokens of each mention, in order.
        var mentions: [Range<Int>] = []
        /// The state that a representation belongs to.
        var sender: Int?

        init(name: String, type: ActorType, origin: EntityMention.Origin, country: Int? = nil) {
            self.name = name
            self.type = type
            self.origin = origin
            self.country = country
            keys = [ActorTable.key(name)]
        }

        /// Adds another form of the name, unless it differs from a known one in case, accents or punctuation alone.
        mutating func addAlias(_ text: String) {
            let key = ActorTable.key(text)
            guard !keys.contains(key) else { return }
            keys.append(key)
            aliases.append(text)
        }

        /// Takes a fuller form as the canonical name; the old one becomes an alias.
        mutating func rename(to name: String) {
            let old = self.name
            self.name = name
            keys = ([name] + aliases).map(ActorTable.key)
            addAlias(old)
        }
    }

    private(set) var entries: [Entry] = []
    private var byKey: [String: Int] = [:]
    private var byHomeland: [Int: Int] = [:]

    subscript(index: Int) -> Entry { entries[index] }

    /// The actor with a name, folded and without leading article.
    func index(named key: String) -> Int? { byKey[key] }

    /// The actor of a homeland, made where the document has not named it yet.
    mutating func homeland(_ index: Int, _ homeland: RuleBook.Homeland) -> Int {
        if let known = byHomeland[index] { return known }
        let isCountry = homeland.type == .country
        let key = (isCountry ? "country:" : "place:") + Self.key(homeland.name)
        let actor =
            byKey[key]
            ?? append(
                Entry(
                    name: homeland.name, type: homeland.type, origin: .lexicon, country: isCountry ? index : nil))
        entries[actor].homeland = index
        byHomeland[index] = actor
        byKey[key] = actor
        return actor
    }

    /// Adds an actor under its name.
    mutating func insert(_ entry: Entry, key: String) -> Int {
        let made = append(entry)
        byKey[key] = made
        return made
    }

    /// Makes a further name lead to an actor, unless it leads to another already.
    mutating func alias(_ key: String, to index: Int) {
        if byKey[key] == nil { byKey[key] = index }
    }

    /// Notes that a mention names an actor.
    mutating func note(_ index: Int, mention: EntityMention, text: String) {
        entries[index].addAlias(text)
        entries[index].mentions.append(mention.name)
        entries[index].locations.formUnion(mention.locations)
        if entries[index].sender == nil { entries[index].sender = mention.sender }
        if mention.origin > entries[index].origin {
            entries[index].origin = mention.origin
            if entries[index].country == nil { entries[index].type = mention.type }
        }
    }

    /// Adds another form of an actor's name.
    mutating func addAlias(_ text: String, to index: Int) { entries[index].addAlias(text) }

    /// Takes a fuller form as the canonical name; the old one becomes an alias.
    mutating func rename(_ index: Int, to name: String) { entries[index].rename(to: name) }

    mutating func noteLocations(_ locations: Set<Int>, of index: Int) { entries[index].locations.formUnion(locations) }

    private mutating func append(_ entry: Entry) -> Int {
        entries.append(entry)
        return entries.count - 1
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39, 0x2B, 0x26, 0x41...0x5A: true
        case 0...0x7F: false
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    private static let articles = ["le", "la", "les", "l", "un", "une"].map { Array($0.utf8) }

    /// The key under which names are compared: folded, without leading article, punctuation as spaces.
    static func key(_ name: String) -> String {
        let folded = TextFolding.folded(name)
        var key: [UInt8] = []
        key.reserveCapacity(folded.utf8.count)
        var isInWord = false
        for scalar in folded.unicodeScalars {
            guard isPartOfWord(scalar) else {
                isInWord = false
                continue
            }
            if !isInWord, !key.isEmpty {
                if articles.contains(key) { key.removeAll(keepingCapacity: true) } else { key.append(0x20) }
            }
            isInWord = true
            if scalar.isASCII { key.append(UInt8(scalar.value)) } else { key += String(scalar).utf8 }
        }
        return String(decoding: key, as: UTF8.self)
    }
}

extension ActorTable {
    /// Makes one actor a further name of another.
    mutating func merge(_ index: Int, into target: Int) {
        let merged = entries[index]
        addAlias(merged.name, to: target)
        for alias in merged.aliases { addAlias(alias, to: target) }
        entries[target].mentions = (entries[target].mentions + merged.mentions).sorted { $0.lowerBound < $1.lowerBound }
        entries[index].mentions = []
        for (key, value) in byKey where value == index { byKey[key] = target }
    }
}
