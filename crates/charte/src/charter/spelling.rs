//! Spellings that the charter's reader rejects, but that can mean only one thing.

use crate::time::Lifetime;

/// The lifetime that another spelling means: `2 month`, `13months`, `2 weeks`, `13 mois`, `P13M`,
/// `Session`. Only units that convert exactly are known.
pub(super) fn lifetime(text: &str) -> Option<Lifetime> {
    let text = text.trim().to_lowercase();
    if text == "session" {
        return Some(Lifetime::Session);
    }
    if let Some(duration) = text.strip_prefix('p') {
        return iso_8601(duration);
    }
    let (number, unit) = number_and_unit(&text)?;
    Some(match unit {
        "minute" | "minutes" | "min" | "mins" | "minuten" | "minuto" | "minutos" | "minuti"
        | "minuut" => Lifetime::Minutes(number),
        "hour" | "hours" | "h" | "hr" | "hrs" | "heure" | "heures" | "stunde" | "stunden"
        | "hora" | "horas" | "ora" | "ore" | "uur" => Lifetime::Hours(number),
        "day" | "days" | "d" | "jour" | "jours" | "tag" | "tage" | "día" | "días" | "dia"
        | "dias" | "giorno" | "giorni" | "dag" | "dagen" => Lifetime::Days(number),
        "week" | "weeks" | "w" | "semaine" | "semaines" | "woche" | "wochen" | "semana"
        | "semanas" | "settimana" | "settimane" | "weken" => Lifetime::Days(number.checked_mul(7)?),
        "month" | "months" | "mo" | "mois" | "monat" | "monate" | "mes" | "meses" | "mese"
        | "mesi" | "maand" | "maanden" | "mês" => Lifetime::Months(number),
        "year" | "years" | "y" | "yr" | "yrs" | "an" | "ans" | "année" | "années" | "jahr"
        | "jahre" | "año" | "años" | "ano" | "anos" | "anno" | "anni" | "jaar" | "jaren" => {
            Lifetime::Months(number.checked_mul(12)?)
        }
        _ => return None,
    })
}

/// What is behind the `P` of a duration of ISO 8601 with one unit: `13m`, `1y`, `t30m`.
fn iso_8601(text: &str) -> Option<Lifetime> {
    let (time, text) = text.strip_prefix('t').map_or((false, text), |time| (true, time));
    let (number, unit) = number_and_unit(text)?;
    Some(match (time, unit) {
        (false, "d") => Lifetime::Days(number),
        (false, "w") => Lifetime::Days(number.checked_mul(7)?),
        (false, "m") => Lifetime::Months(number),
        (false, "y") => Lifetime::Months(number.checked_mul(12)?),
        (true, "m") => Lifetime::Minutes(number),
        (true, "h") => Lifetime::Hours(number),
        _ => return None,
    })
}

/// What to write for a lifetime that is a number without a unit.
pub(super) fn of_number(number: i64) -> String {
    match u32::try_from(number) {
        Ok(0) => "write \"session\", or a number with its unit, as \"30 days\"".to_owned(),
        // A `Max-Age` counts seconds.
        Ok(seconds) if seconds >= 3_600 => {
            let days = Lifetime::Days(seconds / 86_400);
            let hours = Lifetime::Hours(seconds / 3_600);
            let minutes = Lifetime::Minutes(seconds / 60);
            let exact = match () {
                () if seconds % 86_400 == 0 => Some(days),
                () if seconds % 3_600 == 0 => Some(hours),
                () if seconds % 60 == 0 => Some(minutes),
                () => None,
            };
            match exact {
                Some(exact) => format!("if these are seconds, write \"{exact}\""),
                None => "write it with its unit, as \"30 days\"".to_owned(),
            }
        }
        Ok(number) => {
            let (days, months) = (Lifetime::Days(number), Lifetime::Months(number));
            format!("write it with its unit, as \"{days}\" or \"{months}\"")
        }
        Err(_) => "write it with its unit, as \"30 days\"".to_owned(),
    }
}

/// The two lifetimes that `6m` may mean.
pub(super) fn ambiguous_lifetime(text: &str) -> Option<(Lifetime, Lifetime)> {
    let text = text.trim().to_lowercase();
    let (number, unit) = number_and_unit(&text)?;
    (unit == "m").then_some((Lifetime::Minutes(number), Lifetime::Months(number)))
}

fn number_and_unit(text: &str) -> Option<(u32, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at_checked(digits)?;
    Some((number.parse::<u32>().ok().filter(|n| *n > 0)?, unit.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_spellings_of_a_lifetime() {
        for (text, meant) in [
            ("2 month", "2 months"),
            ("13months", "13 months"),
            (" 2 Weeks", "14 days"),
            ("3 year", "3 years"),
            ("SESSION", "session"),
            ("007 days", "7 days"),
            ("13 mois", "13 months"),
            ("30 jours", "30 days"),
            ("1 an", "12 months"),
            ("2 Jahre", "24 months"),
            ("P13M", "13 months"),
            ("PT30M", "30 minutes"),
            ("P1Y", "12 months"),
            ("6mo", "6 months"),
        ] {
            assert_eq!(lifetime(text).map(|l| l.to_string()).as_deref(), Some(meant), "{text}");
        }
        for text in [
            "",
            "days",
            "0 days",
            "1",
            "1 m",
            "-1 days",
            "4294967295 years",
            "1.5 days",
            "6m",
            "P",
            "P1",
            "P1Y6M",
            "p1h",
        ] {
            assert_eq!(lifetime(text), None, "{text}");
        }
    }
}
