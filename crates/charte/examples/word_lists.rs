//! Prints every closed list of the core as JSON, for the generators of the bindings
//! (`cargo xtask generate`).

use charte::words::WordList;

fn main() -> Result<(), serde_json::Error> {
    let lists = WordList::ALL.iter().map(|list| {
        serde_json::json!({
            "name": list.name,
            "doc": list.doc,
            "ids": list.ids,
            "variants": list.variants,
            "docs": list.docs,
        })
    });
    let lists: Vec<_> = lists.collect();
    println!("{}", serde_json::to_string_pretty(&lists)?);
    Ok(())
}
