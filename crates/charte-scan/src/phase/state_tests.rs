use super::changes;
use crate::recording::{JarCookie, Snapshot, Step, StorageKind, StoredKey};

fn cookie(name: &str, domain: &str, mark: u64) -> JarCookie {
    JarCookie {
        name: name.into(),
        domain: domain.into(),
        path: "/".into(),
        expires: None,
        secure: false,
        http_only: false,
        same_site: None,
        partition: None,
        size: 1,
        mark,
    }
}

fn key(name: &str, size: u64) -> StoredKey {
    let origin = "https://shop.example".into();
    StoredKey { kind: StorageKind::Local, name: name.into(), origin, size: Some(size) }
}

fn snapshot(cookies: &[JarCookie], storage: &[StoredKey]) -> Snapshot {
    Snapshot { step: Step::Load, cookies: cookies.into(), storage: storage.into() }
}

#[test]
fn what_appeared_changed_or_disappeared() {
    let before = snapshot(
        &[cookie("same", "a", 1), cookie("changed", "a", 2), cookie("gone", "a", 3)],
        &[key("kept", 1), key("grown", 1), key("removed", 1)],
    );
    let after = snapshot(
        // The same name at another domain is another cookie.
        &[cookie("same", "a", 1), cookie("changed", "a", 9), cookie("same", "b", 1)],
        &[key("kept", 1), key("grown", 2), key("new", 1)],
    );
    assert_eq!(changes(&before, &after), ["changed", "gone", "grown", "new", "removed", "same"]);
    assert!(changes(&before, &before).is_empty());
}

#[test]
fn marks_are_not_shown() {
    let json = serde_json::to_string(&cookie("a", "b", 123_456_789)).unwrap();
    let debug = format!("{:?}", cookie("a", "b", 123_456_789));
    assert!(!json.contains("123456789") && !debug.contains("123456789"), "{json} {debug}");
}
