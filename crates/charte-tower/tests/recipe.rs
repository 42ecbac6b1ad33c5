//! The program of the recipe for axum and of the README: it serves what they show.

use std::path::Path;
use std::process::Command;

include!("fixtures/shop.rs");

/// The code blocks that begin with this line.
fn blocks<'t>(page: &'t str, head: &str) -> Vec<&'t str> {
    let fences = page.split(&format!("\n```{head}\n")).skip(1).collect::<Vec<_>>();
    fences.into_iter().map(|rest| rest.split("```").next().unwrap()).collect()
}

fn page(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    std::fs::read_to_string(root.join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// Runs each command against the server, and compares what it prints.
fn play(page: &str, port: u16) -> usize {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let mut played = 0;
    for block in blocks(page, "console").iter().flat_map(|block| block.split("$ ").skip(1)) {
        let (command, shown) = block.split_once('\n').unwrap();
        assert!(command.starts_with("curl "), "{command}");
        let curl = format!("curl --connect-to localhost:3000:127.0.0.1:{port} ");
        let command = command.replacen("curl ", &curl, 1);
        let run = Command::new("sh").args(["-c", &command]).current_dir(folder).output().unwrap();
        let printed = String::from_utf8(run.stdout).unwrap().replace('\r', "");
        assert_eq!(printed, shown, "{command}: {}", String::from_utf8_lossy(&run.stderr));
        played += 1;
    }
    played
}

#[tokio::test(flavor = "multi_thread")]
async fn the_recipe_serves_what_it_shows() {
    if Command::new("curl").arg("--version").output().is_err() {
        assert!(std::env::var_os("CHARTE_REQUIRE_ALL").is_none(), "curl is missing");
        println!("not run: curl is missing");
        return;
    }
    let program = include_str!("fixtures/shop.rs");
    let recipe = page("docs/recipes/axum.md");
    assert_eq!(blocks(&recipe, "rust file=src/main.rs"), [program]);
    let [charter] = blocks(&recipe, "toml file=charte.toml")[..] else { panic!("one charter") };
    let readme = page("crates/charte-tower/README.md");
    assert_eq!(blocks(&readme, "rust,no_run"), [program]);
    assert!(blocks(&readme, "toml").contains(&charter), "the README has another charter");

    let policy = Policy::new(Charter::parse(charter).unwrap()).unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = tokio::spawn(async move { axum::serve(listener, app(policy)).await });
    let played = tokio::task::spawn_blocking(move || play(&recipe, port) + play(&readme, port));
    let played = played.await.unwrap();
    assert!(played >= 4, "{played} commands");
    server.abort();
}
