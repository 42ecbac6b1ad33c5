// swift-tools-version: 5.9

import PackageDescription

let package = Package(
    name: "example",
    platforms: [.macOS(.v11)],
    dependencies: [.package(path: "../../../bindings/swift")],
    targets: [
        .executableTarget(name: "example", dependencies: [.product(name: "Charte", package: "swift")])
    ]
)
