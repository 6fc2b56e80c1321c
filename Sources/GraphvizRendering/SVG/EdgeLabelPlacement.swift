/// Where the labels of lines stand, so that they cover neither nodes nor one another and few other lines.
///
/// Engines that place nodes by springs put every label at the middle of its line, whatever is there. Each label is tried
/// along its line and beside it, first those of short lines, which have the least choice; then each once more, now that
/// all others stand. What fits nowhere is left out: it would hide what it should explain.
struct EdgeLabelPlacement {
    /// A line with its label.
    struct Line {
        let curve: PlaneCurve
        /// Width and height of the label; nil for none.
        let label: (width: Double, height: Double)?
    }

    private let nodes: [PlaneBox]
    private let lines: [Line]

    /// Shares of the way that are tried, the best first.
    private static let shares = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8]
    /// Most of a label's area that may be covered.
    private static let tolerance = 0.03
    /// Distance that a label keeps from nodes and other labels, in points.
    private static let gap = 1.5

    init(nodes: [PlaneBox], lines: [Line]) {
        self.nodes = nodes.map { $0.enlarged(by: Self.gap) }
        self.lines = lines
    }

    /// The box of each label; nil for a line without a label or one whose label is left out.
    /// - Complexity: O(l × (n + l + s)) for l lines, n nodes and s points of lines near a label.
    func boxes() -> [PlaneBox?] {
        var boxes = [PlaneBox?](repeating: nil, count: lines.count)
        let order = lines.indices.filter { lines[$0].label != nil }
            .sorted { (lines[$0].curve.points.count, $0) < (lines[$1].curve.points.count, $1) }
        for _ in 0..<2 {
            for position in order {
                boxes[position] = nil
                boxes[position] = best(for: position, among: boxes)
            }
        }
        return boxes
    }

    /// An order of drawing in which lines come before the labels that they run under, as far as that is possible.
    ///
    /// Kahn's algorithm, which takes the first line in question and, in a circle, the first line of all.
    /// - Complexity: O(l² + s) for l lines and s points of lines near a label.
    func drawingOrder(of boxes: [PlaneBox?]) -> [Int] {
        var waitsFor = lines.indices.map { position -> Set<Int> in
            guard let box = boxes[position] else { return [] }
            return Set(
                lines.indices.filter { other in
                    other != position && lines[other].curve.box.enlarged(by: 1).overlap(with: box) > 0
                        && lines[other].curve.points.contains(where: box.contains)
                })
        }
        var waiting = Array(lines.indices)
        var order: [Int] = []
        while !waiting.isEmpty {
            let place = waiting.firstIndex { waitsFor[$0].isEmpty } ?? 0
            let next = waiting.remove(at: place)
            order.append(next)
            for other in waiting { waitsFor[other].remove(next) }
        }
        return order
    }

    private func best(for position: Int, among boxes: [PlaneBox?]) -> PlaneBox? {
        guard let label = lines[position].label else { return nil }
        let curve = lines[position].curve
        var best: (cost: Double, box: PlaneBox)?
        for (rank, share) in Self.shares.enumerated() {
            let point = curve.point(at: share)
            let direction = curve.direction(at: share)
            // Beside the line: as far as the box reaches across it.
            let reach = (abs(direction.y) * label.width + abs(direction.x) * label.height) / 2 + 1
            for side in [0.0, 1, -1] {
                let center = PlanePoint(
                    x: point.x - direction.y * reach * side, y: point.y + direction.x * reach * side)
                let box = PlaneBox(center: center, width: label.width, height: label.height)
                let fixed = Double(rank) * 1.2 + (side == 0 ? 0 : 7)
                if let best, fixed >= best.cost { continue }
                guard let covered = coverage(of: box, at: position, among: boxes) else { continue }
                let cost = fixed + covered
                if best.map({ cost < $0.cost }) ?? true { best = (cost, box) }
            }
        }
        return best?.box
    }

    /// What a label would cover, weighed; nil where that is too much.
    private func coverage(of box: PlaneBox, at position: Int, among boxes: [PlaneBox?]) -> Double? {
        let limit = box.area * Self.tolerance
        var area = 0.0
        for node in nodes {
            area += box.overlap(with: node)
            if area > limit { return nil }
        }
        let room = box.enlarged(by: Self.gap)
        for (other, placed) in boxes.enumerated() where other != position {
            if let placed { area += room.overlap(with: placed) }
            if area > limit { return nil }
        }
        var crossed = 0
        for (other, line) in lines.enumerated()
        where other != position && line.curve.box.enlarged(by: 1).overlap(with: room) > 0 {
            for point in line.curve.points where box.contains(point) { crossed += 1 }
        }
        // Another line that runs along the label would seem to be meant.
        guard Double(crossed) * PlaneCurve.spacing < 0.7 * (box.right - box.left) else { return nil }
        return area / box.area * 60 + Double(crossed) * 1.5
    }
}
