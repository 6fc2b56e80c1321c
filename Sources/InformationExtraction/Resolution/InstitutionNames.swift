/// The names of a document's actors by their words, so that a shorter or fuller form is found without comparing with all.
struct InstitutionNames: Sendable {
    /// Keys of the names by actor.
    private var keys: [Int: String] = [:]
    /// Head and content words of the names by actor.
    private var words: [Int: [String]] = [:]
    /// Actors by what stands in their key before « de »; in order.
    private var byBeginning: [String: [Int]] = [:]
    /// Actors by head and one content word; in order.
    private var byWord: [String: [Int]] = [:]

    /// Notes the name of an actor, in place of an earlier one.
    /// - Parameters:
    ///   - key: The name as names are compared.
    ///   - words: Its head and content words.
    mutating func note(_ actor: Int, key: String, words: [String]) {
        keys[actor] = key
        self.words[actor] = words
        var end = key.startIndex
        for part in key.split(separator: " ") {
            if part.startIndex > key.startIndex, Self.genitives.contains(part) {
                byBeginning[String(key[..<end]), default: []].append(actor)
            }
            end = part.endIndex
        }
        guard let head = words.first else { return }
        for word in Set(words.dropFirst()).sorted() { byWord[head + "\t" + word, default: []].append(actor) }
    }

    /// The first actor whose name goes on with « de » behind a shorter form, of those that a closure admits.
    func fullerName(than key: String, where admits: (Int) -> Bool) -> Int? {
        byBeginning[key]?.first { actor in
            admits(actor) && Self.genitives.contains { keys[actor]?.hasPrefix(key + " " + $0 + " ") ?? false }
        }
    }

    /// The actors with the head and a content word of a name, in order, each with its words.
    func actors(sharing words: [String]) -> [(actor: Int, words: [String])] {
        guard let head = words.first else { return [] }
        let found = Set(words.dropFirst().flatMap { byWord[head + "\t" + $0]?.suffix(Self.limit) ?? [] })
        return found.sorted().compactMap { actor in self.words[actor].map { (actor, $0) } }
    }

    /// Actors looked at that share a word: no article names so many ministries of one thing.
    private static let limit = 64
    private static let genitives: Set<Substring> = ["de", "du", "des", "d"]
}
