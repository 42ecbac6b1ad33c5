//! TC strings, as both reference libraries name the fields.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::same_ids;
use crate::tcf::{PublisherTc, RestrictionType, TcString};

pub(super) fn compare(tc: TcString<'_>, decoded: &Map<String, Value>) -> Result<(), String> {
    if decoded.contains_key("cost") {
        // What it says is in no list: every vendor consents.
        return match [1, 2, 40_000, 65_535].iter().all(|id| tc.vendor_consent(*id)) {
            true => Ok(()),
            false => Err("vendorConsents differs".to_owned()),
        };
    }
    for (key, expected) in decoded {
        field(tc, key, expected)?;
    }
    // A key that the reference library leaves out means that the segment is absent.
    if decoded.contains_key("version") {
        let absent = [
            ("vendorsDisclosed", tc.disclosed_vendors().is_none()),
            ("vendorsAllowed", tc.allowed_vendors().is_none()),
            ("publisherTC", tc.publisher().is_none()),
        ];
        for (key, is_absent) in absent {
            if is_absent == decoded.contains_key(key) {
                return Err(format!("{key} is there or absent, unlike in the file"));
            }
        }
    }
    Ok(())
}

fn field(tc: TcString<'_>, key: &str, expected: &Value) -> Result<(), String> {
    let value = |value: Value| {
        if value == *expected { Ok(()) } else { Err(format!("{key} differs")) }
    };
    let publisher = |ids: fn(PublisherTc<'_>) -> Vec<u8>| {
        same_ids(key, expected, tc.publisher().map(ids).unwrap_or_default())
    };
    match key {
        "version" | "Version" => value(2.into()),
        "created" | "Created" => value(tc.created().to_string().into()),
        "lastUpdated" | "LastUpdated" => value(tc.last_updated().to_string().into()),
        "cmpId" | "CmpId" => value(tc.cmp_id().into()),
        "cmpVersion" | "CmpVersion" => value(tc.cmp_version().into()),
        "consentScreen" | "ConsentScreen" => value(tc.consent_screen().into()),
        "consentLanguage" | "ConsentLanguage" => value(tc.consent_language().as_str().into()),
        "vendorListVersion" | "VendorListVersion" => value(tc.vendor_list_version().into()),
        "policyVersion" | "PolicyVersion" => value(tc.policy_version().into()),
        "isServiceSpecific" | "IsServiceSpecific" => value(tc.is_service_specific().into()),
        "useNonStandardTexts" | "UseNonStandardStacks" => value(tc.use_non_standard_texts().into()),
        "specialFeatureOptins" | "SpecialFeatureOptins" => {
            same_ids(key, expected, tc.special_feature_opt_ins().ids())
        }
        "purposeConsents" | "PurposeConsents" => {
            same_ids(key, expected, tc.purpose_consents().ids())
        }
        "purposeLegitimateInterests" | "PurposeLegitimateInterests" => {
            same_ids(key, expected, tc.purpose_legitimate_interests().ids())
        }
        "purposeOneTreatment" | "PurposeOneTreatment" => value(tc.purpose_one_treatment().into()),
        "publisherCountryCode" | "PublisherCountryCode" => {
            value(tc.publisher_country().as_str().into())
        }
        "vendorConsents" | "VendorConsents" => {
            ranges_agree(tc.vendor_consents())?;
            same_ids(key, expected, tc.vendor_consents().ids())
        }
        "vendorConsentsMax" => value(tc.vendor_consents().max_id().into()),
        "vendorLegitimateInterests" | "VendorLegitimateInterests" => {
            ranges_agree(tc.vendor_legitimate_interests())?;
            same_ids(key, expected, tc.vendor_legitimate_interests().ids())
        }
        "vendorLegitimateInterestsMax" => value(tc.vendor_legitimate_interests().max_id().into()),
        "vendorsDisclosed" | "VendorsDisclosed" => {
            same_ids(key, expected, tc.disclosed_vendors().into_iter().flat_map(|set| set.ids()))
        }
        "vendorsAllowed" | "VendorsAllowed" => {
            same_ids(key, expected, tc.allowed_vendors().into_iter().flat_map(|set| set.ids()))
        }
        "publisherRestrictions" | "PublisherRestrictions" => restrictions(tc, expected),
        "publisherTC" => {
            let fields = expected.as_object().ok_or("publisherTC is not an object")?;
            fields.iter().try_for_each(|(key, expected)| self::publisher(tc, key, expected))
        }
        "PublisherConsents" => publisher(|p| p.purpose_consents().ids().collect()),
        "PublisherLegitimateInterests" => {
            publisher(|p| p.purpose_legitimate_interests().ids().collect())
        }
        "PublisherCustomConsents" => publisher(custom_consents),
        "PublisherCustomLegitimateInterests" => publisher(custom_interests),
        "NumCustomPurposes" => {
            value(tc.publisher().map_or(0, |publisher| publisher.custom_purposes()).into())
        }
        "PublisherPurposesSegmentType"
        | "VendorsAllowedSegmentType"
        | "VendorsDisclosedSegmentType" => Ok(()),
        _ => Err(format!("no field is called {key}")),
    }
}

