import EventModel
import Foundation
import GraphAnalysis
import GraphExport

/// The best placed actors of a map, chosen by the outline of the graph: the rest is read of their part alone.
struct ChosenActors: Sendable {
    /// The actors, by identifier.
    let actors: [ActorID]
    /// The ties that pass the request's filter.
    let outline: GraphOutline
    /// What there is to read of the graph: the ties that are drawn, or that labels may tell.
    let part: GraphOutline

    /// Chooses as `MapSelection` does from the whole graph.
    /// - Parameters:
    ///   - outline: that of the whole graph.
    ///   - request: what is drawn, for which `canChooseByOutline` holds.
    /// - Returns: nil where there is nothing to choose, as all actors are drawn.
    /// - Complexity: that of the measure that actors are placed by.
    init?(from outline: GraphOutline, as request: MapRequest) throws(MapSelectionError) {
        let shown = outline.filtered(by: request.filter)
        let folded = LabelFolding(request.askedStyle).folded(shown)
        guard let top = request.top, folded.drawn.actors.count > top else { return nil }
        do throws(ConvergenceError) {
            let values = try request.measure.values(
                of: folded.drawn, statuses: request.filter.foldedStatuses,
                threads: ProcessInfo.processInfo.activeProcessorCount)
            actors = folded.drawn.bestTied(top, by: ActorRanking(values: values))
        } catch { throw .unsettledMeasure(error) }
        self.outline = shown

        var isDrawn = [Bool](repeating: false, count: shown.actors.count)
        for actor in actors { shown.position(of: actor).map { isDrawn[Int($0.rawValue)] = true } }
        var isWanted = shown.ties.map { isDrawn[Int($0.source.rawValue)] && isDrawn[Int($0.target.rawValue)] }
        for told in folded.told where isDrawn[Int(told.actor.rawValue)] { isWanted[told.tie] = true }
        part = shown.keepingTies(at: isWanted.indices.lazy.filter { isWanted[$0] }).withoutLoneActors()
    }
}

extension MapRequest {
    /// Whether the actors of the map can be chosen without reading more than who is tied to whom.
    var canChooseByOutline: Bool {
        top != nil && focus == nil && community == nil && actorTypes == nil && filter.asksAboutTiesOnly
    }
}
