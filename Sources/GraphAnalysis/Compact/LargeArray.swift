#if canImport(Glibc)
    import Glibc
#endif

/// Arrays of millions of numbers.
///
/// A kernel hands memory out in pages of 4 KiB, each with an interruption of the program, which for an array that is
/// written once costs more than the writing. Where Linux has larger pages it is asked for them.
enum LargeArray {
    /// An array of zeros, or of whatever `value` is.
    static func repeating<Element: BitwiseCopyable>(_ value: Element, count: Int) -> [Element] {
        unsafe [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
            unsafe askForLargePages(UnsafeMutableRawBufferPointer(buffer))
            unsafe buffer.initialize(repeating: value)
            initialized = count
        }
    }

    /// An array of what `body` appends, at most `capacity` elements; room that is not used costs address space only.
    static func filled<Element: BitwiseCopyable, Failure: Error>(
        capacity: Int, _ body: (inout OutputSpan<Element>) throws(Failure) -> Void
    ) throws(Failure) -> [Element] {
        var failure: Failure?
        let array = unsafe [Element](unsafeUninitializedCapacity: capacity) { buffer, initialized in
            unsafe askForLargePages(UnsafeMutableRawBufferPointer(buffer))
            var output = unsafe OutputSpan(buffer: buffer, initializedCount: 0)
            do throws(Failure) { try body(&output) } catch { failure = error }
            initialized = unsafe output.finalize(for: buffer)
        }
        if let failure { throw failure }
        return array
    }

    /// Asks for large pages where whole ones lie in the memory; it stays what it is whether or not they are given.
    @unsafe private static func askForLargePages(_ memory: UnsafeMutableRawBufferPointer) {
        #if canImport(Glibc)
            let largePage = 2 << 20
            guard memory.count >= 2 * largePage, let base = memory.baseAddress else { return }
            let start = unsafe base.alignedUp(toMultipleOf: largePage)
            let end = unsafe (base + memory.count).alignedDown(toMultipleOf: largePage)
            guard unsafe start < end else { return }
            // Where the kernel has none it says so, and nothing is lost.
            _ = unsafe madvise(start, end - start, MADV_HUGEPAGE)
        #endif
    }
}
