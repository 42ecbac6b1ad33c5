//! Consent managers, by the marks of their banners.

use std::sync::LazyLock;

use charte_interop::cmp;
use charte_syntax::Pattern;
use serde::Deserialize;

use crate::Error;

const FILE: &str = include_str!("../../data/managers.toml");

/// Consent managers whose banners are known by their selectors.
///
/// The form of the file is documented at the head of `data/managers.toml`. Further ones can be
/// [added](Self::add); they are tried first.
#[derive(Clone, Debug)]
pub struct Managers {
    list: Vec<Manager>,
}

/// A consent manager.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Manager {
    /// A short name for it, such as `onetrust`: the id in [`charte_interop::cmp`], if it has one there.
    pub id: String,
    /// Its name. A file need not have it if the id is known.
    #[serde(default)]
    pub name: String,
    /// Where its banner is: `page`, `frame`, `shadow` or `closed`.
    pub within: String,
    /// Patterns of the address of the frame, with `*` for anything.
    #[serde(default)]
    pub(crate) frame: Vec<String>,
    pub(crate) banner: Vec<String>,
    #[serde(default)]
    pub(crate) accept: Vec<String>,
    #[serde(default)]
    pub(crate) refuse: Vec<String>,
    #[serde(default)]
    pub(crate) settings: Vec<String>,
    #[serde(default)]
    pub(crate) second: Vec<String>,
    #[serde(default)]
    pub(crate) save: Vec<String>,
    #[serde(default)]
    pub(crate) pay: Vec<String>,
    #[serde(default)]
    pub(crate) reopen: Vec<String>,
    #[serde(default)]
    pub(crate) by_text: bool,
    #[serde(default)]
    pub(crate) api: Api,
    /// Names of further cookies and storage keys that hold the answer, beside those of
    /// [`charte_interop::cmp`]; `*` at the end stands for anything.
    #[serde(default)]
    keeps: Vec<String>,
    #[serde(default)]
    evidence: Evidence,
}

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Api {
    pub(crate) present: Option<String>,
    pub(crate) reopen: Option<String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
struct Evidence {
    #[serde(default)]
    buttons: String,
}

#[derive(Deserialize)]
struct File {
    format: u32,
    #[serde(default)]
    manager: Vec<Manager>,
}

impl Managers {
    /// The managers that come with this crate (`data/managers.toml`).
    #[must_use]
    pub fn built_in() -> &'static Self {
        static MANAGERS: LazyLock<Managers> = LazyLock::new(|| Managers {
            // A test reads the file.
            list: parse("managers.toml", FILE).unwrap_or_default(),
        });
        &MANAGERS
    }

    /// Adds the managers of a file of the same form. They are tried before the ones already there.
    ///
    /// ```
    /// use charte_scan::Managers;
    ///
    /// let mut managers = Managers::built_in().clone();
    /// managers.add("ours.toml", r##"
    ///     format = 1
    ///     [[manager]]
    ///     id = "ours"
    ///     name = "Our own banner"
    ///     within = "page"
    ///     banner = ["#consent"]
    ///     accept = ["#consent .yes"]
    ///     refuse = ["#consent .no"]
    /// "##)?;
    /// assert_eq!(managers.iter().next().unwrap().id, "ours");
    /// # Ok::<(), charte_scan::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::Data`] if the text has another form.
    pub fn add(&mut self, file: &str, text: &str) -> Result<(), Error> {
        let mut list = parse(file, text)?;
        list.append(&mut self.list);
        self.list = list;
        Ok(())
    }

    /// The managers, in the order in which they are tried.
    pub fn iter(&self) -> impl Iterator<Item = &Manager> {
        self.list.iter()
    }

    pub(crate) fn get(&self, id: &str) -> Option<&Manager> {
        self.list.iter().find(|manager| manager.id == id)
    }
}

fn parse(file: &str, text: &str) -> Result<Vec<Manager>, Error> {
    let failed = |reason: String| Error::Data { file: file.into(), reason };
    let mut read: File = toml::from_str(text).map_err(|error| failed(error.to_string()))?;
    if read.format != 1 {
        return Err(failed(format!("format {} is not known", read.format)));
    }
    if let Some(manager) = read.manager.iter().find(|manager| manager.banner.is_empty()) {
        return Err(failed(format!("the manager {} has no `banner`", manager.id)));
    }
    for manager in read.manager.iter_mut().filter(|manager| manager.name.is_empty()) {
        let known = cmp::name_of(&manager.id);
        let missing = || failed(format!("the manager {} has no `name`", manager.id));
        manager.name = known.ok_or_else(missing)?.to_owned();
    }
    Ok(read.manager)
}

impl Manager {
    /// Whether a document may show its banner: only those of certain addresses may, if it is shown
    /// in a frame.
    pub(crate) fn may_be_in(&self, address: &str, is_page: bool) -> bool {
        is_page
            || self.frame.is_empty()
            || self.frame.iter().any(|pattern| {
                // The title of the frame element is not known here.
                pattern.contains("title=") || matches(pattern, address)
            })
    }