fn custom_consents(publisher: PublisherTc<'_>) -> Vec<u8> {
    (1..=63).filter(|id| publisher.custom_consent(*id)).collect()
}

fn custom_interests(publisher: PublisherTc<'_>) -> Vec<u8> {
    (1..=63).filter(|id| publisher.custom_legitimate_interest(*id)).collect()
}

fn publisher(tc: TcString<'_>, key: &str, expected: &Value) -> Result<(), String> {
    let publisher = tc.publisher().ok_or("publisherTC is missing")?;
    match key {
        "purposeConsents" => same_ids(key, expected, publisher.purpose_consents().ids()),
        "purposeLegitimateInterests" => {
            same_ids(key, expected, publisher.purpose_legitimate_interests().ids())
        }
        "numCustomPurposes" if *expected == publisher.custom_purposes() => Ok(()),
        "numCustomPurposes" => Err(format!("{key} differs")),
        "customConsents" => same_ids(key, expected, custom_consents(publisher)),
        "customLegitimateInterests" => same_ids(key, expected, custom_interests(publisher)),
        _ => Err(format!("no field is called {key}")),
    }
}

/// Both ways to read a set of vendors give the same ids.
fn ranges_agree(set: crate::tcf::VendorSet<'_>) -> Result<(), String> {
    let listed: BTreeSet<u16> = set.ranges().flatten().collect();
    if listed.into_iter().eq(set.ids()) { Ok(()) } else { Err("ranges and ids differ".to_owned()) }
}

/// Restrictions by purpose and type, each with its vendors.
fn restrictions(tc: TcString<'_>, expected: &Value) -> Result<(), String> {
    let mut of_file = BTreeMap::new();
    for entry in expected.as_array().into_iter().flatten() {
        let number = |key| entry.get(key).and_then(Value::as_u64);
        let vendors = entry.get("vendors").and_then(super::ids);
        let (Some(purpose), Some(kind), Some(vendors)) =
            (number("purpose"), number("type"), vendors)
        else {
            return Err("a restriction of the file is not of its form".to_owned());
        };
        of_file.entry((purpose, kind)).or_insert_with(BTreeSet::new).extend(vendors);
    }
    let mut read = BTreeMap::new();
    for restriction in tc.restrictions() {
        let kind = match restriction.kind() {
            RestrictionType::NotAllowed => 0,
            RestrictionType::ConsentRequired => 1,
            RestrictionType::LegitimateInterestRequired => 2,
            RestrictionType::Undefined => 3,
        };
        let vendors = restriction.ranges().flatten().map(u64::from);
        read.entry((u64::from(restriction.purpose()), kind))
            .or_insert_with(BTreeSet::new)
            .extend(vendors);
    }
    if read == of_file { Ok(()) } else { Err("publisherRestrictions differs".to_owned()) }
}
