import Foundation

/// The folders of annotated articles that weights are learnt from.
public struct TrainingCorpus: Sendable {
    private let path: String
    /// Names of the folders, sorted.
    public let folders: [String]

    /// Finds the folders of a corpus.
    /// - Throws: ``TrainingError`` where there is none.
    public init(folder: String) throws(TrainingError) {
        path = folder
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        folders = entries.filter { entry in
            var isFolder: ObjCBool = false
            return unsafe FileManager.default.fileExists(atPath: folder + "/" + entry, isDirectory: &isFolder)
                && isFolder.boolValue
        }.sorted()
        if folders.isEmpty {
            throw TrainingError(
                path: folder, reason: "no folder of annotated articles is there; run from the project's folder")
        }
    }

    /// The articles of all folders but some, by folder and name.
    public func articles(without left: Set<String> = []) throws(TrainingError) -> [CorpusArticle] {
        var articles: [CorpusArticle] = []
        for folder in folders where !left.contains(folder) {
            articles += try CorpusArticle.articles(in: path + "/" + folder)
        }
        return articles
    }
}
