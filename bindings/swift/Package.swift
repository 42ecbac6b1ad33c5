// swift-tools-version: 5.9

import PackageDescription

#if os(Linux)
// The library that `./prepare` built is linked into the program.
let library: Target = .systemLibrary(name: "CharteFFI", path: "Sources/CharteFFI")
let linkerSettings: [LinkerSetting] = [.unsafeFlags(["-L\(Context.packageDirectory)/lib"])]
let excluded = ["PrivacyInfo.xcprivacy"]
let resources: [Resource] = []
#else
let library: Target = .binaryTarget(name: "CharteFFI", path: "CharteFFI.xcframework")
let linkerSettings: [LinkerSetting] = []
let excluded: [String] = []
let resources: [Resource] = [.copy("PrivacyInfo.xcprivacy")]
#endif

// As Swift 6 checks it; `swift build -Xswiftc -swift-version -Xswiftc 6` builds without warnings.
let strict: [SwiftSetting] = [.enableExperimentalFeature("StrictConcurrency")]

let package = Package(
    name: "Charte",
    platforms: [.iOS(.v13), .macOS(.v11), .tvOS(.v13), .watchOS(.v7)],
    products: [
        .library(name: "Charte", targets: ["Charte"])
    ],
    targets: [
        library,
        .target(
            name: "Charte", dependencies: ["CharteFFI"], exclude: excluded, resources: resources,
            swiftSettings: strict, linkerSettings: linkerSettings),
        // For the package's own tests:
        // The conformance cases, answered one a line.
        .executableTarget(name: "charte-answer", dependencies: ["CharteConformance"], swiftSettings: strict),
        .executableTarget(name: "charte-measure", dependencies: ["Charte"], swiftSettings: strict),
        .target(name: "CharteConformance", dependencies: ["Charte"], swiftSettings: strict),
        .testTarget(
            name: "CharteTests", dependencies: ["Charte", "CharteConformance"],
            swiftSettings: strict),
        // End.
    ]
)
