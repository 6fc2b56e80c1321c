import FrenchLanguage
import Testing

@Suite struct NounPluralTests {
    @Test(arguments: [
        ("partenariat", "partenariats"), ("accord", "accords"), ("procès", "proces"), ("prix", "prix"),
        ("rival", "rivaux"), ("festival", "festivals"), ("travail", "travaux"), ("détail", "details"),
        ("réseau", "reseaux"), ("enjeu", "enjeux"), ("pneu", "pneus"), ("bijou", "bijoux"), ("clou", "clous"),
        ("différend", "differends"), ("accord commercial", "accords commerciaux"),
        ("protocole d’accord", "protocoles d'accord"), ("don en nature", "dons en nature"), ("", ""),
    ]) func plural(singular: String, expected: String) {
        #expect(NounPlural(of: singular).folded == expected)
    }
}
