extension RelationType {
    private static let declarationIndices: [RelationType: Int] = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

    /// Position among all cases: the order in which relations are listed.
    package var declarationIndex: Int { Self.declarationIndices[self] ?? 0 }
}
