import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// A file mapped into memory for reading; the one place that holds the address.
///
/// Unmapped when the last reference goes. The bytes must not change while mapped: the files are the package's own resources.
@safe package final class MappedFile: @unchecked Sendable {
    // Sendable: both properties are constants, and nothing writes to the bytes that they name.
    /// Every byte of the file.
    ///
    /// Valid as long as this object lives: keep it, and never let the buffer leave the scope that uses it.
    package let bytes: UnsafeRawBufferPointer

    /// Maps a file.
    /// - Throws: ``ModelFileError`` where it is missing, empty or may not be read.
    package init(path: String) throws(ModelFileError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ModelFileError(.unreadable, path: path, reason: Self.reason(errno)) }
        defer { close(descriptor) }
        var information = stat()
        guard unsafe fstat(descriptor, &information) == 0 else {
            throw ModelFileError(.unreadable, path: path, reason: Self.reason(errno))
        }
        let count = Int(information.st_size)
        guard count > 0 else {
            throw ModelFileError(.damaged, path: path, reason: "the file is empty; install the program again")
        }
        let address = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard let address = unsafe address, unsafe address != MAP_FAILED else {
            throw ModelFileError(.unreadable, path: path, reason: Self.reason(errno))
        }
        unsafe bytes = UnsafeRawBufferPointer(start: address, count: count)
    }

    deinit {
        unsafe munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }

    private static func reason(_ code: Int32) -> String {
        let text = unsafe String(cString: strerror(code))
        return "the file cannot be read (\(text)); install the program again"
    }
}
