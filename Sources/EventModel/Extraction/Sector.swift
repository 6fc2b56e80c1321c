/// A branch of the economy or of public life that a relation is about.
public enum Sector: String, CaseIterable, Hashable, Sendable, Codable {
    case hydrocarbons, electricity, renewables, nuclear, hydrogen, mining, metals, agriculture, food, water, health
    case pharmaceuticals, digital, telecommunications, transport, automotive, aerospace, defence, construction, finance
    case tourism, education, culture, sport, environment, trade
}
