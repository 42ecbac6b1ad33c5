//! What the views of IAB strings answer, beyond the vectors.

use charte_interop::ErrorCode;
use charte_interop::gpp::{Field, Gpp, OptOut, Section};
use charte_interop::mobile::{Flags, MobileKeys, Value};
use charte_interop::tcf::{RestrictionType, TcString, Validity};

const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Writes fields, to make strings that no library writes.
#[derive(Default)]
struct Writer(String);

impl Writer {
    fn int(mut self, value: u64, width: usize) -> Self {
        self.0.push_str(&format!("{value:0width$b}"));
        self
    }

    fn text(&self) -> String {
        let value = |chunk: &[u8]| {
            let padded = format!("{:0<6}", std::str::from_utf8(chunk).unwrap());
            char::from(ALPHABET.as_bytes()[usize::from_str_radix(&padded, 2).unwrap()])
        };
        self.0.as_bytes().chunks(6).map(value).collect()
    }
}

/// A core up to the vendors: policy 5, consent to purposes 1 and 2.
fn core(last_updated: u64, cmp: u64, specific: u64) -> Writer {
    let start = Writer::default().int(2, 6).int(last_updated, 36).int(last_updated, 36);
    let start = start.int(cmp, 12).int(1, 12).int(1, 6).int(4, 6).int(13, 6).int(100, 12);
    let start = start.int(5, 6).int(specific, 1).int(0, 1).int(0, 12);
    start.int(0b11 << 22, 24).int(0, 24).int(0, 1).int(5, 6).int(17, 6)
}

/// The vendors 1 and 3 in a bit field, no legitimate interest, no restriction.
fn vendors(writer: Writer) -> Writer {
    writer.int(3, 16).int(0, 1).int(0b101, 3).int(0, 16).int(0, 1).int(0, 12)
}

/// 1 March 2026, in tenths of a second.
const MARCH: u64 = 17_723_232_000;

#[test]
fn disclosure_is_mandatory_from_march_2026() {
    let disclosed = Writer::default().int(1, 3).int(3, 16).int(0, 1).int(0b111, 3).text();
    for (moment, segment, expected) in [
        (MARCH - 1, false, Validity::Valid),
        (MARCH, false, Validity::DisclosedVendors),
        (MARCH, true, Validity::Valid),
    ] {
        let mut text = vendors(core(moment, 300, 1)).text();
        if segment {
            text = format!("{text}.{disclosed}");
        }
        assert_eq!(TcString::parse(&text).unwrap().validity(), expected);
    }
    let of = |writer: Writer| TcString::parse(&vendors(writer).text()).unwrap().validity();
    assert_eq!(of(core(MARCH - 1, 300, 0)), Validity::Scope);
    assert_eq!(of(core(MARCH - 1, 1, 1)), Validity::Cmp);
    assert_eq!(of(core(MARCH - 1, 0, 1)), Validity::Cmp);
}

#[test]
fn ranges_are_found_wherever_they_are() {
    // 40 single vendors and a range, ascending: the remembered places are used.
    let mut writer = core(MARCH - 1, 300, 1).int(20_000, 16).int(1, 1).int(41, 12);
    for n in 1..=40 {
        writer = writer.int(0, 1).int(n * 10, 16);
    }
    writer = writer.int(1, 1).int(1_000, 16).int(20_000, 16);
    let text = writer.int(0, 16).int(0, 1).int(0, 12).text();
    let tc = TcString::parse(&text).unwrap();
    for id in 0..=21_000 {
        let expected = (id % 10 == 0 && (10..=400).contains(&id)) || (1_000..=20_000).contains(&id);
        assert_eq!(tc.vendor_consent(id), expected, "{id}");
    }
    // Descending and overlapping: every entry is looked at.
    let mut writer = core(MARCH - 1, 300, 1).int(500, 16).int(1, 1).int(40, 12);
    for n in (1..=40).rev() {
        writer = writer.int(1, 1).int(n * 10, 16).int(n * 10 + 2, 16);
    }
    let text = writer.int(0, 16).int(0, 1).int(0, 12).text();
    let tc = TcString::parse(&text).unwrap();
    for id in 0..=500 {
        assert_eq!(tc.vendor_consent(id), (10..=402).contains(&id) && id % 10 <= 2, "{id}");
    }
}

