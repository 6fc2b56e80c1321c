// swift-tools-version: 6.2
import Foundation
import PackageDescription

let package = Package(
    name: "liaison",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "liaison", targets: ["LiaisonCommand"]),
        .library(
            name: "Liaison",
            targets: [
                "Liaison", "EventModel", "ArticleReading", "FrenchLanguage", "InformationExtraction", "GraphAnalysis",
                "GraphExport", "GraphvizRendering", "EventStorage", "EventPipeline",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        // Without its traits it needs neither swift-configuration nor a further module for it.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // 1  The nouns.
        .target(name: "EventModel"),
        .target(name: "LinearModels"),

        // 2  One stage each; a stage knows the model and nothing beside it, but for the arrow drawn in CONTRIBUTING.
        .target(name: "ArticleReading", dependencies: ["EventModel", "CLibXML2"]),
        .target(
            name: "FrenchLanguage", dependencies: ["EventModel", "LinearModels"], resources: [.copy("Resources/Words")]),
        .target(
            name: "InformationExtraction",
            dependencies: ["EventModel", "LinearModels", "FrenchLanguage", .product(name: "Yams", package: "Yams")],
            resources: [.copy("Resources/Lexicon"), .copy("Resources/Names"), .copy("Resources/Relations")]),
        .target(name: "GraphAnalysis", dependencies: ["EventModel"]),
        .target(name: "GraphExport", dependencies: ["EventModel"]),
        .target(name: "GraphvizRendering", dependencies: ["EventModel", "CGraphviz"]),
        .target(
            name: "EventStorage",
            dependencies: [
                "EventModel", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),

        // 3  Compositions.
        .target(
            name: "Training", dependencies: ["EventModel", "LinearModels", "FrenchLanguage", "InformationExtraction"]),
        .target(
            name: "EventPipeline",
            dependencies: [
                "EventModel", "ArticleReading", "FrenchLanguage", "InformationExtraction", "GraphAnalysis",
                "GraphExport", "GraphvizRendering", "EventStorage",
            ],
            resources: [
                .embedInCode("Maps/Page/Resources/explore.js"), .embedInCode("Maps/Page/Resources/page.css"),
            ]),
        // Answers as both the command line and the server give them.
        .target(name: "EventAnswers", dependencies: ["EventPipeline", "EventModel", "EventStorage", "GraphAnalysis"]),
        // Above EventPipeline, through which it asks; the one door to Hummingbird.
        .target(
            name: "EventServer",
            dependencies: [
                "EventAnswers", "EventPipeline", "EventModel", "EventStorage", "GraphAnalysis", "GraphExport",
                "GraphvizRendering",
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            resources: [.copy("Resources/Assets")]),
        .target(
            name: "Liaison",
            dependencies: ["EventPipeline", "EventModel", "ArticleReading", "GraphAnalysis", "GraphExport"]),

        // 4  Executables: thin.
        .executableTarget(
            name: "LiaisonCommand",
            dependencies: [
                "EventServer", "EventAnswers", "EventPipeline", "EventModel", "EventStorage", "GraphAnalysis",
                "GraphExport", "GraphvizRendering",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // Makes the weights that the package ships; never a product.
        .executableTarget(
            name: "liaison-train",
            dependencies: [
                "Training", "EventModel", "FrenchLanguage", "InformationExtraction",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "GraphAnalysis", "EventModel", "EventStorage", "EventPipeline", "FrenchLanguage",
                "InformationExtraction",
            ]),
        .executableTarget(name: "ReportMap", dependencies: ["Liaison"], path: "examples/ReportMap"),

        // 0  Doors to C libraries.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CGraphvizLibrary", pkgConfig: "libgvc",
            providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
        .target(name: "CGraphviz", dependencies: ["CGraphvizLibrary"]),

        // Tests mirror the sources.
        .target(
            name: "TestSupport", dependencies: ["EventModel", "EventStorage", "Training"], path: "Tests/TestSupport"),
        .testTarget(name: "EventModelTests", dependencies: ["EventModel", "TestSupport"]),
        .testTarget(name: "LinearModelsTests", dependencies: ["LinearModels", "Training", "TestSupport"]),
        .testTarget(
            name: "TrainingTests",
            dependencies: [
                "Training", "EventModel", "LinearModels", "FrenchLanguage", "InformationExtraction", "TestSupport",
            ]),
        .testTarget(name: "ArticleReadingTests", dependencies: ["ArticleReading", "EventModel", "TestSupport"]),
        .testTarget(
            name: "FrenchLanguageTests", dependencies: ["FrenchLanguage", "EventModel", "LinearModels", "TestSupport"]),
        .testTarget(
            name: "InformationExtractionTests",
            dependencies: ["InformationExtraction", "EventModel", "FrenchLanguage", "TestSupport"]),
        .testTarget(
            name: "GraphAnalysisTests", dependencies: ["GraphAnalysis", "EventModel", "TestSupport"],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "GraphExportTests", dependencies: ["GraphExport", "EventModel", "GraphAnalysis", "TestSupport"]),
        .testTarget(
            name: "GraphvizRenderingTests",
            dependencies: ["GraphvizRendering", "EventModel", "GraphExport", "LiaisonCommand", "TestSupport"]),
        .testTarget(
            name: "EventStorageTests",
            dependencies: [
                "EventStorage", "EventModel", "GraphAnalysis", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(
            name: "EventPipelineTests",
            dependencies: [
                "EventPipeline", "EventModel", "ArticleReading", "EventStorage", "GraphAnalysis", "GraphExport",
                "GraphvizRendering", "TestSupport",
            ]),
        .testTarget(
            name: "EventServerTests",
            dependencies: [
                "EventServer", "EventModel", "EventPipeline", "EventStorage", "GraphExport", "GraphvizRendering",
                "TestSupport",
            ]),
        .testTarget(name: "LiaisonTests", dependencies: ["Liaison", "ReportMap", "EventModel", "TestSupport"]),
        .testTarget(
            name: "LiaisonCommandTests",
            dependencies: [
                "LiaisonCommand", "EventAnswers", "benchmarks", "EventModel", "EventPipeline", "EventStorage",
                "GraphAnalysis", "TestSupport",
            ]),
    ],
    swiftLanguageModes: [.v6]
)

// Documentation is built by who wants it; nobody else waits for the plugin.
if ProcessInfo.processInfo.environment["LIAISON_DOCUMENTATION"] != nil {
    package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}

let strictSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
]
// Warnings are errors in `make check` only, so that a later compiler does not break somebody's build.
let warningSettings: [SwiftSetting] =
    ProcessInfo.processInfo.environment["LIAISON_WARNINGS_AS_ERRORS"] == nil ? [] : [.treatAllWarnings(as: .error)]

for target in package.targets where target.type != .system && target.name != "CGraphviz" {
    target.swiftSettings = strictSettings + warningSettings
}
