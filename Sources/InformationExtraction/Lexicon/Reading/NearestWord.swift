/// The known word that a misspelt one was probably meant to be.
struct NearestWord {
    /// The known word.
    let word: String

    /// Finds the word with the fewest edits; nil where even that differs in more than a third of its letters.
    ///
    /// Ties go to the first of the list. Edits are insertions, deletions, replacements and swaps of neighbours.
    init?(to misspelt: String, among words: [String]) {
        var best: (word: String, distance: Int)?
        for word in words {
            let distance = Self.distance(Array(misspelt.lowercased()), Array(word.lowercased()))
            if distance < best?.distance ?? .max { best = (word, distance) }
        }
        guard let best, best.distance * 3 <= max(best.word.count, 3) else { return nil }
        word = best.word
    }

    /// Optimal string alignment distance.
    ///
    /// - Complexity: O(n · m).
    private static func distance(_ first: [Character], _ second: [Character]) -> Int {
        var rows = Array(repeating: Array(repeating: 0, count: second.count + 1), count: first.count + 1)
        for row in 0...first.count { rows[row][0] = row }
        for column in 0...second.count { rows[0][column] = column }
        guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
        for row in 1...first.count {
            for column in 1...second.count {
                let replacement = first[row - 1] == second[column - 1] ? 0 : 1
                var edits = min(
                    rows[row - 1][column] + 1, rows[row][column - 1] + 1, rows[row - 1][column - 1] + replacement)
                if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                    edits = min(edits, rows[row - 2][column - 2] + 1)
                }
                rows[row][column] = edits
            }
        }
        return rows[first.count][second.count]
    }
}
