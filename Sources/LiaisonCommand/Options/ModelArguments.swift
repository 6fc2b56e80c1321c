public import ArgumentParser
public import EventModel
public import EventPipeline
public import GraphAnalysis
public import GraphExport
public import GraphvizRendering

// The model knows nothing of command lines.
extension RelationType: ExpressibleByArgument {}
extension RelationStatus: ExpressibleByArgument {}
extension ActorType: ExpressibleByArgument {}
extension Sector: ExpressibleByArgument {}
extension MapFormat: ExpressibleByArgument {}
extension PageBackground: ExpressibleByArgument {}
extension TieDirection: ExpressibleByArgument {}
extension CentralityMeasure: ExpressibleByArgument {}
extension EvidenceLinks: ExpressibleByArgument {}
extension CalendarDate: ExpressibleByArgument {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    public init?(argument: String) { self.init(iso: argument) }
}
