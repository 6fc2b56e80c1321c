/// How French texts call currencies, in folded form, and their ISO 4217 codes.
enum CurrencyNames {
    /// Signs and words that are a currency by themselves.
    static let single: [String: String] = [
        "€": "EUR", "euro": "EUR", "euros": "EUR", "eur": "EUR", "$": "USD", "dollar": "USD", "dollars": "USD",
        "usd": "USD", "us$": "USD", "£": "GBP", "gbp": "GBP", "yuan": "CNY", "yuans": "CNY", "renminbi": "CNY",
        "rmb": "CNY", "cny": "CNY", "rouble": "RUB", "roubles": "RUB", "rub": "RUB", "₽": "RUB", "yen": "JPY",
        "yens": "JPY", "jpy": "JPY", "¥": "JPY", "dirham": "MAD", "dirhams": "MAD", "mad": "MAD", "dh": "MAD",
        "dhs": "MAD", "da": "DZD", "dzd": "DZD", "tnd": "TND", "fcfa": "XOF", "cfa": "XOF", "xof": "XOF",
        "xaf": "XAF", "naira": "NGN", "nairas": "NGN", "rand": "ZAR", "rands": "ZAR", "zar": "ZAR", "cedi": "GHS",
        "cedis": "GHS", "roupie": "INR", "roupies": "INR", "inr": "INR", "zloty": "PLN", "zlotys": "PLN", "pln": "PLN",
        "chf": "CHF", "tenge": "KZT", "tenges": "KZT", "ouguiya": "MRU", "ouguiyas": "MRU", "ariary": "MGA",
        "birr": "ETB", "birrs": "ETB", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "aed": "AED", "sar": "SAR",
        "qar": "QAR", "egp": "EGP", "lyd": "LYD", "try": "TRY", "brl": "BRL", "cad": "CAD", "aud": "AUD",
        "riyal": "SAR", "riyals": "SAR", "real": "BRL", "reals": "BRL", "reais": "BRL", "hryvnia": "UAH",
        "hryvnias": "UAH", "forint": "HUF", "forints": "HUF", "shekel": "ILS", "shekels": "ILS", "won": "KRW",
        "wons": "KRW",
    ]

    /// Words that only an adjective or a name after them makes a currency, or another one.
    static let qualified: [String: [String: String]] = [
        "dinar": [
            "algerien": "DZD", "tunisien": "TND", "libyen": "LYD", "koweitien": "KWD", "irakien": "IQD",
            "jordanien": "JOD", "bahreini": "BHD", "serbe": "RSD",
        ],
        "dollar": [
            "canadien": "CAD", "australien": "AUD", "americain": "USD", "us": "USD", "hongkongais": "HKD",
            "singapourien": "SGD", "neo-zelandais": "NZD", "namibien": "NAD",
        ],
        "franc": [
            "cfa": "XOF", "suisse": "CHF", "guineen": "GNF", "congolais": "CDF", "rwandais": "RWF", "burundais": "BIF",
            "djiboutien": "DJF", "comorien": "KMF", "pacifique": "XPF", "francais": "FRF", "belge": "BEF",
        ],
        "livre": [
            "sterling": "GBP", "egyptienne": "EGP", "turque": "TRY", "libanaise": "LBP", "syrienne": "SYP",
            "soudanaise": "SDG",
        ],
        "dirham": ["marocain": "MAD", "emirati": "AED", "emirien": "AED"],
        "riyal": ["saoudien": "SAR", "qatari": "QAR", "qatarien": "QAR", "omanais": "OMR", "iranien": "IRR"],
        "rial": ["iranien": "IRR", "omanais": "OMR", "yemenite": "YER"],
        "couronne": ["suedoise": "SEK", "norvegienne": "NOK", "danoise": "DKK", "tcheque": "CZK", "islandaise": "ISK"],
        "peso": ["mexicain": "MXN", "argentin": "ARS", "chilien": "CLP", "colombien": "COP", "philippin": "PHP"],
        "roupie": ["indienne": "INR", "pakistanaise": "PKR", "mauricienne": "MUR", "srilankaise": "LKR"],
        "shilling": ["kenyan": "KES", "tanzanien": "TZS", "ougandais": "UGX"],
        "kwanza": ["angolais": "AOA"],
    ]

    /// Powers of ten, spelt out or shortened.
    static let scales: [String: Double] = [
        "mille": 1e3, "millier": 1e3, "milliers": 1e3, "million": 1e6, "millions": 1e6, "mln": 1e6, "mio": 1e6,
        "milliard": 1e9, "milliards": 1e9, "md": 1e9, "mds": 1e9, "mrd": 1e9, "mrds": 1e9, "billion": 1e12,
        "billions": 1e12, "m": 1e6, "k": 1e3,
    ]

    /// Numbers that are written out before a scale or a currency.
    static let numbers: [String: Double] = [
        "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
        "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20,
        "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100, "mille": 1000,
    ]

    /// The scale and the currency of signs that are written as one word: « M€ », « MDH », « Mds ».
    static let compact: [String: (scale: Double, currency: String)] = [
        "mdh": (1e6, "MAD"), "mdhs": (1e6, "MAD"), "mdt": (1e6, "TND"), "mda": (1e6, "DZD"), "meur": (1e6, "EUR"),
        "musd": (1e6, "USD"), "mddh": (1e9, "MAD"), "mrdh": (1e9, "MAD"), "mmdh": (1e9, "MAD"), "keur": (1e3, "EUR"),
        "mfcfa": (1e6, "XOF"), "kdh": (1e3, "MAD"),
    ]
}
