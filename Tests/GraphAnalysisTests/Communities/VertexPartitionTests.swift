import GraphAnalysis
import Testing

@Suite struct VertexPartitionTests {
    @Test func groupsAreNumberedBySize() {
        let partition = VertexPartition(labels: [4, 1, 0, 1, 0, 1])
        #expect(partition.membership == [2, 0, 1, 0, 1, 0])
        #expect(partition.sizes == [3, 2, 1])
        #expect(partition.groups == [[1, 3, 5], [2, 4], [0]])
        #expect(VertexPartition(labels: [3, 0, 2, 0, 2, 0]) == partition)
    }

    @Test func ofNothing() {
        #expect(VertexPartition(labels: []).count == 0)
        #expect(VertexPartition(labels: []).groups.isEmpty)
    }
}
