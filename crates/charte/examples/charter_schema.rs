//! Writes the JSON Schema of charters to standard output, made from the types.

fn main() -> Result<(), charte::Error> {
    print!("{}", charte::charter::charter_schema()?);
    Ok(())
}
