extension Site {
    /// Most bytes of a request's body.
    func bodyLimit(for request: PageRequest) -> Int {
        request.segments == ["upload"] && request.method == "POST" && description.allowsUpload
            ? UploadPage.byteLimit : 0
    }

    /// The page that adds articles.
    func upload(_ request: PageRequest, _ context: PageContext) async throws -> PageResponse {
        guard description.allowsUpload else {
            throw PageFailure(
                status: 403,
                reason: "articles are not added here; the server would have to be started with --allow-upload")
        }
        guard request.method == "POST" else {
            guard ["GET", "HEAD"].contains(request.method) else {
                throw Self.wrongMethod(request, allowed: "GET, HEAD, POST")
            }
            return response(context, outcome: nil, failure: nil)
        }
        do {
            let form = try MultipartForm(request.body, type: request.headers["content-type"])
            guard form.text("token") == description.formToken else {
                throw PageFailure(
                    status: 403, reason: "the form is not one of this server’s, or of an earlier run; send it again")
            }
            let outcome = try await desk.add(try Self.files(of: form))
            let snapshot = try await work.run { [self] in try graphs.snapshot(isForced: true) }
            _ = snapshot
            return response(context, outcome: outcome, failure: nil)
        } catch let failure as PageFailure {
            return response(context, outcome: nil, failure: failure)
        }
    }

    private func response(
        _ context: PageContext, outcome: UploadDesk.Outcome?, failure: PageFailure?
    ) -> PageResponse {
        var response = PageResponse(
            status: failure?.status ?? 200,
            page: UploadPage(context: context, outcome: outcome, failure: failure).html, policy: context.policy)
        response.headers += failure?.headers ?? []
        return response
    }

    /// The files of a form, with the pasted text as one of them.
    private static func files(of form: MultipartForm) throws(PageFailure) -> [UploadDesk.File] {
        // A field for files that was left empty comes as a file without name.
        var files = form.parts.filter { $0.name == "files" && $0.fileName?.isEmpty == false }
            .map { UploadDesk.File(name: $0.fileName ?? "", content: Array($0.content)) }
        if let text = form.text("text"), !text.trimmed.isEmpty {
            guard let name = form.text("name")?.trimmed, !name.isEmpty else {
                throw .malformed("the pasted text has no name; give it one")
            }
            // What looks like an extension is a part of the name.
            files.append(UploadDesk.File(name: name.replacing(".", with: "-") + ".txt", content: Array(text.utf8)))
        }
        guard !files.isEmpty else { throw .malformed("nothing was chosen; choose a file or paste a text") }
        return files
    }
}
