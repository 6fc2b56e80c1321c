/// What English calls countries, organizations and sectors that French articles call otherwise.
enum EnglishNameTable {
    /// French name | English names | English adjectives.
    static let countries = """
        Algérie | Algeria | Algerian, Algerians
        Maroc | Morocco | Moroccan, Moroccans
        Tunisie | Tunisia | Tunisian, Tunisians
        Libye | Libya | Libyan, Libyans
        Égypte | Egypt | Egyptian, Egyptians
        Mauritanie | Mauritania | Mauritanian
        Sahara occidental | Western Sahara | Sahrawi
        Mali | Mali | Malian
        Niger | Niger | Nigerien
        Nigeria | Nigeria | Nigerian, Nigerians
        Tchad | Chad | Chadian
        Soudan | Sudan | Sudanese
        Soudan du Sud | South Sudan | South Sudanese
        Sénégal | Senegal | Senegalese
        Gambie | Gambia | Gambian
        Guinée | Guinea | Guinean
        Guinée équatoriale | Equatorial Guinea | Equatoguinean
        Liberia | Liberia | Liberian
        Côte d’Ivoire | Ivory Coast, Cote d'Ivoire | Ivorian
        Ghana | Ghana | Ghanaian, Ghanaians
        Togo | Togo | Togolese
        Bénin | Benin | Beninese
        Burkina Faso | Burkina Faso | Burkinabe
        Cap-Vert | Cape Verde | Cape Verdean
        Cameroun | Cameroon | Cameroonian
        Gabon | Gabon | Gabonese
        Congo | Congo | Congolese
        République démocratique du Congo | DRC, Democratic Republic of the Congo, DR Congo | Congolese
        République centrafricaine | Central African Republic | Central African
        Angola | Angola | Angolan
        Namibie | Namibia | Namibian
        Afrique du Sud | South Africa | South African, South Africans
        Botswana | Botswana | Botswanan
        Zimbabwe | Zimbabwe | Zimbabwean
        Zambie | Zambia | Zambian
        Malawi | Malawi | Malawian
        Mozambique | Mozambique | Mozambican
        Madagascar | Madagascar | Malagasy
        Maurice | Mauritius | Mauritian
        Comores | Comoros | Comorian
        Tanzanie | Tanzania | Tanzanian
        Kenya | Kenya | Kenyan, Kenyans
        Ouganda | Uganda | Ugandan
        Rwanda | Rwanda | Rwandan
        Burundi | Burundi | Burundian
        Éthiopie | Ethiopia | Ethiopian
        Érythrée | Eritrea | Eritrean
        Djibouti | Djibouti | Djiboutian
        Somalie | Somalia | Somali
        France | France | French
        Allemagne | Germany | German, Germans
        Italie | Italy | Italian, Italians
        Espagne | Spain | Spanish
        Portugal | Portugal | Portuguese
        Royaume-Uni | United Kingdom, UK, Britain, Great Britain, England | British, English
        Irlande | Ireland | Irish
        Belgique | Belgium | Belgian, Belgians
        Pays-Bas | Netherlands, Holland | Dutch
        Luxembourg | Luxembourg | Luxembourgish
        Suisse | Switzerland | Swiss
        Autriche | Austria | Austrian, Austrians
        Danemark | Denmark | Danish
        Suède | Sweden | Swedish
        Norvège | Norway | Norwegian
        Finlande | Finland | Finnish
        Islande | Iceland | Icelandic
        Pologne | Poland | Polish
        République tchèque | Czech Republic, Czechia | Czech
        Slovaquie | Slovakia | Slovak
        Hongrie | Hungary | Hungarian
        Roumanie | Romania | Romanian
        Bulgarie | Bulgaria | Bulgarian
        Grèce | Greece | Greek
        Chypre | Cyprus | Cypriot
        Malte | Malta | Maltese
        Slovénie | Slovenia | Slovenian
        Croatie | Croatia | Croatian
        Bosnie-Herzégovine | Bosnia, Bosnia and Herzegovina | Bosnian
        Serbie | Serbia | Serbian
        Monténégro | Montenegro | Montenegrin
        Macédoine du Nord | North Macedonia | Macedonian
        Albanie | Albania | Albanian
        Moldavie | Moldova | Moldovan
        Ukraine | Ukraine | Ukrainian, Ukrainians
        Biélorussie | Belarus | Belarusian
        Russie | Russia, Russian Federation | Russian, Russians
        Estonie | Estonia | Estonian
        Lettonie | Latvia | Latvian
        Lituanie | Lithuania | Lithuanian
        Turquie | Turkey, Türkiye | Turkish
        Géorgie | Georgia | Georgian
        Arménie | Armenia | Armenian
        Azerbaïdjan | Azerbaijan | Azerbaijani, Azeri
        Kazakhstan | Kazakhstan | Kazakh, Kazakhstani
        Ouzbékistan | Uzbekistan | Uzbek
        Turkménistan | Turkmenistan | Turkmen
        Tadjikistan | Tajikistan | Tajik
        Kirghizistan | Kyrgyzstan | Kyrgyz
        Syrie | Syria | Syrian
        Liban | Lebanon | Lebanese
        Jordanie | Jordan | Jordanian
        Israël | Israel | Israeli, Israelis
        Palestine | Palestine | Palestinian
        Irak | Iraq | Iraqi
        Iran | Iran | Iranian
        Koweït | Kuwait | Kuwaiti
        Arabie saoudite | Saudi Arabia | Saudi, Saudis
        Bahreïn | Bahrain | Bahraini
        Qatar | Qatar | Qatari
        Émirats arabes unis | United Arab Emirates, UAE, Emirates | Emirati
        Oman | Oman | Omani
        Yémen | Yemen | Yemeni
        Afghanistan | Afghanistan | Afghan
        Pakistan | Pakistan | Pakistani
        Inde | India | Indian, Indians
        Népal | Nepal | Nepalese
        Bangladesh | Bangladesh | Bangladeshi
        Sri Lanka | Sri Lanka | Sri Lankan
        Chine | China | Chinese
        Taïwan | Taiwan | Taiwanese
        Mongolie | Mongolia | Mongolian
        Japon | Japan | Japanese
        Corée du Sud | South Korea | South Korean, Korean
        Corée du Nord | North Korea | North Korean
        Vietnam | Viet Nam | Vietnamese
        Laos | Laos | Laotian
        Cambodge | Cambodia | Cambodian
        Thaïlande | Thailand | Thai
        Birmanie | Burma, Myanmar | Burmese
        Malaisie | Malaysia | Malaysian
        Singapour | Singapore | Singaporean
        Indonésie | Indonesia | Indonesian
        Philippines | Philippines | Filipino
        Australie | Australia | Australian
        Nouvelle-Zélande | New Zealand | New Zealander
        États-Unis | United States, USA, US, America | American, Americans
        Canada | Canada | Canadian, Canadians
        Mexique | Mexico | Mexican
        Cuba | Cuba | Cuban
        Haïti | Haiti | Haitian
        Colombie | Colombia | Colombian
        Venezuela | Venezuela | Venezuelan
        Équateur | Ecuador | Ecuadorian
        Pérou | Peru | Peruvian
        Bolivie | Bolivia | Bolivian
        Brésil | Brazil | Brazilian, Brazilians
        Paraguay | Paraguay | Paraguayan
        Uruguay | Uruguay | Uruguayan
        Argentine | Argentina | Argentine, Argentinian
        Chili | Chile | Chilean
        """

