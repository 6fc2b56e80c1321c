import EventModel

/// Finds every known phrase of a token sequence in one pass.
///
/// Phrases are sequences of folded words. Words that occur in no phrase share one number, so that a token costs one
/// hash look-up and the rest are integer comparisons.
struct PhraseTrie<Payload: Sendable>: Sendable {
    /// A phrase found in a text.
    struct Match: Sendable {
        /// Tokens that it covers.
        let range: Range<Int>
        /// What the phrase stands for.
        let payload: Payload
    }

    private var wordNumbers: [String: UInt32] = [:]
    private var children: [UInt64: Int32] = [:]
    private var payloads: [[Payload]] = [[]]

    /// Adds a phrase; a phrase may carry several payloads.
    mutating func insert(_ words: [String], _ payload: Payload) {
        guard !words.isEmpty else { return }
        var node: Int32 = 0
        for word in words {
            let number = wordNumbers[word] ?? UInt32(wordNumbers.count + 1)
            wordNumbers[word] = number
            let key = UInt64(UInt32(node)) << 32 | UInt64(number)
            if let child = children[key] {
                node = child
            } else {
                node = Int32(payloads.count)
                children[key] = node
                payloads.append([])
            }
        }
        payloads[Int(node)].append(payload)
    }

    /// All phrases in the tokens, by start, shorter before longer.
    /// - Complexity: O(n · d) for n tokens and d the words of the longest phrase.
    func matches(in tokens: [Token]) -> [Match] {
        let numbers = tokens.map { wordNumbers[$0.folded] ?? 0 }
        var matches: [Match] = []
        for start in numbers.indices where numbers[start] != 0 {
            var node: Int32 = 0
            var position = start
            while position < numbers.count, numbers[position] != 0 {
                guard let child = children[UInt64(UInt32(node)) << 32 | UInt64(numbers[position])] else { break }
                node = child
                position += 1
                for payload in payloads[Int(node)] { matches.append(Match(range: start..<position, payload: payload)) }
            }
        }
        return matches
    }
}
