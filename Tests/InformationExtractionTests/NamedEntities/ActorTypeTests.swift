import TestSupport
import Testing

struct ActorTypeTests {
    @Test(arguments: [
        "L’[country Algérie] exporte du gaz.",
        "Le [country Niger] et la [country Côte d’Ivoire] coopèrent.",
        "[country Alger] et [country Moscou] ont signé un accord.",
        "Un accord entre [country Alger] et [country Moscou] a été signé.",
        "La société [country russe] [company VESNA] est basée à [place Moscou].",
    ])
    func `States, their capitals where they act, and adjectives`(marked: String) throws {
        try expectActors(in: marked)
    }

    @Test(arguments: [
        "Le [government ministère de l'Énergie] prépare un décret.",
        "Le [government ministère de l’Énergie] prépare un décret.",
        "L'[government Agence de développement des oasis du Sud] ([government ADOS]) recrute.",
    ])
    func `Parts of a state`(marked: String) throws { try expectActors(in: marked) }

    @Test(arguments: [
        "[company Sonatrach], [company Eni] et [company Gazprom] ont signé un accord.",
        "Le groupe [company Orvalis] possède la société [company Kersanté Marine].",
        "La société [company VESNA] est une filiale de [company Rosatom].",
    ])
    func `Enterprises`(marked: String) throws { try expectActors(in: marked) }

    @Test(arguments: [
        "L'[country Algérie] a adhéré à l'[organization OPEP].",
        "L'[organization Union européenne] a sanctionné [company Gazprom].",
        "La [organization Banque africaine de développement] finance la [country Tunisie].",
    ])
    func `Other bodies`(marked: String) throws { try expectActors(in: marked) }

    @Test(arguments: [
        "[person Mohamed Arkab] s'est entretenu avec [person Alexeï Likhatchev].",
        "[person Karim Belhadj], PDG du groupe [company Orvalis], a reçu [person Lina Haddad].",
        "[person Karim Belhadj] dirige le groupe [company Orvalis]. [person Belhadj] a reçu [person Lina Haddad].",
    ])
    func `Persons`(marked: String) throws { try expectActors(in: marked) }

    @Test(arguments: [
        "Le salon [event GITEX Africa 2025] se tient à [place Marrakech].",
        "L'[country Algérie] organise le [event Forum d'affaires de Tipaza].",
        "[country Tunis] a accueilli le [event sommet de la Francophonie].",
    ])
    func `Gatherings and the places where they are held`(marked: String) throws { try expectActors(in: marked) }

    @Test(arguments: [
        "[company Sonatrach] construit le gazoduc [project Medgaz].",
        "[company Sonatrach] construit le [project complexe d'aluminium] d'[place Aïn Témouchent].",
    ])
    func `Things being built`(marked: String) throws { try expectActors(in: marked) }

    @Test(arguments: [
        "", "Il fait beau.", "Le prix du gaz a baissé de 3 % en 2024.", "26 entreprises ont signé un accord.",
        "Le dinar recule face au dollar.",
    ])
    func `Texts that name nobody`(text: String) throws { try expectActors(in: text) }
}
