import GraphvizRendering
import Testing

@testable import LiaisonCommand

/// Which arguments have a child started before they are understood.
struct EarlyChildTests {
    @Test(arguments: [
        ["map", "-o", "x.svg"], ["map", "--top", "40", "-o", "maps/x.PNG"], ["map", "-o", "a.dot", "-o", "a.html"],
    ])
    func oneMapToDrawIsRecognised(arguments: [String]) {
        #expect(RenderingPool.lookLikeOneMap(arguments))
    }

    @Test(arguments: [
        [], ["map"], ["map", "-o", "x.dot"], ["map", "--help"], ["map", "-o", "maps/", "--focus-list", "names.txt"],
        ["show", "x.svg"], ["--version"],
    ])
    func othersAreNot(arguments: [String]) {
        #expect(!RenderingPool.lookLikeOneMap(arguments))
    }
}
