import GraphExport

/// What a map's page says, in the language of its labels.
struct MapPageWords {
    let language: LabelLanguage

    private func text(_ french: String, _ english: String) -> String { language == .french ? french : english }

    var map: String { text("Carte", "Map") }
    var stage: String {
        text(
            "Carte : flèches pour se déplacer, + et − pour zoomer, 0 pour tout voir",
            "Map: arrows to move, + and − to zoom, 0 to see all")
    }
    var zoom: String { text("Zoom", "Zoom") }
    var zoomIn: String { text("Agrandir", "Zoom in") }
    var zoomOut: String { text("Réduire", "Zoom out") }
    var zoomReset: String { text("Tout voir", "See all") }
    var search: String { text("Rechercher un acteur, un lien, un mot", "Search an actor, a tie, a word") }
    var reset: String { text("Effacer", "Clear") }
    var filters: String { text("Filtrer", "Filter") }
    var types: String { text("Types de relation", "Relation types") }
    var statuses: String { text("Statuts", "Statuses") }
    var allOrNone: String { text("tous / aucun", "all / none") }
    var time: String { text("Période", "Period") }
    var since: String { text("depuis", "since") }
    var until: String { text("jusqu’à", "until") }
    var undated: String { text("sans date", "without a date") }
    /// With places for the numbers of relations shown, of all and of actors on the map.
    var count: String {
        text(
            "Relations : {shown} sur {all} · acteurs sur la carte : {actors}",
            "Relations: {shown} of {all} · actors on the map: {actors}")
    }
    var hint: String {
        text(
            "/ pour chercher · molette ou + − pour zoomer · cliquer un acteur pour voir ses liens, un lien pour ses sources",
            "/ to search · wheel or + − to zoom · click an actor for its ties, a tie for its sources")
    }
    var relations: String { text("Relations", "Relations") }
    var source: String { text("Acteur", "Actor") }
    var relation: String { text("Relation", "Relation") }
    var target: String { text("Avec", "With") }
    var status: String { text("Statut", "Status") }
    var date: String { text("Date", "Date") }
    var sources: String { text("Sources", "Sources") }

    func passages(_ count: Int) -> String { count == 1 ? "1 passage" : "\(count) passages" }
}