#[test]
fn the_strictest_restriction_counts() {
    let start = core(MARCH - 1, 300, 1).int(3, 16).int(0, 1).int(0b111, 3).int(0, 16).int(0, 1);
    let restriction = |writer: Writer, kind, vendor| {
        writer.int(2, 6).int(kind, 2).int(1, 12).int(0, 1).int(vendor, 16)
    };
    let mut writer = start.int(5, 12);
    for (kind, vendor) in [(1, 1), (0, 1), (1, 2), (2, 2), (3, 3)] {
        writer = restriction(writer, kind, vendor);
    }
    let text = writer.text();
    let tc = TcString::parse(&text).unwrap();
    assert_eq!(tc.restriction(2, 1), Some(RestrictionType::NotAllowed));
    assert_eq!(tc.restriction(2, 2), Some(RestrictionType::LegitimateInterestRequired));
    assert_eq!(tc.restriction(2, 3), Some(RestrictionType::Undefined));
    assert_eq!((tc.restriction(2, 4), tc.restriction(1, 1)), (None, None));
}

#[test]
fn malformed_ranges_and_letters_are_errors() {
    let code = |writer: Writer| TcString::parse(&writer.text()).unwrap_err().code();
    let list = |entries: &[(u64, u64)]| {
        let count = entries.len() as u64;
        let mut writer = core(MARCH, 300, 1).int(100, 16).int(1, 1).int(count, 12);
        for (first, last) in entries {
            writer = writer.int(1, 1).int(*first, 16).int(*last, 16);
        }
        writer.int(0, 16).int(0, 1).int(0, 12)
    };
    assert_eq!(code(list(&[(0, 3)])), ErrorCode::ForeignBadValue);
    assert_eq!(code(list(&[(5, 3)])), ErrorCode::ForeignBadValue);
    assert_eq!(code(list(&[(99, 101)])), ErrorCode::ForeignBadValue);
    let whole = vendors(core(MARCH, 300, 1)).text();
    assert!(TcString::parse(&whole).is_ok());
    // The language is at bit 108, six bits a letter.
    let wrong = format!("{}-{}", &whole[..18], &whole[19..]);
    assert_eq!(TcString::parse(&wrong).unwrap_err().code(), ErrorCode::ForeignBadValue);
    assert_eq!(
        TcString::parse(&format!("{whole}.AAAA")).unwrap_err().code(),
        ErrorCode::ForeignBadValue
    );
    assert_eq!(TcString::parse("").unwrap_err().code(), ErrorCode::ForeignTruncated);
}

#[test]
fn the_length_of_a_national_section_tells_its_layout() {
    // Version 1 written over the layout of version 2.
    let gpp = Gpp::parse("DBABLA~BAAAAAAAAABA.QA").unwrap();
    let national = gpp.us_sections().next().unwrap();
    assert_eq!((national.version(), national.sensitive().count()), (1, 16));
    assert!(national.is_certain());
    // Version 2 in the length of version 1: what follows sensitive item 12 is withheld.
    let gpp = Gpp::parse("DBABL~CAAAAAAAAA.Q").unwrap();
    let national = gpp.us_sections().next().unwrap();
    assert!(!national.is_certain());
    assert_eq!(national.sale_opt_out(), Some(OptOut::NotApplicable));
    assert_eq!(national.sensitive().count(), 12);
    assert_eq!((national.children().count(), national.get(Field::PersonalDataConsents)), (0, None));
}

#[test]
fn sections_of_2025_are_read_in_both_forms() {
    // As libraries write Maryland, section 24.
    let library = Gpp::parse("DBABEY~BVVAA.YA").unwrap();
    let section = library.us_sections().next().unwrap();
    assert_eq!((section.prefix(), section.gpc()), ("usmd", Some(true)));
    assert_eq!(section.get(Field::MspaCoveredTransaction), Some(1));
    // As the text has it: a part with the section's id, its version and the parts that follow.
    let front = Writer::default().int(24, 6).int(1, 6).int(1, 12).int(0, 1).int(0b11, 2).text();
    let string = format!("DBABEY~{front}.BVVAA.YA");
    let text = Gpp::parse(&string).unwrap();
    let section = text.us_sections().next().unwrap();
    assert_eq!((section.gpc(), section.get(Field::MspaCoveredTransaction)), (Some(true), Some(1)));
    // A part that is announced and missing, or there and not announced.
    let missing = format!("DBABEY~{front}.BVVAA");
    assert!(Gpp::parse(&missing).is_err());
    let none = Writer::default().int(24, 6).int(1, 6).int(0, 12).text();
    assert!(Gpp::parse(&format!("DBABEY~{none}.BVVAA")).is_ok());
    assert!(Gpp::parse(&format!("DBABEY~{none}.BVVAA.YA")).is_err());
}

