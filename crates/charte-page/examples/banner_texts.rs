//! The texts of a consent banner as JSON, one language a line: what the JavaScript package's are
//! generated from.

use std::io::{self, Write};

use serde_json::{Map, Value};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = io::stdout().lock();
    for of in charte_page::banner_texts()? {
        let mut line = Map::new();
        line.insert("language".to_owned(), of.language.into());
        line.extend(of.texts.into_iter().map(|(name, text)| (name.to_owned(), Value::from(text))));
        line.insert("purposes".to_owned(), of.purposes.into());
        writeln!(out, "{}", Value::Object(line))?;
    }
    Ok(())
}
