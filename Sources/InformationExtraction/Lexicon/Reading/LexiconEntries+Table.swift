import EventModel
import LinearModels

/// How entries stand in a compiled lexicon: fields in the order of the entry's properties.
extension LexiconEntries {
    /// Reads one entry of a section.
    mutating func append(
        _ reader: inout LexiconTable.Reader, to section: LexiconSection
    ) throws(ModelFileError) {
        switch section {
        case .countries:
            countries.append(
                CountryEntry(
                    name: try reader.word(), aliases: try reader.words(), capital: try reader.optionalWord(),
                    seats: try reader.words(), demonyms: try reader.words(), prefixes: try reader.words()))
        case .places:
            places.append(
                PlaceEntry(
                    name: try reader.word(), country: try reader.optionalWord(), aliases: try reader.words(),
                    demonyms: try reader.words()))
        case .actors:
            actors.append(
                ActorEntry(
                    name: try reader.word(), type: try reader.choice(ActorType.self), aliases: try reader.words(),
                    country: try reader.optionalWord()))
        case .institutions:
            institutions.append(
                InstitutionEntry(
                    head: try reader.word(), forms: try reader.words(), type: try reader.choice(ActorType.self),
                    introduces: try reader.optionalChoice(ActorType.self)))
        case .roles:
            roles.append(
                RoleEntry(
                    noun: try reader.word(), forms: try reader.words(), relation: try reader.choice(RelationType.self),
                    institution: try reader.optionalWord(), portfolio: try reader.optionalWord()))
        case .triggers: triggers.append(try Self.trigger(&reader))
        case .cues: cues.append(try Self.trigger(&reader))
        case .sectors:
            sectors.append(SectorEntry(sector: try reader.choice(Sector.self), words: try reader.words()))
        case .titles: titles.append(try reader.word())
        case .givenNames: givenNames.append(try reader.word())
        case .commonWords: commonWords.append(try reader.word())
        }
    }

    private static func trigger(_ reader: inout LexiconTable.Reader) throws(ModelFileError) -> TriggerEntry {
        TriggerEntry(
            relation: try reader.choice(RelationType.self), nouns: try reader.words(), verbs: try reader.words(),
            phrases: try reader.words(), prepositions: try reader.words(),
            source: try reader.choice(TriggerEntry.Side.self), status: try reader.optionalChoice(RelationStatus.self))
    }

    /// Writes the entries of a section.
    func write(_ section: LexiconSection, to writer: inout LexiconTable.Writer) {
        switch section {
        case .countries:
            for entry in countries {
                writer.add(
                    .word(entry.name), .list(entry.aliases), .word(entry.capital), .list(entry.seats),
                    .list(entry.demonyms), .list(entry.prefixes))
            }
        case .places:
            for entry in places {
                writer.add(.word(entry.name), .word(entry.country), .list(entry.aliases), .list(entry.demonyms))
            }
        case .actors:
            for entry in actors {
                writer.add(
                    .word(entry.name), .word(entry.type.rawValue), .list(entry.aliases), .word(entry.country))
            }
        case .institutions:
            for entry in institutions {
                writer.add(
                    .word(entry.head), .list(entry.forms), .word(entry.type.rawValue),
                    .word(entry.introduces?.rawValue))
            }
        case .roles:
            for entry in roles {
                writer.add(
                    .word(entry.noun), .list(entry.forms), .word(entry.relation.rawValue), .word(entry.institution),
                    .word(entry.portfolio))
            }
        case .triggers: Self.write(triggers, to: &writer)
        case .cues: Self.write(cues, to: &writer)
        case .sectors:
            for entry in sectors { writer.add(.word(entry.sector.rawValue), .list(entry.words)) }
        case .titles: for word in titles { writer.add(.word(word)) }
        case .givenNames: for word in givenNames { writer.add(.word(word)) }
        case .commonWords: for word in commonWords { writer.add(.word(word)) }
        }
    }

    private static func write(_ triggers: [TriggerEntry], to writer: inout LexiconTable.Writer) {
        for entry in triggers {
            writer.add(
                .word(entry.relation.rawValue), .list(entry.nouns), .list(entry.verbs), .list(entry.phrases),
                .list(entry.prepositions), .word(entry.source.rawValue), .word(entry.status?.rawValue))
        }
    }
}
