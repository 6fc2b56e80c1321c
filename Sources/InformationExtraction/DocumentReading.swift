import EventModel
import FrenchLanguage

/// A document with its actors resolved and what the rules find in it: what the classifier and its training start from.
struct DocumentReading {
    let scan: DocumentScan
    let sentences: [SentenceMentions]
    private(set) var table: ActorTable
    /// Relations by rule, in order of sentence.
    let rules: [RelationCandidate]

    init(document: Document, book: RuleBook) {
        scan = DocumentScan(document: document, book: book)
        let finder = MentionFinder(scan: scan)
        var resolver = ActorResolver(scan: scan)
        var sentences = resolver.resolve(document.sentences.map(finder.mentions(in:)))
        var table = resolver.table
        var rules: [RelationCandidate] = []
        var previousInstitution: Int?
        for index in sentences.indices {
            let state = { (position: Int) in table.homeland(position, book.homelands[position]) }
            rules += LocationReader(scan: scan).candidates(in: sentences[index], index: index, homeland: state)
            rules += RoleLinker(scan: scan).candidates(
                in: &sentences[index], index: index, previous: previousInstitution, homeland: state)
            rules += TriggerCascade(scan: scan, sentence: sentences[index], index: index, homeland: state).candidates()
            previousInstitution =
                sentences[index].mentions.first {
                    RelationType.heads.targetTypes.contains($0.type) && $0.type != .country && !$0.actors.isEmpty
                }?.actors.first ?? previousInstitution
        }
        self.sentences = sentences
        self.table = table
        self.rules = rules
    }

    /// Calls a closure for every pair of actors that stand near each other, then one for every relation that the document
    /// may state, with its features.
    mutating func forEachProposal(
        pair: (ActorPair, [UInt64]) -> Void, _ body: (RelationProposal, [UInt64]) -> Void
    ) {
        let homelands = scan.book.homelands
        var table = table
        let proposer = RelationProposer(
            scan: scan, sentences: sentences, rules: rules,
            type: { table[$0].type }, homeland: { table.homeland($0, homelands[$0]) })
        proposer.forEach(pair: pair, body)
        self.table = table
    }
}
