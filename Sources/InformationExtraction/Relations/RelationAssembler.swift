import EventModel
import FrenchLanguage

/// Puts what single passages state together into the relations of the article.
struct RelationAssembler {
    let scan: DocumentScan
    let sentences: [SentenceMentions]

    /// Types whose passages say when something happened, where no weights tell.
    private static let datedTypes: Set<RelationType> = [
        .signsWith, .meetsWith, .negotiatesWith, .acquires, .organizes, .participatesIn, .supplies, .sanctions,
        .investsIn,
        .finances, .tradesWith, .partnersWith, .builds, .disputesWith, .supports,
    ]
    /// Types whose passages may state a sum.
    private static let pricedTypes: Set<RelationType> = [
        .signsWith, .acquires, .investsIn, .finances, .tradesWith, .supplies, .builds, .sanctions, .owns,
    ]
    /// Types that tie an actor to an event and share the event's date.
    private static let eventTypes: Set<RelationType> = [.organizes, .participatesIn, .locatedIn]

    /// Dates, sums and sectors that stand beside the triggers.
    func completed(_ candidates: [RelationCandidate], table: ActorTable) -> [RelationCandidate] {
        var dates = RelationDates(scan: scan, sentences: sentences, type: { table[$0].type })
        var amounts: [Int: [AmountExpression]] = [:]
        var completed = candidates
        for index in completed.indices {
            let candidate = completed[index]
            let range = sentences[candidate.sentence].range
            if let dated = date(of: candidate, dates: &dates, table: table) {
                completed[index].date = dated.date
                completed[index].isDateLikely = dated.isLikely
            }
            if Self.pricedTypes.contains(candidate.type) {
                let expressions = amounts[candidate.sentence] ?? AmountGrammar().expressions(in: scan.tokens[range])
                amounts[candidate.sentence] = expressions
                completed[index].amount = nearest(
                    expressions.map { ($0.tokenRange, $0.amount) }, to: candidate.trigger, reach: 20)
            }
            if candidate.type != .locatedIn && candidate.type != .heads && candidate.type != .worksFor {
                completed[index].sectors = sectors(in: range)
            }
        }
        shareEventDates(&completed, table: table)
        if let published = scan.document.published {
            for index in completed.indices where completed[index].status == .actual {
                if let date = completed[index].date, date.firstDayNumber > published.lastDayNumber {
                    completed[index].status = .planned
                }
            }
        }
        return completed
    }

    /// The date that says when a relation happened or began; nil where none of its sentence does.
    private func date(
        of candidate: RelationCandidate, dates: inout RelationDates, table: ActorTable
    ) -> (date: EventDate, isLikely: Bool)? {
        let expressions = dates.expressions(for: candidate)
        guard !expressions.isEmpty else { return nil }
        guard let classifier = scan.book.lexicon.dates else {
            let isEvent = candidate.type == .locatedIn && table[candidate.source].type == .event
            guard isEvent || Self.datedTypes.contains(candidate.type) else { return nil }
            return nearest(expressions.map { ($0.tokenRange, $0.date) }, to: candidate.trigger, reach: 14).map {
                ($0, true)
            }
        }
        let scores = expressions.indices.map {
            classifier.score(of: dates.features(of: $0, among: expressions, for: candidate))
        }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > classifier.threshold
        else { return nil }
        return (expressions[best].date, scores[best] > 0)
    }

    /// An event takes place once: what one passage says of its date holds for all that is tied to it.
    private func shareEventDates(_ candidates: inout [RelationCandidate], table: ActorTable) {
        var known: [Int: [EventDate]] = [:]
        func event(_ candidate: RelationCandidate) -> Int? {
            guard Self.eventTypes.contains(candidate.type) else { return nil }
            let event = candidate.type == .locatedIn ? candidate.source : candidate.target
            return table[event].type == .event ? event : nil
        }
        // Who takes part may do so on one day of several, and dates an event where nothing else does.
        for isParticipation in [false, true] {
            var found: [Int: [EventDate]] = [:]
            for candidate in candidates where (candidate.type == .participatesIn) == isParticipation {
                if let event = event(candidate), let date = candidate.date { found[event, default: []].append(date) }
            }
            known.merge(found) { own, _ in own }
        }
        for index in candidates.indices {
            guard let event = event(candidates[index]), let dates = known[event] else { continue }
            let own = candidates[index].date.map { [$0] } ?? []
            candidates[index].date = Self.finest(of: own + dates) ?? candidates[index].date
        }
    }

