// swift-tools-version:6.1
import PackageDescription

/// Our own targets: warnings are errors, existentials are spelled out.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .unsafeFlags(["-warnings-as-errors"]),
]

let package = Package(
    name: "eenmond",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "eenmond", targets: ["eenmond"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.4.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.0.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.6.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"])]),

        .target(name: "Fetching", dependencies: ["CCurl"], swiftSettings: house),
        .target(name: "Reading", dependencies: ["CLibXML2"], swiftSettings: house),
        .target(name: "DutchText", swiftSettings: house),
        .target(name: "Watching", dependencies: ["DutchText"], swiftSettings: house),
        .target(name: "Incident", swiftSettings: house),
        .target(
            name: "Accounts",
            dependencies: [
                "Incident",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: house),
        .target(
            name: "Principles",
            dependencies: ["DutchText", "Incident", "Yams"],
            swiftSettings: house),
        .target(
            name: "Drafting",
            dependencies: ["DutchText", "Incident", "Yams", .product(name: "Mustache", package: "swift-mustache")],
            swiftSettings: house),
        .target(name: "Editing", dependencies: ["DutchText", "Incident"], swiftSettings: house),
        .target(
            name: "Storage",
            dependencies: [
                "Accounts", "Incident", "Watching", "Drafting", "Editing",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: house),
        .target(
            name: "Newsroom",
            dependencies: [
                "Fetching", "Reading", "DutchText", "Watching", "Incident", "Accounts", "Principles", "Drafting", "Editing", "Storage",
                "Yams",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "JWTKit", package: "jwt-kit"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: house),
        .target(
            name: "Web",
            dependencies: [
                "Newsroom", "DutchText", "Watching", "Incident", "Accounts", "Principles", "Drafting", "Editing",
                "Storage",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [.copy("Assets"), .copy("Pages")],
            swiftSettings: house),
        .executableTarget(
            name: "eenmond",
            dependencies: [
                "Web", "Newsroom", "Storage", "Fetching", "Reading", "DutchText", "Watching", "Incident", "Principles",
                "Drafting", "Editing", "Accounts",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: house),

        .executableTarget(
            name: "bench", dependencies: ["LoopbackServer"], path: "Benchmarks", exclude: ["Archive", "Matching", "Reading"],
            swiftSettings: house),

        .target(name: "LoopbackServer", path: "Tests/LoopbackServer", swiftSettings: house),
        .testTarget(name: "FetchingTests", dependencies: ["Fetching", "LoopbackServer"], swiftSettings: house),
        .testTarget(name: "ReadingTests", dependencies: ["Reading"], exclude: ["Found", "Pages"], swiftSettings: house),
        .testTarget(name: "DutchTextTests", dependencies: ["DutchText"], swiftSettings: house),
        .testTarget(name: "WatchingTests", dependencies: ["Watching", "DutchText"], exclude: ["Labelled"], swiftSettings: house),
        .testTarget(name: "IncidentTests", dependencies: ["Incident"], swiftSettings: house),
        .testTarget(name: "AccountsTests", dependencies: ["Accounts"], swiftSettings: house),
        .testTarget(name: "PrinciplesTests", dependencies: ["Principles", "Incident", "DutchText"], swiftSettings: house),
        .testTarget(
            name: "DraftingTests", dependencies: ["Drafting", "Incident", "DutchText"], exclude: ["Snapshots"], swiftSettings: house),
        .testTarget(name: "EditingTests", dependencies: ["Editing", "Incident", "DutchText"], swiftSettings: house),
        .testTarget(
            name: "StorageTests", dependencies: ["Storage", "Accounts", "Incident", "Watching", "Drafting", "Editing"],
            swiftSettings: house),
        .testTarget(
            name: "NewsroomTests",
            dependencies: [
                "Newsroom", "Accounts", "Storage", "Watching", "Editing", "DutchText", "Drafting", "Incident", "LoopbackServer",
            ],
            exclude: ["Labelled", "Snapshots"], swiftSettings: house),
        .testTarget(
            name: "WebTests", dependencies: ["Web", "Newsroom", "Accounts", "LoopbackServer"],
            swiftSettings: house),
        .testTarget(
            name: "EndToEndTests", dependencies: ["eenmond", "LoopbackServer"], exclude: ["Provider"],
            swiftSettings: house),
    ]
)
