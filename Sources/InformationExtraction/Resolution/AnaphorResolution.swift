import EventModel

/// Finds the actors of noun phrases without a name: « le groupe », « la compagnie algérienne », « les deux pays ».
struct AnaphorResolution {
    let scan: DocumentScan

    /// How many sentences back an antecedent may stand.
    private let reach = 4

    /// Resolves every anaphor that has an antecedent; the others keep no actor.
    func resolve(_ sentences: inout [SentenceMentions], table: inout ActorTable) {
        let names = names(by: table)
        for index in sentences.indices {
            for position in sentences[index].mentions.indices {
                guard let anaphor = sentences[index].mentions[position].anaphor else { continue }
                let before = antecedents(sentences, sentence: index, mention: position)
                switch anaphor {
                case .single(let type, let noun, let country):
                    if let actor = single(type, noun: noun, country: country, among: before, table: table) {
                        sentences[index].mentions[position].actors = [actor]
                        sentences[index].mentions[position].type = table[actor].type
                        if let country { table.noteLocations([country], of: actor) }
                    }
                case .shortName(let type, let noun):
                    let actor =
                        single(type, noun: noun, country: nil, among: before, table: table)
                        ?? fullName(
                            noun, before: sentences[index].mentions[position].name.lowerBound, names: names,
                            table: table)
                    if let actor {
                        sentences[index].mentions[position].actors = [actor]
                        sentences[index].mentions[position].type = table[actor].type
                    }
                case .several(let count, let types):
                    sentences[index].mentions[position].actors = several(count, types, among: before, table: table)
                    if let first = sentences[index].mentions[position].actors.first {
                        sentences[index].mentions[position].type = table[first].type
                    }
                }
            }
        }
    }

    /// Actors mentioned before, the latest first, each once.
    private func antecedents(_ sentences: [SentenceMentions], sentence: Int, mention: Int) -> [Int] {
        var actors: [Int] = []
        for index in stride(from: sentence, through: max(0, sentence - reach), by: -1) {
            let mentions = index == sentence ? sentences[index].mentions[..<mention] : sentences[index].mentions[...]
            // In an earlier sentence the first names are its topic.
            let ordered = index == sentence ? Array(mentions.reversed()) : Array(mentions)
            for mention in ordered {
                for actor in mention.actors where !actors.contains(actor) { actors.append(actor) }
            }
        }
        return actors
    }

    /// A name of several words and the actor that bears it.
    private typealias LongName = (key: String, actor: Int)

    /// The names of several words by their first word, in order of their actors' first mention.
    private func names(by table: ActorTable) -> [Substring: [LongName]] {
        var names: [Substring: [LongName]] = [:]
        let order = table.entries.indices.filter { !table[$0].mentions.isEmpty }
            .sorted { (table[$0].mentions[0].lowerBound, $0) < (table[$1].mentions[0].lowerBound, $1) }
        for actor in order {
            for name in [table[actor].name] + table[actor].aliases {
                let key = ActorTable.key(name)
                guard let end = key.firstIndex(of: " ") else { continue }
                names[key[..<end], default: []].append((key, actor))
            }
        }
        return names
    }

    /// The actor whose name begins with a noun, of those named so far the latest.
    private func fullName(
        _ noun: String, before token: Int, names: [Substring: [LongName]], table: ActorTable
    ) -> Int? {
        let head = noun.prefix { $0 != " " }
        let named = (names[head] ?? []).prefix { table[$0.actor].mentions[0].lowerBound < token }
            .suffix(Self.nameLimit).filter { $0.key.hasPrefix(noun + " ") }
        func last(_ name: LongName) -> Int {
            table[name.actor].mentions.last { $0.lowerBound < token }?.lowerBound ?? 0
        }
        return named.max { last($0) < last($1) }?.actor
    }

    /// Names compared for « l’Office ».
    private static let nameLimit = 64

    private func single(
        _ type: ActorType, noun: String, country: Int?, among actors: [Int], table: ActorTable
    ) -> Int? {
        let candidates = actors.filter { table[$0].type == type && isNamed(table[$0], noun: noun, type: type) }
        guard let country else { return candidates.first }
        return candidates.first { table[$0].locations.contains(country) }
            ?? candidates.first { home(of: table[$0]) == country }
            ?? candidates.first { table[$0].locations.isEmpty && home(of: table[$0]) == nil }
    }

    /// The state of a company that the lexicon knows.
    private func home(of entry: ActorTable.Entry) -> Int? {
        let lexicon = scan.book.lexicon
        guard entry.origin == .lexicon,
            let known = lexicon.actors.first(where: { $0.name == entry.name }), let country = known.country
        else { return nil }
        return lexicon.countries.firstIndex { $0.name == country }
    }

    /// « le ministère » needs an actor called a ministry; « le groupe » any company, « le pays » any state.
    private func isNamed(_ entry: ActorTable.Entry, noun: String, type: ActorType) -> Bool {
        if type == .company || type == .country { return true }
        let names = [entry.name] + entry.aliases
        return names.contains { ActorTable.key($0).split(separator: " ").contains { $0 == noun } }
            || (type == .event && ["evenement", "rencontre", "rendez-vous", "manifestation"].contains(noun))
    }

    /// The latest of a kind: « les deux parties » are two firms or two states, not one of each.
    private func several(_ count: Int, _ types: Set<ActorType>, among actors: [Int], table: ActorTable) -> [Int] {
        guard let first = actors.first(where: { types.contains(table[$0].type) }) else { return [] }
        let alike = actors.filter { table[$0].type == table[first].type }
        return alike.count < count ? [] : Array(alike.prefix(count))
    }
}
