/// Communities.
enum GroupKernels {
    static let all: [Kernel] = []
}
