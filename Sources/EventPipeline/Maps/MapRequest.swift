public import EventModel
public import GraphAnalysis
public import GraphExport

/// Which part of the graph to draw, and how.
public struct MapRequest: Sendable {
    /// Name or identifier of the actor in the middle; nil draws the whole graph.
    public var focus: String?
    /// Steps from the focus that are drawn.
    public var depth: Int
    /// Group of actors that is drawn alone, by its number in `ActorCommunities` from 1 or by the name of an actor in it.
    public var community: String?
    /// Number of the best placed actors that are drawn; nil draws all.
    public var top: Int?
    /// What the places are by.
    public var measure: CentralityMeasure
    /// Number of actors that the map is chosen from, which its note tells; nil for those of the graph that is drawn from.
    public var wholeActorCount: Int?
    /// Relations that are drawn.
    public var filter: GraphFilter
    /// Types of actors that are drawn, beside the focus, which always is; nil for all.
    public var actorTypes: Set<ActorType>?
    /// Words, layout and title of the picture.
    public var style: MapComposer.Configuration
    /// The best placed actors, where they were chosen before their part of the graph was read.
    var chosen: ChosenActors?

    /// Makes a request; by default for the whole graph.
    public init(
        focus: String? = nil, depth: Int = 1, community: String? = nil, top: Int? = nil,
        by measure: CentralityMeasure = .degree, filter: GraphFilter = GraphFilter(), actorTypes: Set<ActorType>? = nil,
        style: MapComposer.Configuration = MapComposer.Configuration()
    ) {
        self.focus = focus
        self.depth = depth
        self.community = community
        self.top = top
        self.measure = measure
        self.filter = filter
        self.actorTypes = actorTypes
        self.style = style
    }
}

extension MapRequest {
    /// The style, with places and posts drawn where they are asked for by their types.
    var askedStyle: MapComposer.Configuration {
        var asked = style
        if let types = filter.types {
            asked.showsPlaces = style.showsPlaces || types.contains(.locatedIn)
            asked.showsPosts = style.showsPosts || !types.isDisjoint(with: LabelFolding.postTypes)
        }
        return asked
    }
}

extension LabelFolding {
    /// What the labels of a style tell.
    init(_ style: MapComposer.Configuration) {
        self.init(foldsPlaces: !style.showsPlaces, foldsPosts: !style.showsPosts, language: style.language)
    }
}
