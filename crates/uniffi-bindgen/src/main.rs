//! Writes the Kotlin and Swift sources of the bindings, at the version that the library links.

fn main() {
    uniffi::uniffi_bindgen_main();
}
