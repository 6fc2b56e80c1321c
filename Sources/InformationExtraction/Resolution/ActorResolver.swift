import EventModel
import FrenchLanguage

/// Says which mentions of a document name the same actor.
///
/// Names first, in reading order: lexicon entries, acronyms defined in the text, surnames of persons named in full, shorter
/// forms of an institution's name. Then the noun phrases that stand for an actor named before.
struct ActorResolver {
    let scan: DocumentScan
    private(set) var table = ActorTable()
    /// Persons by folded surname, the latest where several share it.
    private var surnames: [String: Int] = [:]
    /// Companies and organisations by their first word, the latest name where several share it.
    private var firstWords: [String: Int] = [:]
    private var institutions = InstitutionNames()
    private var homeCountry: Int?

    init(scan: DocumentScan) { self.scan = scan }

    /// Resolves every mention; those whose actor cannot be told are left out.
    mutating func resolve(_ sentences: [SentenceMentions]) -> [SentenceMentions] {
        var sentences = sentences
        for index in sentences.indices { markCapitals(in: &sentences[index]) }
        typePersonsByRole(&sentences)
        typeAreas(&sentences)
        homeCountry = Self.homeCountry(of: sentences, book: scan.book)
        registerFullNames(sentences)
        for index in sentences.indices {
            for position in sentences[index].mentions.indices where sentences[index].mentions[position].anaphor == nil {
                resolveName(&sentences[index].mentions[position])
            }
            registerAcronyms(in: &sentences[index])
        }
        AnaphorResolution(scan: scan).resolve(&sentences, table: &table)
        for index in sentences.indices {
            for position in sentences[index].mentions.indices {
                if let actor = sentences[index].mentions[position].actors.first {
                    sentences[index].mentions[position].type = table[actor].type
                }
            }
        }
        return sentences
    }

    // MARK: Types that the sentence decides

    /// A capital is its state where it acts or stands beside another state, the town elsewhere.
    private func markCapitals(in sentence: inout SentenceMentions) {
        for index in sentence.mentions.indices {
            var mention = sentence.mentions[index]
            guard mention.type == .place, let country = mention.country else { continue }
            var preposition = mention.preposition
            if preposition.isEmpty, index > 0, follows(sentence.mentions[index - 1], mention) {
                let previous = sentence.mentions[index - 1]
                preposition = previous.type == .country ? "entre" : previous.preposition
            }
            let standsForState =
                ["entre", "avec", "contre", "envers"].contains(preposition)
                || (preposition.isEmpty
                    && isFollowedByVerb(mention.phrase.upperBound, limit: sentence.range.upperBound))
            if standsForState {
                mention.type = .country
                mention.canonicalName = scan.book.lexicon.countries[country].name
            } else {
                mention.country = nil
            }
            sentence.mentions[index] = mention
        }
    }

    /// « dans la région de Tindouf »: a place, unless the document speaks of the region otherwise, as of who governs it.
    private func typeAreas(_ sentences: inout [SentenceMentions]) {
        func key(_ mention: EntityMention) -> String? {
            guard mention.type == .government, mention.origin == .institution, mention.anaphor == nil,
                Self.areas.contains(scan.folded(mention.name.lowerBound))
            else { return nil }
            return ActorTable.key(mention.canonicalName)
        }
        var governing: Set<String> = []
        for mention in sentences.lazy.flatMap(\.mentions) where mention.preposition != "dans" {
            if let key = key(mention) { governing.insert(key) }
        }
        for index in sentences.indices {
            for position in sentences[index].mentions.indices {
                guard let key = key(sentences[index].mentions[position]), !governing.contains(key) else { continue }
                sentences[index].mentions[position].type = .place
            }
        }
    }

    /// Nouns of administrations that are said of what they govern as well.
    private static let areas: Set<String> = [
        "region", "province", "wilaya", "gouvernorat", "canton", "comte", "oblast", "district",
    ]

