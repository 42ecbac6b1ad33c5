//! The questions of `charte init` on a terminal.

use std::io::{self, BufRead, Write};

use charte::{Host, Regime};
use charte_audit::services::{self, Service};

use super::{InitArgs, Plan, must_be_new, site};
use crate::failure::Failure;
use crate::{add, input, languages, laws, out, usual};

const INTRODUCTION: &str = "\
A charter lists every cookie of a site: who sets it, why, for how long. Five questions write the
first one. Enter takes the answer in [brackets]. Ctrl-C stops; nothing is written before the end.
";

/// Asks for what the arguments do not state.
pub(super) fn plan(args: &InitArgs) -> Result<Plan, Failure> {
    let mut terminal = Terminal { input: io::stdin().lock(), output: io::stderr() };
    terminal.plan(args)
}

struct Terminal<R, W> {
    input: R,
    output: W,
}

impl<R: BufRead, W: Write> Terminal<R, W> {
    fn plan(&mut self, args: &InitArgs) -> Result<Plan, Failure> {
        self.say(INTRODUCTION)?;
        let site = match &args.site {
            Some(text) => site(text)?,
            None => self.site()?,
        };
        let regime = match &args.regime {
            Some(name) => input::builtin_regime(name)?,
            None => self.regime(usual_regime(&site))?,
        };
        let languages = match args.languages.as_slice() {
            [] => self.languages(languages::usual(regime.id()))?,
            named => languages::of_option(named)?,
        };
        let services = match args.add.as_slice() {
            [] => self.services()?,
            named => add::named(named)?,
        };
        let output = match &args.output {
            Some(file) => {
                must_be_new(file)?;
                file.clone()
            }
            None => self.file()?,
        };
        self.say("\n")?;
        Ok(Plan { site: Some(site), regime, languages, services, output: Some(output) })
    }

    fn site(&mut self) -> Result<String, Failure> {
        self.say("\n1/5  The site's address, such as https://www.example.fr\n")?;
        loop {
            let answer = self.answer(None)?;
            match site(&answer) {
                Ok(site) if !answer.is_empty() => return Ok(site),
                _ => self.say("     that names no site; write it as https://www.example.fr\n")?,
            }
        }
    }

    fn regime(&mut self, usual: &'static Regime) -> Result<&'static Regime, Failure> {
        self.say(
            "\n2/5  Whose law applies to your visitors? A country, such as France or DE, or ? for \
             the list\n",
        )?;
        loop {
            let answer = self.answer(Some(usual.id()))?;
            if answer == "?" {
                self.laws()?;
                continue;
            }
            match laws::by_name(&answer) {
                Ok((regime, note)) => {
                    let note = note.map(|note| format!("; {note}")).unwrap_or_default();
                    self.say(&format!("     {}{note}\n", law(regime)))?;
                    return Ok(regime);
                }
                Err(error) => {
                    let near = laws::unknown(&answer, &error).to_string();
                    let told = match near.split_once(" [").filter(|(text, _)| text.ends_with('?')) {
                        Some((question, _)) => question.to_owned(),
                        None => "no law or country has this name; ? lists the laws".to_owned(),
                    };
                    self.say(&format!("     {}\n", out::plain(&told)))?;
                }
            }
        }
    }

    fn laws(&mut self) -> Result<(), Failure> {
        let laws: Vec<String> = Regime::builtins().map(law).collect();
        let widest = laws.iter().map(|law| law.chars().count()).max().unwrap_or_default() + 2;
        let across = (out::columns().saturating_sub(5) / widest).max(1);
        for row in laws.chunks(across) {
            let row: String = row.iter().map(|law| format!("{law:widest$}")).collect();
            self.say(&format!("     {}\n", row.trim_end()))?;
        }
        Ok(())
    }

    fn languages(&mut self, usual: Vec<String>) -> Result<Vec<String>, Failure> {
        self.say(
            "\n3/5  The languages of the page for visitors, the main one first, such as fr, en\n",
        )?;
        loop {
            let answer = self.answer(Some(&usual.join(", ")))?;
            let named: Vec<String> = answer.split([',', ' ']).map(str::to_owned).collect();
            match languages::parse(&named) {
                Ok(tags) => {
                    let missing = languages::without_texts(&tags);
                    if !missing.is_empty() {
                        self.say(&format!(
                            "     texts in {} are yours to write; ready ones are in fr, en, de, \
                             es, it, nl and pt\n",
                            missing.join(", ")
                        ))?;
                    }
                    return Ok(tags);
                }
                Err(wrong) => {
                    let mut text = String::new();
                    out::wrap(&mut text, &wrong, out::columns(), "     ", "     ");
                    self.say(&text)?;
                }
            }
        }
    }

    fn services(&mut self) -> Result<Vec<&'static Service>, Failure> {
        self.say(
            "\n4/5  What does the site run? Names with commas, such as WordPress, Matomo, YouTube, \
             Stripe;\n     ? lists them\n",
        )?;
        let mut chosen: Vec<&'static Service> = Vec::new();
        loop {
            let answer = match chosen.is_empty() {
                true => self.answer(Some("nothing"))?,
                false => self.asked("another, or Enter to go on", "nothing")?,
            };
            if answer == "nothing" {
                return Ok(chosen);
            }
            if answer == "?" {
                let ids = services::all().iter().filter(|s| !s.is_stub()).map(Service::id);
                let ids: Vec<&str> = ids.collect();
                let mut text = String::new();
                out::wrap(&mut text, &ids.join(", "), out::columns(), "     ", "     ");
                self.say(&text)?;
                continue;
            }
            for name in answer.split(',').map(str::trim).filter(|name| !name.is_empty()) {
                if let Some(service) = self.service(name)?
                    && !chosen.iter().any(|known| known.id() == service.id())
                {
                    chosen.push(service);
                }
            }
            if !chosen.is_empty() {
                let ids: Vec<&str> = chosen.iter().map(|service| service.id()).collect();
                self.say(&format!("     so far: {}\n", ids.join(", ")))?;
            }
        }
    }

