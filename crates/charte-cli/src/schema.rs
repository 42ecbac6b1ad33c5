//! `charte schema`: the JSON Schema of charters, for editors.

use crate::failure::Failure;
use crate::out;

pub(crate) const HELP: &str = "\
Editors use the schema to complete and check charters. In TOML (Taplo, Even Better TOML), make this \
the charter's first line:
  #:schema charter.schema.json
For a charter in JSON, set the schema in the editor's settings.

Example:
  charte schema > charter.schema.json";

pub(crate) fn run() -> Result<u8, Failure> {
    out::as_it_is(charte::charter::CHARTER_SCHEMA)?;
    Ok(0)
}
