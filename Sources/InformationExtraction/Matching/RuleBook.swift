import EventModel
import FrenchLanguage

/// A lexicon compiled for matching: every phrase of every section in one trie.
///
/// A class, for it is large and everything holds it.
final class RuleBook: Sendable {
    /// What a phrase of the lexicon stands for; numbers are positions in the lexicon's sections.
    enum Payload: Sendable {
        case country(Int)
        case capital(Int)
        case seat(Int)
        /// The adjective of a homeland.
        case demonym(Int)
        case place(Int)
        case actor(Int)
        case institution(Int)
        case role(Int)
        case title
        case trigger(Int, TriggerForm)
        case cue(Int, TriggerForm)
        case sector(Sector)
    }

    /// How a trigger's word states its relation.
    enum TriggerForm: Sendable, Equatable {
        case noun
        case phrase
        case verb(VerbTense)
    }

    /// A state, town or region that something may be from.
    struct Homeland: Sendable {
        let name: String
        let type: ActorType
    }

    let lexicon: Lexicon
    let trie: PhraseTrie<Payload>
    /// Country by the folded first part of a compound adjective (« algéro » in « algéro-russe »).
    let countryByPrefix: [String: Int]
    /// Country by folded adjective.
    let countryByDemonym: [String: Int]
    /// What adjectives say that something is from: the lexicon's countries in its order, then towns and regions.
    let homelands: [Homeland]
    /// Town or region, as a homeland, by folded adjective.
    private let placeByDemonym: [String: Int]
    /// Country by the key of its capital.
    let countryByCapital: [String: Int]
    let givenNames: Set<String>
    let commonWords: Set<String>

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        var trie = PhraseTrie<Payload>()
        var countryByPrefix: [String: Int] = [:]
        var countryByDemonym: [String: Int] = [:]
        let tokenizer = Tokenizer()
        func insert(_ phrase: String, _ payload: Payload) {
            // Most are one plain word, which needs no tokenizer.
            trie.insert(
                TextFolding.isPlainWord(phrase) ? [phrase] : tokenizer.tokens(in: phrase).map(\.folded), payload)
        }
        for (index, country) in lexicon.countries.enumerated() {
            for name in [country.name] + country.aliases { insert(name, .country(index)) }
            if let capital = country.capital {
                insert(capital, .capital(index))
                // « au Caire », « du Caire »: the article melts into the preposition.
                if capital.hasPrefix("Le ") || capital.hasPrefix("La ") {
                    insert(String(capital.dropFirst(3)), .capital(index))
                }
            }
            for seat in country.seats { insert(seat, .seat(index)) }
            for demonym in country.demonyms {
                insert(demonym, .demonym(index))
                countryByDemonym[TextFolding.folded(demonym)] = index
            }
            for prefix in country.prefixes { countryByPrefix[TextFolding.folded(prefix)] = index }
        }
        // A capital is a place and may be its state: the sentence decides, so it must not be a mere place here.
        let capitals = Set(lexicon.countries.compactMap { $0.capital.map { TextFolding.folded($0) } })
        for (index, place) in lexicon.places.enumerated() where !capitals.contains(TextFolding.folded(place.name)) {
            for name in [place.name] + place.aliases { insert(name, .place(index)) }
        }
        var homelands = lexicon.countries.map { Homeland(name: $0.name, type: .country) }
        var placeByDemonym: [String: Int] = [:]
        // A part of the world is too wide to say where something is: only what lies in one state counts.
        for place in lexicon.places where place.country != nil && !place.demonyms.isEmpty {
            for demonym in place.demonyms {
                let folded = TextFolding.folded(demonym)
                guard countryByDemonym[folded] == nil, placeByDemonym[folded] == nil else { continue }
                placeByDemonym[folded] = homelands.count
                insert(demonym, .demonym(homelands.count))
            }
            homelands.append(Homeland(name: place.name, type: .place))
        }
        for (index, actor) in lexicon.actors.enumerated() {
            for name in [actor.name] + actor.aliases { insert(name, .actor(index)) }
        }
        for (index, institution) in lexicon.institutions.enumerated() {
            for form in [institution.head] + institution.forms { insert(form, .institution(index)) }
        }
        for (index, role) in lexicon.roles.enumerated() {
            for form in [role.noun] + role.forms { insert(form, .role(index)) }
        }
        for title in lexicon.titles { insert(title, .title) }
        func insert(_ entry: TriggerEntry, _ payload: (TriggerForm) -> Payload) {
            for noun in entry.nouns {
                insert(noun, payload(.noun))
                insert(NounPlural(of: noun).folded, payload(.noun))
            }
            for phrase in entry.phrases { insert(phrase, payload(.phrase)) }
            for verb in entry.verbs {
                // « signe » is present and subjunctive: the first tense of the table is the commoner one.
                var seen: Set<String> = []
                for form in Conjugation(verb)?.forms ?? [] where seen.insert(form.form).inserted {
                    insert(form.form, payload(.verb(form.tense)))
                }
            }
        }
        for (index, entry) in lexicon.triggers.enumerated() { insert(entry) { .trigger(index, $0) } }
        for (index, entry) in lexicon.cues.enumerated() { insert(entry) { .cue(index, $0) } }
        for entry in lexicon.sectors {
            for word in entry.words { insert(word, .sector(entry.sector)) }
        }
        self.trie = trie
        self.countryByPrefix = countryByPrefix
        self.countryByDemonym = countryByDemonym
        self.homelands = homelands
        self.placeByDemonym = placeByDemonym
        countryByCapital = Dictionary(
            lexicon.countries.enumerated().compactMap { index, country in
                country.capital.map { (ActorTable.key($0), index) }
            }, uniquingKeysWith: { first, _ in first })
        givenNames = Set(lexicon.entries.givenNames)
        commonWords = Set(lexicon.entries.commonWords)
    }

    /// What a demonym says that something is from: the countries of ``countries(ofAdjective:)``, or a town or region.
    func homelands(ofAdjective folded: String) -> [Int] {
        placeByDemonym[folded].map { [$0] } ?? countries(ofAdjective: folded)
    }

    /// The countries of a demonym or a compound of demonyms: « russe », « algéro-russe », « franco-italo-algérien ».
    ///
    /// Empty for any other word.
    func countries(ofAdjective folded: String) -> [Int] {
        if let country = countryByDemonym[folded] { return [country] }
        guard folded.utf8.contains(UInt8(ascii: "-")) else { return [] }
        let parts = folded.split(separator: "-").map(String.init)
        guard parts.count >= 2, let last = countryByDemonym[parts[parts.count - 1]] else { return [] }
        var countries: [Int] = []
        for part in parts.dropLast() {
            guard let country = countryByPrefix[part] ?? countryByDemonym[part] else { return [] }
            countries.append(country)
        }
        countries.append(last)
        return countries.count >= 2 && Set(countries).count == countries.count ? countries : []
    }
}