    private func follows(_ left: EntityMention, _ right: EntityMention) -> Bool {
        let gap = left.phrase.upperBound..<right.phrase.lowerBound
        return gap.count <= 2 && gap.contains { ["et", ","].contains(scan.folded($0)) }
    }

    private func isFollowedByVerb(_ token: Int, limit: Int) -> Bool {
        guard token < limit else { return false }
        let folded = scan.folded(token)
        if FunctionWords.auxiliaries.contains(folded) || ["ne", "n'", "se", "s'", "et", "y"].contains(folded) {
            return true
        }
        // « Mascate, qui entretient des rapports avec les deux camps ».
        if folded == ",", token + 1 < limit, ["qui", "que", "qu'"].contains(scan.folded(token + 1)) { return true }
        return scan.isFiniteTrigger(at: token)
            || ["mise", "veut", "entend", "compte", "cherche", "souhaite", "espere", "peut", "doit", "va"].contains(
                folded)
    }

    /// Capitalised words beside a role name a person, whatever they look like.
    private func typePersonsByRole(_ sentences: inout [SentenceMentions]) {
        for index in sentences.indices {
            for role in sentences[index].roles {
                for position in sentences[index].mentions.indices {
                    let mention = sentences[index].mentions[position]
                    guard mention.origin == .guess || mention.origin == .context, mention.anaphor == nil,
                        mention.phrase.count <= 5, mention.name == mention.phrase
                    else { continue }
                    let behind = mention.phrase.lowerBound - role.range.upperBound
                    let isBehind =
                        role.complementStart == nil
                        && (behind == 0
                            || (behind == 1 && scan.folded(role.range.upperBound) == ","))
                    let before = role.range.lowerBound - mention.phrase.upperBound
                    let isBefore =
                        before >= 1 && before <= 3 && scan.folded(mention.phrase.upperBound) == ","
                        && mention.phrase.count >= 2
                    if isBehind && role.office == nil && mention.phrase.count < 2 && role.countries.isEmpty { continue }
                    if isBehind || isBefore {
                        sentences[index].mentions[position].type = .person
                        sentences[index].mentions[position].origin = .context
                    }
                }
            }
        }
    }

    // MARK: Names

    /// Full names of the whole document first, so that a headline's « Arkab » finds « Mohamed Arkab » further down.
    private mutating func registerFullNames(_ sentences: [SentenceMentions]) {
        // The longest first: « El Azizi » is a part of « Mohamed El Azizi », whichever stands first in the text.
        let named = sentences.flatMap(\.mentions).filter { $0.anaphor == nil && $0.name.count >= 2 }
        for mention in named.sorted(by: { ($1.name.count, $0.name.lowerBound) < ($0.name.count, $1.name.lowerBound) }) {
            let isFirm = (mention.type == .company || mention.type == .organization) && mention.origin <= .context
            guard mention.type == .person || isFirm else { continue }
            let key = ActorTable.key(mention.canonicalName)
            guard !key.isEmpty, table.index(named: key) == nil, mention.type != .person || surnames[key] == nil else {
                continue
            }
            let actor = insert(
                ActorTable.Entry(name: mention.canonicalName, type: mention.type, origin: mention.origin), key: key)
            let words = mention.name.map { scan.folded($0) }
            if mention.type == .person {
                for start in 1..<words.count {
                    surnames[ActorTable.key(words[start...].joined(separator: " "))] = actor
                }
            } else {
                firstWords[words[0]] = actor
            }
        }
    }

    private mutating func insert(_ entry: ActorTable.Entry, key: String) -> Int {
        let actor = table.insert(entry, key: key)
        institutions.note(actor, key: ActorTable.key(entry.name), words: portfolioWords(entry.name))
        return actor
    }

