import EventPipeline

@testable import EventServer

extension Site {
    /// A site over a store, as tests ask it.
    convenience init(testing workspace: EventWorkspace, allowsUpload: Bool = true) throws {
        try self.init(
            workspace,
            description: SiteDescription(storeName: "test.sqlite", allowsUpload: allowsUpload, formToken: "token"))
    }

    /// The response to a request for an address, in French unless it says otherwise.
    func get(_ target: String, language: String = "fr") async throws -> PageResponse {
        await response(
            to: try PageRequest(method: "GET", target: target, headers: ["accept-language": language]))
    }
}
