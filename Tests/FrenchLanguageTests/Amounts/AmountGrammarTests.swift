import EventModel
import FrenchLanguage
import Testing

struct AmountGrammarTests {
    private func amounts(_ text: String) -> [Amount] {
        AmountGrammar().expressions(in: Tokenizer().tokens(in: text)[...]).map(\.amount)
    }

    @Test(arguments: [
        ("1,7 milliard de dollars", 1.7e9, "USD"), ("54,8 millions €", 54.8e6, "EUR"), ("10 000 euros", 10_000, "EUR"),
        ("3 Mds USD", 3e9, "USD"), ("200 M€", 200e6, "EUR"), ("500 milliards de francs CFA", 500e9, "XOF"),
        ("45 milliards de FCFA", 45e9, "XOF"), ("12 millions de dinars algériens", 12e6, "DZD"),
        ("300 millions DA", 300e6, "DZD"),
        ("31 millions de dinars tunisiens", 31e6, "TND"), ("12 millions de dirhams", 12e6, "MAD"),
        ("5 milliards de yuans", 5e9, "CNY"),
        ("900 millions de roubles", 900e6, "RUB"), ("2 millions de livres sterling", 2e6, "GBP"),
        ("300.000 dollars", 300_000, "USD"),
        ("$ 5 millions", 5e6, "USD"), ("cinq millions d’euros", 5e6, "EUR"), ("1 200 000,50 euros", 1_200_001, "EUR"),
    ])
    func `A sum of money`(text: String, value: Double, currency: String) {
        #expect(amounts(text) == [Amount(value: value, currency: currency)])
    }

    @Test(arguments: [
        "", "10 000 tonnes", "31 millions de dinars", "5 livres", "millions de dollars", "un euro fort", "4e m",
    ])
    func `What is no sum of money`(text: String) {
        #expect(amounts(text) == [])
    }
}
