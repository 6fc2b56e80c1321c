public import Foundation

/// Recorded output that a test compares against, byte for byte.
public enum Golden {
    /// Root of the package's checkout.
    public static var packageRoot: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }

    /// A file under Tests/Fixtures.
    public static func fixture(_ path: String) -> URL {
        packageRoot.appendingPathComponent("Tests/Fixtures/\(path)")
    }

    /// What differs between `text` and the recorded file Tests/Fixtures/goldens/`name`; nil where nothing does.
    ///
    /// With LIAISON_RECORD_GOLDENS=1 in the environment the file is written instead. A missing file is a difference.
    public static func difference(of text: String, from name: String) throws -> String? {
        let file = fixture("goldens/\(name)")
        if ProcessInfo.processInfo.environment["LIAISON_RECORD_GOLDENS"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            return nil
        }
        let advice = "Read the difference; if it is meant: LIAISON_RECORD_GOLDENS=1 make test"
        guard let data = FileManager.default.contents(atPath: file.path) else {
            return "goldens/\(name) is not recorded. \(advice)"
        }
        let recorded = String(decoding: data, as: UTF8.self)
        if recorded == text { return nil }
        let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line =
            zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
        func shown(_ lines: [Substring]) -> Substring { line < lines.count ? lines[line] : "(nothing)" }
        return """
            goldens/\(name):\(line + 1) differs
              recorded: \(shown(old))
              now:      \(shown(new))
            \(advice)
            """
    }
}
