import Foundation

/// Numbers as the program writes them for people, the same in every locale.
enum Format {
    /// A number with a fixed count of decimals.
    static func decimal(_ number: Double, _ decimals: Int) -> String {
        String(format: "%.\(decimals)f", locale: Locale(identifier: "en_US_POSIX"), number)
    }

    /// A duration such as `0.03 s`.
    static func seconds(_ duration: Duration) -> String { decimal(duration / .seconds(1), 2) + " s" }

    /// A count with its noun, such as `1 article`, `2 articles`, `2 countries`.
    static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