#[test]
fn a_value_of_three_and_an_unexpected_part_are_errors() {
    let code = |text: &str| Gpp::parse(text).unwrap_err().code();
    assert_eq!(code("DBABBg~BwAAAAAA"), ErrorCode::ForeignBadValue);
    assert_eq!(code("DBABRg~BAAAAAA.YA"), ErrorCode::ForeignTrailingData);
    assert_eq!(code("DBABBg~BAAAAAAA.IA"), ErrorCode::ForeignBadValue);
    assert_eq!(code("DBABBg~BAAAAAAA.YA.YA"), ErrorCode::ForeignTrailingData);
    assert_eq!(code("DBABBg~CAAAAAAA"), ErrorCode::ForeignVersion);
    assert_eq!(code("DBABBg~BAAAAAA"), ErrorCode::ForeignTruncated);
}

#[test]
fn sections_that_are_not_assigned_are_kept_and_not_read() {
    // A header with the single id 40 = 34 + 5 + 1 in Fibonacci code.
    let header = Writer::default().int(3, 6).int(1, 6).int(1, 12).int(0, 1).int(0b100100011, 9);
    let text = format!("{}~AB.C", header.text());
    let gpp = Gpp::parse(&text).unwrap();
    let id = gpp.section_ids().next().unwrap();
    assert!(id > 27, "{id}");
    assert!(matches!(gpp.section(id), Some(Section::Unread(unread)) if unread.as_str() == "AB.C"));
    assert_eq!(gpp.gpc(), None);
    assert!(Gpp::parse(&format!("{}~A B", header.text())).is_err());
}

#[test]
fn mobile_keys_are_strict() {
    let code = |keys: &[(&'static str, Value<'static>)]| {
        MobileKeys::read(keys.iter().copied()).unwrap_err().code()
    };
    assert_eq!(code(&[("IABTCF_gdprApplies", "1".into())]), ErrorCode::ForeignBadValue);
    assert_eq!(code(&[("IABTCF_gdprApplies", 2.into())]), ErrorCode::ForeignBadValue);
    assert_eq!(code(&[("IABTCF_TCString", "".into())]), ErrorCode::ForeignTruncated);
    assert_eq!(code(&[("IABTCF_PurposeConsents", "1x".into())]), ErrorCode::ForeignMalformed);
    assert_eq!(code(&[("IABUSPrivacy_String", "1yny".into())]), ErrorCode::ForeignMalformed);
    let twice = [("IABTCF_CmpSdkID", 1.into()), ("IABTCF_CmpSdkID", 1.into())];
    assert_eq!(code(&twice), ErrorCode::ForeignDuplicate);
    let other = [
        ("IABGPP_HDR_GppString", "DBABL~BVQVAAAAAg".into()),
        ("IABGPP_7_String", "BVQqAAAAAg".into()),
    ];
    assert_eq!(code(&other), ErrorCode::ForeignDuplicate);

    let keys = [
        ("IABGPP_HDR_GppString", Value::Text("DBABL~BVQVAAAAAg")),
        ("IABGPP_7_String", Value::Text("BVQVAAAAAg")),
        ("IABGPP_GppSID", Value::Text("7_-1")),
        ("IABTCF_VendorConsents", Value::Text("111")),
    ];
    let mobile = MobileKeys::read(keys).unwrap();
    assert_eq!(mobile.gpp_applicable().collect::<Vec<_>>(), [7, -1]);
    // Without a TC string the other keys say nothing.
    assert_eq!(mobile.flag(Flags::VendorConsents, 1), Some(true));
    assert!(!mobile.vendor_consent(1) && mobile.gdpr_applies().is_none());
}