    /// The service of this name; if none or several have it, the one that is chosen by its number.
    fn service(&mut self, name: &str) -> Result<Option<&'static Service>, Failure> {
        let mut near = match services::find(name) {
            Ok(service) => return Ok(Some(service)),
            Err(near) => near,
        };
        near.truncate(9);
        let shown = out::short(name, 60);
        if near.is_empty() {
            self.say(&format!(
                "     `{shown}` is not known; a recorded visit shows its cookies: charte init VISIT.har\n"
            ))?;
            return Ok(None);
        }
        self.say(&format!("     Which one is `{shown}`?\n"))?;
        for (number, service) in near.iter().enumerate() {
            let about = match service.about() {
                "" => "a stub".to_owned(),
                about => about.to_owned(),
            };
            self.say(&format!("       {}  {}: {about}\n", number + 1, service.name()))?;
        }
        self.say("       0  none of these\n")?;
        loop {
            let usual = if near.len() == 1 { "1" } else { "0" };
            let answer = self.answer(Some(usual))?;
            if answer == "0" || answer == "none" {
                return Ok(None);
            }
            let number = answer.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            let chosen = number.and_then(|number| near.get(number).copied());
            match chosen.or_else(|| services::find(&answer).ok()) {
                Some(service) => return Ok(Some(service)),
                None => self.say(&format!("     write a number from 0 to {}\n", near.len()))?,
            }
        }
    }

    fn file(&mut self) -> Result<String, Failure> {
        self.say("\n5/5  The file to write\n")?;
        loop {
            let answer = self.answer(Some(usual::CHARTER))?;
            let path = std::path::Path::new(&answer);
            if path.exists() {
                let shown = out::file(&answer);
                self.say(&format!("     {shown} exists and is not replaced; name another file\n"))?;
            } else if path.extension().is_none_or(|extension| extension != "toml") {
                self.say("     a charter's name ends in .toml\n")?;
            } else {
                return Ok(answer);
            }
        }
    }

    /// A line of the user's, or `usual` if it is empty.
    fn answer(&mut self, usual: Option<&str>) -> Result<String, Failure> {
        let prompt = usual.map(|usual| format!("[{usual}]")).unwrap_or_default();
        self.asked(&prompt, usual.unwrap_or_default())
    }

    /// A line of the user's after a prompt, or `usual` if it is empty.
    fn asked(&mut self, prompt: &str, usual: &str) -> Result<String, Failure> {
        let gap = if prompt.is_empty() { "" } else { " " };
        self.say(&format!("     {prompt}{gap}> "))?;
        let mut line = String::new();
        if self.input.read_line(&mut line).map_err(|_| ended())? == 0 {
            return Err(ended());
        }
        match line.trim() {
            "" => Ok(usual.to_owned()),
            answer => Ok(answer.to_owned()),
        }
    }

    fn say(&mut self, text: &str) -> Result<(), Failure> {
        self.output.write_all(text.as_bytes())?;
        Ok(self.output.flush()?)
    }
}

