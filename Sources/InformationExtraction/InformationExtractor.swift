public import EventModel

/// Finds the actors of an article and the relations that it states.
///
/// Deterministic: the same document and lexicon give the same extraction. The stages, one type each: names
/// (`MentionFinder`), who bears them (`ActorResolver`), what ties them (`RoleLinker`, `TriggerCascade`), and one relation
/// out of all passages that state it (`RelationAssembler`).
public struct InformationExtractor: Sendable {
    private let book: RuleBook

    /// Makes an extractor; compiles the lexicon once.
    public init(lexicon: Lexicon) { book = RuleBook(lexicon: lexicon) }

    /// The actors and relations of a document.
    /// - Complexity: O(n) in the number of tokens, but for names: each is compared with the actors of the document.
    public func extraction(of document: Document) -> Extraction {
        let scan = DocumentScan(document: document, book: book)
        let finder = MentionFinder(scan: scan)
        var resolver = ActorResolver(scan: scan)
        var sentences = resolver.resolve(document.sentences.map(finder.mentions(in:)))
        var table = resolver.table
        var candidates: [RelationCandidate] = []
        var previousInstitution: Int?
        for index in sentences.indices {
            let state = { (position: Int) in table.country(position, name: book.lexicon.countries[position].name) }
            candidates += LocationReader(scan: scan).candidates(in: sentences[index], index: index, country: state)
            candidates += RoleLinker(scan: scan).candidates(
                in: &sentences[index], index: index, previous: previousInstitution, country: state)
            candidates += TriggerCascade(scan: scan, sentence: sentences[index], index: index, country: state)
                .candidates()
            previousInstitution =
                sentences[index].mentions.first {
                    RelationType.heads.targetTypes.contains($0.type) && $0.type != .country && !$0.actors.isEmpty
                }?.actors.first ?? previousInstitution
        }
        let assembler = RelationAssembler(scan: scan, sentences: sentences)
        let completed = assembler.completed(candidates, table: table)
        let list = ActorList(scan: scan, table: table, referenced: Set(completed.flatMap { [$0.source, $0.target] }))
        return Extraction(
            id: document.article.id, title: document.article.title, published: document.published,
            actors: list.actors, relations: assembler.relations(completed, identifiers: list.identifiers))
    }
}
