//! GPP strings, and the layouts of their sections.

use serde_json::{Map, Value};

use super::{same, same_ids, tcf, us_privacy};
use crate::gpp::{Field, Gpp, LAYOUTS, Layout, Meaning, SECTIONS, Second, Section};
use crate::gpp::{TcfCanada, UsSection};

pub(super) fn compare(gpp: Gpp<'_>, decoded: &Map<String, Value>) -> Result<(), String> {
    let ids: Vec<_> = gpp.section_ids().collect();
    same("sectionIds", decoded, ids)?;
    let sections = decoded.get("sections").and_then(Value::as_object);
    for (prefix, expected) in sections.into_iter().flatten() {
        let number = prefix.strip_prefix("unknown-").and_then(|id| id.parse().ok());
        let named = SECTIONS.iter().find(|(_, of)| of == prefix).map(|(id, _)| *id);
        let id = number.or(named).ok_or_else(|| format!("no section is called {prefix}"))?;
        let section = gpp.section(id).ok_or_else(|| format!("{prefix} is missing"))?;
        let expected = expected.as_object().ok_or("a section of the file is not an object")?;
        section_is(section, expected).map_err(|why| format!("{prefix}: {why}"))?;
    }
    Ok(())
}

fn section_is(section: Section<'_>, decoded: &Map<String, Value>) -> Result<(), String> {
    match section {
        Section::TcfEu(tc) => tcf::compare(tc, decoded),
        Section::TcfCanada(canada) => {
            decoded.iter().try_for_each(|(key, expected)| canada_is(canada, key, expected))
        }
        Section::Usp(usp) => us_privacy(usp, decoded),
        Section::Us(us) => us_is(us, decoded),
        Section::Unread(unread) => same("raw", decoded, unread.as_str()),
    }
}

fn canada_is(canada: TcfCanada<'_>, key: &str, expected: &Value) -> Result<(), String> {
    let value = |value: Value| {
        if value == *expected { Ok(()) } else { Err(format!("{key} differs")) }
    };
    match key {
        "Version" => value(1.into()),
        "Created" => value(canada.created().to_string().into()),
        "LastUpdated" => value(canada.last_updated().to_string().into()),
        "CmpId" => value(canada.cmp_id().into()),
        "CmpVersion" => value(canada.cmp_version().into()),
        "ConsentScreen" => value(canada.consent_screen().into()),
        "ConsentLanguage" => value(canada.consent_language().as_str().into()),
        "VendorListVersion" => value(canada.vendor_list_version().into()),
        "TcfPolicyVersion" => value(canada.policy_version().into()),
        "UseNonStandardStacks" => value(canada.use_non_standard_stacks().into()),
        "SpecialFeatureExpressConsent" => {
            same_ids(key, expected, canada.special_feature_express_consents().ids())
        }
        "PurposesExpressConsent" => {
            same_ids(key, expected, canada.purpose_express_consents().ids())
        }
        "PurposesImpliedConsent" => {
            same_ids(key, expected, canada.purpose_implied_consents().ids())
        }
        _ => Err(format!("no field is called {key}")),
    }
}

fn us_is(us: UsSection<'_>, decoded: &Map<String, Value>) -> Result<(), String> {
    for (key, expected) in decoded {
        let read: Value = match key.as_str() {
            "Version" | "MspaVersion" => us.version().into(),
            "GpcSegmentType" => continue,
            // What a file says of itself.
            _ if key.starts_with('_') => continue,
            // The reference library writes its defaults where the part is absent.
            "Gpc" if decoded.contains_key("GpcSegmentType") => us.gpc().unwrap_or(false).into(),
            "Gpc" => us.gpc().into(),
            // The same: zeros where the part is absent.
            "SensitiveDataProcessing"
                if us.layout().second == Second::Sensitive && us.sensitive().next().is_none() =>
            {
                vec![0; us.layout().sensitive.len()].into()
            }
            "SensitiveDataProcessing" => values(us.sensitive(), expected),
            "KnownChildSensitiveDataConsents" if !us.is_certain() => continue,
            "KnownChildSensitiveDataConsents" => values(us.children(), expected),
            _ => {
                let field = Field::ALL.iter().find(|field| field.name() == key);
                let field = *field.ok_or_else(|| format!("no field is called {key}"))?;
                match us.get(field) {
                    Some(value) => value.into(),
                    // It is withheld, because the section may have been cut.
                    None if !us.is_certain() => continue,
                    None => return Err(format!("{key} is missing")),
                }
            }
        };
        if read != *expected {
            return Err(format!("{key} differs"));
        }
    }
    if us.gpc().is_some() && !decoded.contains_key("Gpc") {
        return Err("Gpc is read and not in the file".to_owned());
    }
    Ok(())
}