    /// The most exact of dates that agree: « en septembre » and « les 27 et 28 septembre » are one; nil where two differ.
    private static func finest(of dates: [EventDate]) -> EventDate? {
        func length(_ date: EventDate) -> Int { date.lastDayNumber - date.firstDayNumber }
        guard let finest = dates.min(by: { (length($0), $0.firstDayNumber) < (length($1), $1.firstDayNumber) }) else {
            return nil
        }
        // A single day of a fair does not date the fair: an interval that holds it is what the text says of the whole.
        let exact = length(finest) == 0 ? dates.first { $0.end != nil && length($0) < 15 } ?? finest : finest
        let agree = dates.allSatisfy { date in
            (date.firstDayNumber <= exact.firstDayNumber && exact.lastDayNumber <= date.lastDayNumber)
                || (exact.firstDayNumber <= date.firstDayNumber && date.lastDayNumber <= exact.lastDayNumber)
        }
        return agree ? exact : nil
    }

    private func nearest<Value>(_ values: [(Range<Int>, Value)], to trigger: Range<Int>, reach: Int) -> Value? {
        let measured = values.map { range, value in
            (
                distance: max(range.lowerBound - trigger.upperBound, trigger.lowerBound - range.upperBound, 0),
                value: value
            )
        }
        guard let best = measured.min(by: { $0.distance < $1.distance }), best.distance <= reach else { return nil }
        return best.value
    }

    private func sectors(in range: Range<Int>) -> [Sector] {
        var found: Set<Sector> = []
        for token in range {
            for match in scan.matches(at: token) {
                if case .sector(let sector) = match.payload { found.insert(sector) }
            }
        }
        return Sector.allCases.filter(found.contains)
    }

    // MARK: One relation for an article

    /// The article's relations, in order of first evidence.
    func relations(_ candidates: [RelationCandidate], identifiers: [Int: ActorID]) -> [Relation] {
        var groups: [[RelationCandidate]] = []
        var positions: [String: Int] = [:]
        for candidate in candidates.sorted(by: precedes) {
            let ends =
                candidate.type.isSymmetric
                ? [min(candidate.source, candidate.target), max(candidate.source, candidate.target)]
                : [candidate.source, candidate.target]
            let key = "\(candidate.type.rawValue) \(ends[0]) \(ends[1])"
            if let position = positions[key] {
                groups[position].append(candidate)
            } else {
                positions[key] = groups.count
                groups.append([candidate])
            }
        }
        return groups.compactMap { group in relation(group, identifiers: identifiers) }
    }

    private func precedes(_ left: RelationCandidate, _ right: RelationCandidate) -> Bool {
        (left.sentence, left.trigger.lowerBound, left.type.rawValue, left.source, left.target)
            < (right.sentence, right.trigger.lowerBound, right.type.rawValue, right.source, right.target)
    }

    private func relation(_ group: [RelationCandidate], identifiers: [Int: ActorID]) -> Relation? {
        guard let first = group.first, let source = identifiers[first.source], let target = identifiers[first.target],
            source != target
        else { return nil }
        // Of several readings of one passage the surest tells.
        var best: [RelationCandidate] = []
        for candidate in group {
            if let position = best.firstIndex(where: { $0.sentence == candidate.sentence }) {
                if candidate.confidence > best[position].confidence { best[position] = candidate }
            } else {
                best.append(candidate)
            }
        }
        let order: [RelationStatus] = [.actual, .ended, .planned, .possible, .denied]
        let status = order.first { status in best.contains { $0.status == status } } ?? .actual
        let dated = best.filter { $0.status == status && $0.date != nil }
        let likely = dated.filter(\.isDateLikely)
        let dates = (likely.isEmpty ? dated : likely).compactMap(\.date)
        let evidence = best.map { candidate in
            let span = scan.document.span(of: sentences[candidate.sentence].range)
            return Evidence(text: scan.document.text(of: span), span: span, trigger: scan.text(candidate.trigger))
        }
        let sectors = Set(group.flatMap(\.sectors))
        return Relation(
            type: first.type, source: source, target: target, status: status,
            date: Self.finest(of: dates) ?? dates.first, sectors: Sector.allCases.filter(sectors.contains),
            amount: best.compactMap(\.amount).first,
            confidence: min(0.99, ((best.map(\.confidence).max() ?? 0) * 100).rounded() / 100),
            evidence: evidence)
    }
}