    /// Whether a cookie or storage key of this name holds the answer.
    pub(crate) fn keeps(&self, name: &str) -> bool {
        cmp::find(name).is_some_and(|(manager, _)| manager.id == self.id)
            || self.keeps.iter().any(|kept| Pattern::parse(kept).matches(name.as_bytes()))
    }

    /// Whether its buttons were seen to work when they were pressed, so that a banner that goes
    /// away is proof enough.
    pub(crate) fn was_pressed(&self) -> bool {
        self.evidence.buttons.contains("pressed here")
    }
}

/// Whether the pattern matches any part of the address.
fn matches(pattern: &str, address: &str) -> bool {
    Pattern::parse(&format!("*{pattern}*")).matches(address.as_bytes())
}

#[cfg(test)]
mod tests {
    use charte_interop::cmp::{self, MANAGERS, StoreName};

    use super::{FILE, Managers, matches, parse};

    #[test]
    fn the_file_is_read_wholly() {
        let list = parse("managers.toml", FILE).unwrap();
        assert_eq!(list.len(), 44);
        assert_eq!(Managers::built_in().iter().count(), 44);
        let klaro = Managers::built_in().get("klaro").unwrap();
        assert!(klaro.was_pressed() && klaro.keeps("klaro") && !klaro.keeps("other"));
        let onetrust = Managers::built_in().get("onetrust").unwrap();
        assert!(!onetrust.was_pressed() && onetrust.keeps("OptanonConsent"));
        for manager in list {
            assert!(["page", "frame", "shadow", "closed"].contains(&manager.within.as_str()));
        }
    }

    /// A manager has one id and one name, whoever speaks of it, and one list of what it keeps.
    #[test]
    fn each_manager_is_named_once_for_scans_and_readers() {
        assert!(!FILE.lines().any(|line| line.starts_with("name =")));
        let list = parse("managers.toml", FILE).unwrap();
        for manager in &list {
            assert_eq!(Some(manager.name.as_str()), cmp::name_of(&manager.id));
            let ids = list.iter().filter(|other| other.id == manager.id);
            assert_eq!(ids.count(), 1, "{}", manager.id);
            for kept in &manager.keeps {
                let of = cmp::find(kept.trim_end_matches('*')).map(|(of, _)| of.id);
                assert_ne!(of, Some(manager.id.as_str()), "{kept} is known");
            }
        }
        for known in MANAGERS {
            let Some(manager) = list.iter().find(|manager| manager.id == known.id) else {
                continue;
            };
            for store in known.stores {
                if let StoreName::Exact(name) = store.name {
                    assert!(manager.keeps(name), "{name}");
                }
            }
        }
        // Those that only a scan knows are named for it.
        let unread = cmp::UNREAD.iter();
        assert!(unread.clone().all(|known| list.iter().any(|manager| manager.id == known.id)));
        // A mark is needed to read the answer.
        let of = |id| Managers::built_in().get(id).unwrap();
        assert!(of("trustarc").keeps("notice_behavior") && !of("trustarc").keeps("OptanonConsent"));
        assert!(of("complianz").keeps("cmplz_statistics-anonymous"));
        assert!(of("iubenda").keeps("_iub_cs-50053366") && !of("iubenda").keeps("_iub_cs-x"));
    }

    #[test]
    fn frames_by_address() {
        let pattern = "/index.html?*message_id=*";
        assert!(matches(pattern, "https://cdn.example/index.html?a=1&message_id=2"));
        assert!(!matches(pattern, "https://cdn.example/index.html?a=1"));
        assert!(matches("*consent-pref.trustarc.com*", "https://consent-pref.trustarc.com/?x"));
        let sourcepoint = Managers::built_in().get("sourcepoint").unwrap();
        assert!(!sourcepoint.may_be_in("https://ads.example/", false));
        assert!(sourcepoint.may_be_in("https://shop.example/", true));
    }

    #[test]
    fn malformed_files_say_where() {
        let mut managers = Managers::built_in().clone();
        for (text, expected) in [
            ("format = 2", "ours.toml: format 2 is not known"),
            (
                "format = 1\n[[manager]]\nid='a'\nname='A'\nwithin='page'\nbanner=[]",
                "ours.toml: the manager a has no `banner`",
            ),
            (
                "format = 1\n[[manager]]\nid='a'\nwithin='page'\nbanner=['#a']",
                "ours.toml: the manager a has no `name`",
            ),
        ] {
            let error = managers.add("ours.toml", text).unwrap_err();
            assert_eq!((error.code().id(), error.to_string().as_str()), ("E712", expected));
        }
        let error = managers.add("ours.toml", "format = 1\n[[manager]]\nid = 1").unwrap_err();
        assert!(error.to_string().contains("line 3"), "{error}");
        assert_eq!(managers.iter().count(), 44);
    }
}