    private mutating func resolveName(_ mention: inout EntityMention) {
        let text = scan.name(mention.name)
        if mention.type == .country, let country = mention.country {
            let actor = table.homeland(country, scan.book.homelands[country])
            finish(&mention, actor: actor, text: text)
            return
        }
        let key = edition(ActorTable.key(mention.canonicalName))
        guard !key.isEmpty else { return }
        // A town may bear the name of something else: « Moscou » the place beside the state.
        let typedKey = mention.type == .place ? "place:" + key : key
        if let known = table.index(named: typedKey), !(mention.isEmbassy && table[known].type == .place) {
            if !separates(mention, from: known) {
                finish(&mention, actor: known, text: text)
                return
            }
        }
        if let known = shorterForm(of: mention, key: key) {
            finish(&mention, actor: known, text: text)
            return
        }
        let separator =
            table.index(named: typedKey) == nil ? "" : "@\(mention.locations.map(String.init).joined(separator: "+"))"
        if !separator.isEmpty, let known = table.index(named: typedKey + separator) {
            finish(&mention, actor: known, text: text)
            return
        }
        var name = mention.canonicalName
        if !separator.isEmpty, let country = mention.locations.first {
            name += " (\(scan.book.homelands[country].name))"
        }
        let actor = insert(
            ActorTable.Entry(name: name, type: mention.type, origin: mention.origin), key: typedKey + separator)
        finish(&mention, actor: actor, text: text)
    }

    /// A name's key without the year of an edition: « GITEX Africa 2025 » and « Gitex Africa » are one fair.
    private func edition(_ key: String) -> String {
        guard let year = key.split(separator: " ").last, year.utf8.count == 4, key.utf8.count > 5,
            let number = Int(year),
            (1900...2100).contains(number)
        else { return key }
        return String(key.dropLast(5))
    }

    /// Whether two institutions of one name belong to two states.
    private func separates(_ mention: EntityMention, from actor: Int) -> Bool {
        guard mention.type == .government || mention.type == .organization else { return false }
        let known = table[actor].locations
        return !known.isEmpty && !mention.locations.isEmpty && known.isDisjoint(with: mention.locations)
    }

    /// The actor whose fuller name this is a shorter form of, or the other way round.
    private mutating func shorterForm(of mention: EntityMention, key: String) -> Int? {
        let words = key.split(separator: " ").map(String.init)
        if mention.origin <= .context {
            if mention.type == .person || mention.name.count == 1, let person = surnames[key] {
                return person
            }
            if words.count == 1, let known = firstWords[words[0]] { return known }
        }
        if let fuller = fullerName(of: mention, key: key, words: words) { return fuller }
        guard Self.portfolioTypes.contains(mention.type), mention.origin == .institution || mention.origin == .office,
            words.count > 1, !mention.isEmbassy
        else { return embassy(like: mention) }
        let portfolio = portfolioWords(mention.canonicalName)
        for (index, other) in institutions.actors(sharing: portfolio) {
            let entry = table[index]
            guard entry.type == mention.type, entry.origin == .institution || entry.origin == .office else { continue }
            guard let head = portfolio.first, head == other.first, portfolio.count > 1, other.count > 1 else {
                continue
            }
            let shared = Set(portfolio).isSubset(of: Set(other)) || Set(other).isSubset(of: Set(portfolio))
            guard shared, !separates(mention, from: index) else { continue }
            // « ministère de l’Énergie » of one state and « ministère russe de l’Énergie » are two.
            if mention.type == .government, mention.locations.isEmpty != entry.locations.isEmpty {
                let locations = entry.locations.union(mention.locations)
                guard locations.contains(where: { $0 == homeCountry }) else { continue }
            }
            if portfolio.count > other.count {
                table.rename(index, to: mention.canonicalName)
                institutions.note(index, key: ActorTable.key(mention.canonicalName), words: portfolio)
            }
            return index
        }
        return nil
    }

