/// A row of the table of irregular verbs: the ending of the infinitive and what stands in its place; all folded.
struct IrregularVerb: Sendable {
    /// End of the infinitive; its prefix is kept (« ob-tenir »).
    let ending: String
    let present: String
    let presentPlural: String
    let imperfect: String
    let simplePast: String
    let future: String
    let subjunctive: String
    let pastParticiple: String
    /// Where it is not the imperfect's stem and -ant.
    let presentParticiple: String?
    /// Whether the row is for this very verb only, not for compounds.
    let isWhole: Bool

    /// The row with the longest ending that a verb has; nil for a regular verb.
    static func matching(folded: String, original: String) -> IrregularVerb? {
        if regular.contains(original) { return nil }
        return table.first { $0.isWhole ? folded == $0.ending : folded.hasSuffix($0.ending) }
    }

    /// Regular verbs that end like irregular ones.
    private static let regular: Set<String> = [
        "répartir", "impartir", "assortir", "asservir", "investir", "travestir", "départir", "assouvir",
    ]

    /// Longest endings first.
    private static let table: [IrregularVerb] = rows.split(separator: "\n").map { row in
        var cells = row.split(separator: " ").map(String.init)
        let isWhole = cells[0].hasPrefix("=")
        if isWhole { cells[0].removeFirst() }
        return IrregularVerb(
            ending: cells[0], present: cells[1], presentPlural: cells[2], imperfect: cells[3], simplePast: cells[4],
            future: cells[5], subjunctive: cells[6], pastParticiple: cells[7],
            presentParticiple: cells.count > 8 ? cells[8] : nil, isWhole: isWhole)
    }.enumerated().sorted { ($1.element.ending.count, $0.offset) < ($0.element.ending.count, $1.offset) }
        .map(\.element)

    /// Ending (`=` marks a whole verb), present singular and plural, imperfect, simple past, future, subjunctive, past
    /// participle, present participle where irregular.
    private static let rows = """
        =etre est sont et fut ser soit ete etant
        =avoir a ont av eut aur ait eu ayant
        =aller va vont all alla ir aille alle allant
        =savoir sait savent sav sut saur sache su sachant
        =lire lit lisent lis lut lir lise lu
        elire elit elisent elis elut elir elise elu
        relire relit relisent relis relut relir relise relu
        tenir tient tiennent ten tint tiendr tienne tenu
        venir vient viennent ven vint viendr vienne venu
        cevoir coit coivent cev cut cevr coive cu
        devoir doit doivent dev dut devr doive du
        pouvoir peut peuvent pouv put pourr puisse pu
        mouvoir meut meuvent mouv mut mouvr meuve mu
        vouloir veut veulent voul voulut voudr veuille voulu
        valoir vaut valent val valut vaudr vaille valu
        =falloir faut faut fall fallut faudr faille fallu
        voir voit voient voy vit verr voie vu
        prevoir prevoit prevoient prevoy previt prevoir prevoie prevu
        pourvoir pourvoit pourvoient pourvoy pourvut pourvoir pourvoie pourvu
        faire fait font fais fit fer fasse fait
        traire trait traient tray trait trair traie trait
        plaire plait plaisent plais plut plair plaise plu
        taire tait taisent tais tut tair taise tu
        prendre prend prennent pren prit prendr prenne pris
        mettre met mettent mett mit mettr mette mis
        battre bat battent batt battit battr batte battu
        rompre rompt rompent romp rompit rompr rompe rompu
        clure clut cluent clu clut clur clue clu
        inclure inclut incluent inclu inclut inclur inclue inclus
        uire uit uisent uis uisit uir uise uit
        indre int ignent ign ignit indr igne int
        crire crit crivent criv crivit crir crive crit
        dire dit disent dis dit dir dise dit
        suivre suit suivent suiv suivit suivr suive suivi
        vivre vit vivent viv vecut vivr vive vecu
        vaincre vainc vainquent vainqu vainquit vaincr vainque vaincu
        croire croit croient croy crut croir croie cru
        aitre ait aissent aiss ut aitr aisse u
        naitre nait naissent naiss naquit naitr naisse ne
        connaitre connait connaissent connaiss connut connaitr connaisse connu
        croitre croit croissent croiss crut croitr croisse cru
        resoudre resout resolvent resolv resolut resoudr resolve resolu
        dissoudre dissout dissolvent dissolv dissolut dissoudr dissolve dissous
        querir quiert quierent quer quit querr quiere quis
        ouvrir ouvre ouvrent ouvr ouvrit ouvrir ouvre ouvert
        ffrir ffre ffrent ffr ffrit ffrir ffre ffert
        cueillir cueille cueillent cueill cueillit cueiller cueille cueilli
        courir court courent cour courut courr coure couru
        mourir meurt meurent mour mourut mourr meure mort
        partir part partent part partit partir parte parti
        sortir sort sortent sort sortit sortir sorte sorti
        sentir sent sentent sent sentit sentir sente senti
        mentir ment mentent ment mentit mentir mente menti
        servir sert servent serv servit servir serve servi
        dormir dort dorment dorm dormit dormir dorme dormi
        fuir fuit fuient fuy fuit fuir fuie fui
        envoyer envoie envoient envoy envoya enverr envoie envoye
        """
}