/// Values as the file writes them: a number if there is one only, or a list.
fn values(values: impl Iterator<Item = (&'static str, u8)>, like: &Value) -> Value {
    let values: Vec<_> = values.map(|(_, value)| value).collect();
    match values.as_slice() {
        [one] if like.is_number() => (*one).into(),
        _ => values.into(),
    }
}

/// A layout of the file is the layout of the table.
pub(super) fn layout(entry: &Value) -> Result<(), String> {
    let number = |key| entry.get(key).and_then(Value::as_u64);
    let same_as = |layout: &&Layout| {
        Some(layout.id.into()) == number("id") && Some(layout.version.into()) == number("version")
    };
    let layout = LAYOUTS.iter().find(same_as).ok_or("there is no such layout")?;
    let object = entry.as_object().ok_or("the entry is not an object")?;
    same("prefix", object, layout.prefix)?;
    same("two_forms", object, layout.two_forms)?;
    same("gpc", object, layout.second == Second::Gpc)?;

    let version = if layout.two_forms { "MspaVersion" } else { "Version" };
    let mut fields = vec![(version.to_owned(), 6, 1)];
    for field in layout.fields {
        let count = match field {
            Field::SensitiveDataProcessing => layout.sensitive.len(),
            Field::KnownChildSensitiveDataConsents => layout.children.len(),
            _ => 1,
        };
        fields.push((field.name().to_owned(), 2, count));
    }
    let bits: usize = fields.iter().map(|(_, width, count)| count.saturating_mul(*width)).sum();
    same("bits", object, bits)?;
    let mut of_file = Vec::new();
    for field in entry.get("fields").and_then(Value::as_array).into_iter().flatten() {
        let number = |key| field.get(key).and_then(Value::as_u64).unwrap_or(0);
        let name = field.get("name").and_then(Value::as_str).unwrap_or("");
        of_file.push((name.to_owned(), number("width") as usize, number("count") as usize));
    }
    if fields != of_file {
        return Err("the fields differ".to_owned());
    }

    let sensitive = entry.get("sensitive").and_then(Value::as_object).ok_or("no sensitive data")?;
    same("items", sensitive, layout.sensitive.to_vec())?;
    let meaning = match layout.meaning {
        Meaning::OptedOut => "opted-out",
        Meaning::NoConsent => "no-consent",
    };
    same("one_means", sensitive, meaning)?;
    let children = entry.get("children").and_then(Value::as_array).ok_or("no children")?;
    let children: Vec<_> = children.iter().filter_map(Value::as_str).collect();
    // The file writes one year as a range.
    if !children.iter().map(|item| item.replace("-16-to-16", "-16")).eq(layout.children.to_vec()) {
        return Err("the children differ".to_owned());
    }

    // The header of a string with this section alone, padded as the text and as the library do.
    for key in ["header", "header_of_reference"] {
        let header = entry.get(key).and_then(Value::as_str).ok_or("no header")?;
        let string = format!("{header}~{}", empty_section(layout));
        let read = Gpp::parse(&string).map_err(|error| format!("{key}: {error}"))?;
        if !read.section_ids().eq([layout.id]) {
            return Err(format!("{key} differs"));
        }
    }
    Ok(())
}

/// A section whose values are all 0, as short as it can be.
fn empty_section(layout: &Layout) -> String {
    let children = layout.children.len();
    let count = |field: &Field| match field {
        Field::SensitiveDataProcessing => layout.sensitive.len(),
        Field::KnownChildSensitiveDataConsents => children,
        _ => 1,
    };
    let values: usize = layout.fields.iter().map(count).sum();
    format!("B{}", "A".repeat(values.div_ceil(3)))
}
