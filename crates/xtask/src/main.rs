//! The chores of the workspace.

mod regimes;

use std::path::Path;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let text = regimes::generate(&root).expect("regimes");
    std::fs::write(root.join("crates/charte/src/regime/builtin.rs"), text).expect("write");
}
