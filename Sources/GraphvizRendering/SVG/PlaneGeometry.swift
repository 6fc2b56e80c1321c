/// A point of a picture, in points of its coordinate system.
struct PlanePoint: Hashable {
    var x: Double
    var y: Double
}

/// A box with level sides.
struct PlaneBox: Hashable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    /// The smallest box around some points; nil for none.
    init?(around points: [PlanePoint]) {
        guard let first = points.first else { return nil }
        (left, top, right, bottom) = (first.x, first.y, first.x, first.y)
        for point in points.dropFirst() {
            left = min(left, point.x)
            right = max(right, point.x)
            top = min(top, point.y)
            bottom = max(bottom, point.y)
        }
    }

    init(center: PlanePoint, width: Double, height: Double) {
        left = center.x - width / 2
        right = center.x + width / 2
        top = center.y - height / 2
        bottom = center.y + height / 2
    }

    var center: PlanePoint { PlanePoint(x: (left + right) / 2, y: (top + bottom) / 2) }

    var area: Double { (right - left) * (bottom - top) }

    func enlarged(by margin: Double) -> PlaneBox {
        var box = self
        box.left -= margin
        box.right += margin
        box.top -= margin
        box.bottom += margin
        return box
    }

    /// Area that two boxes share.
    func overlap(with other: PlaneBox) -> Double {
        let width = min(right, other.right) - max(left, other.left)
        let height = min(bottom, other.bottom) - max(top, other.top)
        return width > 0 && height > 0 ? width * height : 0
    }

    func contains(_ point: PlanePoint) -> Bool {
        point.x >= left && point.x <= right && point.y >= top && point.y <= bottom
    }
}

/// A line of a picture as evenly spaced points along it.
struct PlaneCurve {
    /// Points along the line, `spacing` apart, from its start to its end.
    let points: [PlanePoint]
    let box: PlaneBox

    /// Distance of neighbouring points.
    static let spacing = 4.0

    /// Walks along cubic Bézier curves that follow one another: 3n + 1 control points.
    init?(bezier control: [PlanePoint]) {
        guard control.count >= 4, control.count % 3 == 1 else { return nil }
        var fine: [PlanePoint] = [control[0]]
        for start in stride(from: 0, to: control.count - 1, by: 3) {
            let (a, b, c, d) = (control[start], control[start + 1], control[start + 2], control[start + 3])
            let steps = 24
            for step in 1...steps {
                let t = Double(step) / Double(steps)
                let u = 1 - t
                let (wa, wb, wc, wd) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
                fine.append(
                    PlanePoint(
                        x: wa * a.x + wb * b.x + wc * c.x + wd * d.x, y: wa * a.y + wb * b.y + wc * c.y + wd * d.y))
            }
        }
        points = Self.even(fine)
        guard let box = PlaneBox(around: points) else { return nil }
        self.box = box
    }

    private static func even(_ fine: [PlanePoint]) -> [PlanePoint] {
        var even = [fine[0]]
        var rest = spacing
        for (from, to) in zip(fine, fine.dropFirst()) {
            let (dx, dy) = (to.x - from.x, to.y - from.y)
            let length = (dx * dx + dy * dy).squareRoot()
            var walked = rest
            while walked <= length {
                even.append(PlanePoint(x: from.x + dx * walked / length, y: from.y + dy * walked / length))
                walked += spacing
            }
            rest = walked - length
        }
        if let last = fine.last { even.append(last) }
        return even
    }

    /// The point at a share of the way from 0 to 1.
    func point(at share: Double) -> PlanePoint { points[Int((share * Double(points.count - 1)).rounded())] }

    /// The direction at a share of the way, of length 1.
    func direction(at share: Double) -> PlanePoint {
        let position = Int((share * Double(points.count - 1)).rounded())
        let from = points[max(0, position - 2)]
        let to = points[min(points.count - 1, position + 2)]
        let (dx, dy) = (to.x - from.x, to.y - from.y)
        let length = (dx * dx + dy * dy).squareRoot()
        return length == 0 ? PlanePoint(x: 1, y: 0) : PlanePoint(x: dx / length, y: dy / length)
    }
}
