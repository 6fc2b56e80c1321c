public import ArgumentParser
public import EventModel
public import GraphAnalysis

// The model knows nothing of command lines.
extension RelationType: ExpressibleByArgument {}
extension RelationStatus: ExpressibleByArgument {}
extension ActorType: ExpressibleByArgument {}
extension Sector: ExpressibleByArgument {}
extension CentralityMeasure: ExpressibleByArgument {}
extension CalendarDate: ExpressibleByArgument {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    public init?(argument: String) { self.init(iso: argument) }
}
