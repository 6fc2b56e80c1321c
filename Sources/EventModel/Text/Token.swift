/// A word, number or punctuation mark of a document.
public struct Token: Hashable, Sendable {
    /// What the characters of a token look like.
    public struct Shape: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8

        /// Makes a shape from its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Begins with an upper-case letter.
        public static let capitalized = Shape(rawValue: 1)
        /// Two letters or more, all of them upper-case.
        public static let allCapitals = Shape(rawValue: 2)
        /// Begins with a digit.
        public static let numeric = Shape(rawValue: 4)
        /// Neither letter nor digit.
        public static let punctuation = Shape(rawValue: 8)
        /// Ends in an apostrophe: an elided « l’ », « d’ », « qu’ ».
        public static let elided = Shape(rawValue: 16)
        /// A line break stands between this token and the one before.
        public static let afterLineBreak = Shape(rawValue: 32)
        /// An upper-case letter follows a lower-case one inside the token.
        public static let mixedCase = Shape(rawValue: 64)
    }

    /// Bytes that the token covers in the article's text.
    public let span: TextSpan
    /// Lower-case form without accents, with straight apostrophes: the key for every look-up.
    public let folded: String
    /// What the token looks like.
    public let shape: Shape

    /// Makes a token from its parts.
    public init(span: TextSpan, folded: String, shape: Shape) {
        self.span = span
        self.folded = folded
        self.shape = shape
    }
}
