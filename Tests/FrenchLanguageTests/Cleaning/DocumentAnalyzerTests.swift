import EventModel
import FrenchLanguage
import Testing

struct DocumentAnalyzerTests {
    private func content(_ text: String) -> String {
        let document = DocumentAnalyzer().document(for: Article(id: "a", text: text))
        return document.tokens.map { document.text(of: $0.span) }.joined(separator: " ")
    }

    @Test(arguments: [
        (" date 2025-09-11 La coopération avance.", "2025-09-11", "La coopération avance ."),
        ("Titre\nPublié dans Le Jour le 01 - 04 - 2025\n\nLe texte.", "2025-04-01", "Titre Le texte ."),
        ("Titre\n17/06/2008. Le groupe a signé.", "2008-06-17", "Titre Le groupe a signé ."),
        ("ALGER, 3 mars 2025 (APS) – Le ministre a parlé.", "2025-03-03", "Le ministre a parlé ."),
        ("\u{FEFF}Titre\r\nMis à jour le 5 juin 2024\r\n\r\nTexte.", "2024-06-05", "Titre Texte ."),
        (
            "Titre\nPar Anne Morel - Publié le 4 mai 2020 - Mis à jour le 5 mai 2020\nTexte.", "2020-05-04",
            "Titre Texte ."
        ),
    ])
    func `The day of publication`(text: String, published: String, expected: String) {
        let document = DocumentAnalyzer().document(for: Article(id: "a", text: text))
        #expect(document.published?.description == published)
        #expect(content(text) == expected)
    }

    @Test func `A date in the body is no day of publication`() {
        let text = "Titre\n\nLe groupe russe a signé le 8 septembre 2025 un accord avec Sonatrach à Alger, dit-on."
        #expect(DocumentAnalyzer().document(for: Article(id: "a", text: text)).published == nil)
    }

    @Test func `The article's own day wins`() {
        let article = Article(id: "a", published: CalendarDate(iso: "2020-01-02"), text: " date 2025-09-11 Texte.")
        #expect(DocumentAnalyzer().document(for: article).published?.description == "2020-01-02")
    }

    @Test(arguments: [
        "🟢 À LIRE AUSSI : Sonelgaz récupère 54,8 millions", "Publicité", "Partager sur Facebook – Imprimer",
        "Merci d'avoir signalé!", "Cliquez ici pour lire l'article depuis sa source.", "Par Inès Carpentier",
        "La rédaction",
        "(avec AFP)", "© Tous droits réservés", "Mots-clés : Maroc, CGEM", "Accueil | Politique | Economie | Sports",
        "Un roi en visite    Deux lions au zoo    Trois joueurs blessés    Quatre médailles d'or",
        "Lire aussi\nBananes : un entrepôt ouvre\nSécheresse : l'aide prolongée",
    ])
    func `What is around an article is left out`(boilerplate: String) {
        #expect(content("Titre\n\n\(boilerplate)\n\nLe texte reste.") == "Titre Le texte reste .")
    }

    @Test(arguments: [
        "La publicité rapporte peu.", "Par ailleurs, le ministre a signé.", "Lire aussi longtemps fatigue les yeux.",
        "Les commentaires du ministre ont plu.",
    ])
    func `Sentences of the article stay`(text: String) {
        #expect(!content("Titre\n\nPremière phrase.\n\n" + text).hasSuffix("Première phrase ."))
    }

    @Test func `A block of other headlines before the article is left out`() {
        let headlines = (1...30).map { "Titre \($0): le ministre de l'Industrie reçoit Delta\($0)" }
        let article = """
            \(headlines.joined(separator: "    "))



            Alexeï Likhatchev: "Nous construirons la centrale"
            Publié dans Le Quotidien le 01 - 04 - 2025

            Rosatom et le COMENA ont signé un accord. Les travaux commenceront dans deux ans, assure le groupe russe.
            """
        let kept = content(article)
        #expect(!kept.contains("Delta"))
        #expect(kept.contains("Rosatom et le COMENA ont signé un accord ."))
    }

    @Test func `Nothing in, nothing out`() {
        let document = DocumentAnalyzer().document(for: Article(id: "a", text: ""))
        #expect(document.tokens.isEmpty)
        #expect(document.sentences.isEmpty)
    }

    @Test func `Link targets and heading marks of Markdown have no tokens`() {
        #expect(content("# Titre\n\nVoir [Sonatrach](https://x.example/a) ici.") == "Titre Voir [ Sonatrach ici .")
    }
}
