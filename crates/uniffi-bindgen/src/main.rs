//! Writes the Kotlin or Swift source of the bindings, at the version of UniFFI that the library
//! links: `uniffi-bindgen kotlin|swift LIBRARY FOLDER`, from the workspace's root.
//!
//! It patches what UniFFI writes in two places: the memory of a call in Kotlin, and reading in
//! Swift. The READMEs of the packages say what each patch saves.

mod patch;

use std::path::Path;
use std::process::ExitCode;

use uniffi::{GenerateOptions, TargetLanguage};

const CONFIG: &str = "bindings/uniffi/uniffi.toml";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("uniffi-bindgen: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), String> {
    let [language, library, folder] = arguments else {
        return Err("usage: uniffi-bindgen kotlin|swift LIBRARY FOLDER".to_owned());
    };
    let (target, file, patches, none) = match language.as_str() {
        "kotlin" => (TargetLanguage::Kotlin, "io/github/charte/charte.kt", patch::KOTLIN, "null"),
        "swift" => (TargetLanguage::Swift, "Charte.swift", patch::SWIFT, "nil"),
        other => return Err(format!("unknown language `{other}`; write kotlin or swift")),
    };
    let options = GenerateOptions {
        languages: vec![target],
        source: library.as_str().into(),
        out_dir: folder.as_str().into(),
        config_override: Some(CONFIG.into()),
        format: false,
        crate_filter: None,
        metadata_no_deps: false,
    };
    uniffi::generate(options).map_err(|e| format!("{e:#}"))?;
    patch::file(&Path::new(folder).join(file), patches, none)
}