fn ended() -> Failure {
    Failure::new("the answers ended; nothing was written")
}

/// `fr: France`.
fn law(regime: &'static Regime) -> String {
    let name = regime.name("en");
    format!("{}: {name}", regime.id())
}

/// The law of the country in which the site's name is registered, if it has a law of its own here.
fn usual_regime(site: &str) -> &'static Regime {
    let host = Host::of_page(site);
    let ending = host.as_ref().and_then(|host| host.as_str().rsplit('.').next());
    let own = ending.filter(|ending| ending.len() == 2).and_then(|ending| {
        Regime::by_name(ending).ok().filter(|(_, note)| note.is_none()).map(|(regime, _)| regime)
    });
    own.or_else(|| Regime::builtin(usual::REGIME).ok())
        .unwrap_or_else(|| Regime::for_territory("EU"))
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Init {
        #[command(flatten)]
        args: InitArgs,
    }

    fn asked(flags: &[&str], answers: &str) -> (Result<Plan, Failure>, String) {
        let args = Init::parse_from([&["init"], flags].concat()).args;
        let mut terminal = Terminal { input: answers.as_bytes(), output: Vec::new() };
        let plan = terminal.plan(&args);
        (plan, String::from_utf8(terminal.output).unwrap())
    }

    fn ids(plan: &Plan) -> Vec<&'static str> {
        plan.services.iter().map(|service| service.id()).collect()
    }

    #[test]
    fn wrong_answers_are_asked_again() {
        let answers = "exa mple\nwww.example.fr\n?\nFrnace\nFrench law\nklingonish\nfr, english\n\
            ?\nwordpress, matmo, chat, qqqqqqqqqqqqqqqq\n\n7\nnone\nYou Tube\n\n\
            charte\nsrc\nnew.toml\n";
        let (plan, told) = asked(&[], answers);
        let plan = plan.unwrap_or_else(|error| panic!("{error}\n{told}"));
        assert_eq!(plan.site.as_deref(), Some("https://www.example.fr"));
        assert_eq!((plan.regime.id(), plan.languages.join(",").as_str()), ("fr", "fr,en"));
        assert_eq!(ids(&plan), ["wordpress", "matomo", "youtube"]);
        assert_eq!(plan.output.as_deref(), Some("new.toml"));
        for words in [
            "that names no site",
            "gb: United Kingdom",
            "did you mean `fr` (France)?",
            "`klingonish` is not a language",
            "google-analytics",
            "Which one is `matmo`?",
            "`qqqqqqqqqqqqqqqq` is not known",
            "write a number from 0 to",
            "0  none of these",
            "another, or Enter to go on >",
            "so far: wordpress, matomo",
            "ends in .toml",
            "src exists and is not replaced",
        ] {
            assert!(told.contains(words), "{words}: {told}");
        }
    }

    #[test]
    fn enter_takes_what_is_usual_and_flags_are_not_asked_for() {
        let (plan, told) = asked(&[], "https://www.example.de\n\n\n\n\n");
        let plan = plan.unwrap_or_else(|error| panic!("{error}\n{told}"));
        assert_eq!((plan.regime.id(), plan.languages.join(",").as_str()), ("de", "de"));
        assert_eq!((ids(&plan), plan.output.as_deref()), (vec![], Some("charte.toml")));
        let flags = ["--site", "https://a.example", "--regime", "gb", "--languages", "en"];
        let (plan, told) = asked(&flags, "stripe\n\n\n");
        assert_eq!(ids(&plan.unwrap()), ["stripe"]);
        assert!(!told.contains("1/5") && told.contains("4/5"), "{told}");
    }

    #[test]
    fn answers_that_end_write_nothing() {
        for answers in ["", "www.example.fr\n", "www.example.fr\n\n\nmatomo"] {
            let (plan, _) = asked(&[], answers);
            let error = plan.err().expect("an error").to_string();
            assert!(error.contains("nothing was written"), "{error}");
        }
    }
}