    /// French name | English names.
    static let organizations = """
        OPEP | OPEC
        OPEP+ | OPEC+
        Union européenne | European Union, EU
        Commission européenne | European Commission
        Union africaine | African Union, AU
        Banque mondiale | World Bank
        FMI | IMF, International Monetary Fund
        ONU | UN, United Nations
        OMC | WTO, World Trade Organization
        OTAN | NATO
        BAD | African Development Bank, AfDB
        BERD | EBRD
        BEI | EIB, European Investment Bank
        AIE | IEA, International Energy Agency
        AIEA | IAEA
        FPEG | GECF, Gas Exporting Countries Forum
        Ligue arabe | Arab League
        OCI | OIC, Organisation of Islamic Cooperation
        ZLECAf | AfCFTA
        BRICS | BRICS
        G20 | G20
        CEDEAO | ECOWAS
        """

    /// Sector: English words; the French ones are the lexicon's.
    static let sectors = """
        hydrocarbons: oil, gas, natural gas, petroleum, LNG, hydrocarbons, hydrocarbures, pipelines
        electricity: electricity, power, grid
        renewables: renewables, renewable energy, renewable, solar, wind power, wind
        nuclear: nuclear, nuclear energy, nuclear power, uranium
        hydrogen: hydrogen, green hydrogen
        mining: mining, minerals, phosphates
        metals: metals, steel, aluminium, aluminum, copper, iron
        agriculture: agriculture, farming, wheat, cereals, grain, fertilizers, fertiliser, fertilizer, engrais
        food: food, meat, dairy, sugar, viande
        water: water, desalination
        health: health, healthcare, medicine
        pharmaceuticals: pharmaceuticals, pharmaceutical, drugs, vaccines
        digital: digital, software, artificial intelligence, AI, data, data centers, tech, technology, IT
        telecommunications: telecommunications, telecoms, telecom
        transport: transport, transportation, railways, rail, shipping, logistics
        automotive: automotive, cars, vehicles
        aerospace: aerospace, space, aviation
        defence: defence, defense, military, arms, weapons
        construction: construction, real estate, cement, building materials
        finance: finance, banking, insurance
        tourism: tourism
        education: education, training
        culture: culture, cinema, music
        sport: sport, sports, football
        environment: environment, climate
        trade: trade, customs
        """
}