    /// « Banque lagunaire » after « Banque lagunaire de Côte d’Ivoire ».
    ///
    /// What follows without « de » is another: « Société générale » and « Société générale Algérie ».
    private func fullerName(of mention: EntityMention, key: String, words: [String]) -> Int? {
        guard mention.type == .company || mention.type == .organization, words.count > 1, mention.origin == .institution
        else { return nil }
        return institutions.fullerName(than: key) { actor in
            table[actor].type == mention.type && table[actor].origin == .institution
        }
    }

    /// « ambassade de Russie à Alger » and « ambassade de la Fédération de Russie en Algérie » are one.
    private func embassy(like mention: EntityMention) -> Int? {
        guard mention.isEmbassy else { return nil }
        let head = ActorTable.key(mention.canonicalName).split(separator: " ").first
        return table.entries.firstIndex { entry in
            entry.type == .government && entry.locations == Set(mention.locations)
                && ActorTable.key(entry.name).split(separator: " ").first == head && entry.sender == mention.sender
        }
    }

    /// The state that the article is about: an unmarked ministry is its own.
    ///
    /// A capital as the scene of what happens weighs more than the name of a state.
    private static func homeCountry(of sentences: [SentenceMentions], book: RuleBook) -> Int? {
        var weights: [Int: Int] = [:]
        for mention in sentences.flatMap(\.mentions) {
            if let country = mention.country {
                weights[country, default: 0] += 1
            } else if mention.type == .place, let country = book.countryByCapital[ActorTable.key(mention.canonicalName)]
            {
                weights[country, default: 0] += 3
            }
        }
        return weights.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }

    private static let portfolioTypes: Set<ActorType> = [.government, .organization, .event]

    /// Head and content words of an institution's name in the singular, without adjectives of states and function words.
    private func portfolioWords(_ name: String) -> [String] {
        ActorTable.key(name).split(separator: " ").map(String.init).filter { word in
            !FunctionWords.all.contains(word) && word != "d" && word != "l"
                && scan.book.homelands(ofAdjective: word).isEmpty
        }
        .map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 }
    }

    private mutating func finish(_ mention: inout EntityMention, actor: Int, text: String) {
        mention.actors = [actor]
        mention.type = table[actor].country != nil ? .country : mention.type
        table.note(actor, mention: mention, text: text)
        let phrase = scan.name(mention.phrase)
        if mention.phrase != mention.name { table.addAlias(phrase, to: actor) }
    }

    /// Whether an acronym begins as a word of a name does: « (CCG) » behind « le sommet du Conseil de coopération du Golfe »
    /// is not short for « Golfe ».
    private func isInitial(of acronym: Range<Int>, in name: String) -> Bool {
        let first = scan.folded(acronym.lowerBound).utf8.first
        return ActorTable.key(name).split(separator: " ").contains { $0.utf8.first == first }
    }

    /// « Autorité de régulation des hydrocarbures (ARH) »: the acronym becomes a name of the actor.
    private mutating func registerAcronyms(in sentence: inout SentenceMentions) {
        for index in sentence.mentions.indices.dropFirst() {
            let previous = sentence.mentions[index - 1]
            let mention = sentence.mentions[index]
            guard mention.phrase.lowerBound == previous.phrase.upperBound + 1,
                scan.folded(previous.phrase.upperBound) == "(", mention.phrase.upperBound < sentence.range.upperBound,
                scan.folded(mention.phrase.upperBound) == ")", let target = previous.actors.first,
                let own = mention.actors.first, own != target, mention.type != .country,
                scan.tokens[mention.name.lowerBound].shape.contains(.allCapitals) || previous.type == .event,
                previous.type != .person, table[own].mentions.count == 1,
                previous.type == .event || isInitial(of: mention.name, in: table[target].name)
            else { continue }
            table.merge(own, into: target)
            sentence.mentions[index].actors = [target]
            sentence.mentions[index].isNested = true
        }
    }
}
