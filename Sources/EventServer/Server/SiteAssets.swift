import Foundation

/// The site's own style sheet, script and icon, read once: no address leads to any other file.
struct SiteAssets: Sendable {
    private let files: [String: PageResponse]

    /// The files, with their types.
    private static let types = [
        "liaison.css": "text/css; charset=utf-8", "liaison.js": "text/javascript; charset=utf-8",
        "icon.svg": "image/svg+xml",
    ]

    /// Reads the files.
    /// - Throws: an error of the file system where the program's resources are not beside it.
    init() throws {
        let folder = Bundle.module.bundleURL.appending(path: "Assets")
        files = Dictionary(
            uniqueKeysWithValues: try Self.types.map { name, type in
                let bytes = try Data(contentsOf: folder.appending(path: name))
                return (
                    name,
                    PageResponse(type: type, headers: [("Cache-Control", "max-age=300")], body: Array(bytes))
                )
            })
    }

    /// The file that a request names.
    func response(to request: PageRequest) throws(PageFailure) -> PageResponse {
        guard ["GET", "HEAD"].contains(request.method) else { throw Site.wrongMethod(request, allowed: "GET, HEAD") }
        guard request.segments.count == 2, let file = files[request.segments[1]] else {
            throw .missing("there is no file /\(request.segments.joined(separator: "/"))")
        }
        return file
    }
}
