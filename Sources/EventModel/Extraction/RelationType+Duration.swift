extension RelationType {
    /// Whether the relation is something that happens on a day, such as a signature, rather than something that holds
    /// over time, such as an office.
    ///
    /// An article that says without further words that an office is held says so of its own day too; one that says
    /// that a contract was signed speaks of the day of the signature alone.
    public var isMomentary: Bool {
        switch self {
        case .signsWith, .meetsWith, .acquires, .organizes, .participatesIn, .investsIn, .finances: true
        default: false
        }
    }
}
