//! Time grows with the length, whatever the string says.

use std::fmt::Write as _;
use std::time::Duration;

use charte_interop::ac::AdditionalConsent;
use charte_interop::cmp;
use charte_interop::gpp::Gpp;
use charte_interop::tcf::TcString;
use cpu_time::ThreadTime;

/// Bits as base64url.
fn text_of(bits: &str) -> String {
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for chunk in bits.as_bytes().chunks(6) {
        let padded = format!("{:0<6}", std::str::from_utf8(chunk).unwrap());
        text.push(char::from(alphabet[usize::from_str_radix(&padded, 2).unwrap()]));
    }
    text
}

/// A TC string that says `count` times that vendors 1 to 65535 consent. Its ranges do not ascend,
/// so no place in them is remembered.
fn ranges(count: usize) -> String {
    // The 213 bits before the vendors, of a real string.
    let core = "CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA";
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut bits = String::new();
    for letter in core.chars() {
        write!(bits, "{:06b}", alphabet.find(letter).unwrap()).unwrap();
    }
    bits.truncate(213);
    write!(bits, "{:016b}1{count:012b}", 65_535).unwrap();
    for _ in 0..count {
        write!(bits, "1{:016b}{:016b}", 1, 65_535).unwrap();
    }
    // No vendor with legitimate interest, no restriction.
    write!(bits, "{:016b}0{:012b}", 0, 0).unwrap();
    text_of(&bits)
}

fn time(mut run: impl FnMut()) -> Duration {
    // The least of several, which other work on the machine does not lengthen.
    let once = |run: &mut dyn FnMut()| {
        let start = ThreadTime::now();
        (0..20).for_each(|_| run());
        start.elapsed()
    };
    (0..5).map(|_| once(&mut run)).min().unwrap()
}

/// Eight times the length may cost sixteen times the time; a square would cost sixty-four.
fn grows_with(make: impl Fn(usize) -> String, read: impl Fn(&str)) {
    let (short, long) = (make(1), make(8));
    read(&long);
    let (short, long) = (time(|| read(&short)), time(|| read(&long)));
    assert!(long < short * 16 + Duration::from_millis(2), "{short:?}, then {long:?}");
}

#[test]
fn tc_strings_of_many_ranges() {
    let worst = ranges(700);
    assert!((3_800..4_200).contains(&worst.len()), "{}", worst.len());
    let tc = TcString::parse(&worst).unwrap();
    assert!(tc.vendor_consent(1) && tc.vendor_consent(65_535));
    grows_with(
        |times| ranges(300 * times),
        |text| {
            let tc = TcString::parse(text).unwrap();
            assert!(tc.vendor_consent(7));
        },
    );
}

#[test]
fn gpp_headers_that_name_many_sections() {
    // A group of ids from 1 to far beyond what follows, many times.
    let header = |times: usize| {
        let mut bits = format!("000011000001{:012b}", 4_095);
        for _ in 0..times * 200 {
            bits.push_str("111000000000000000000011");
        }
        format!("{}~{}", text_of(&bits), "A~".repeat(times * 100))
    };
    assert!(Gpp::parse(&header(1)).is_err());
    grows_with(header, |text| assert!(Gpp::parse(text).is_err()));
}

#[test]
fn ac_strings_of_many_ids() {
    grows_with(
        |times| format!("2~{}1~dv.2", "77777.".repeat(300 * times)),
        |text| assert!(AdditionalConsent::parse(text).unwrap().consented(1)),
    );
}

#[test]
fn cookies_of_many_words() {
    let many = |times: usize, one: &dyn Fn(usize) -> String| -> String {
        (0..times * 400).map(one).collect()
    };
    grows_with(
        |times| many(times, &|n| format!("!service{n}=true")),
        |text| assert!(cmp::read("tarteaucitron", text.as_bytes()).is_ok()),
    );
    grows_with(
        |times| format!("{}x%3A1", many(times, &|n| format!("{n}%3A1%2C"))),
        |groups| {
            let value = format!("datestamp=x&interactionCount=1&groups={groups}");
            assert!(cmp::read("OptanonConsent", value.as_bytes()).is_ok());
        },
    );
    grows_with(
        |times| format!("{{{}\"x\":true}}", many(times, &|n| format!("\"{n}\":true,"))),
        |text| assert!(cmp::read("klaro", text.as_bytes()).is_ok()),
    );
}

#[test]
fn nothing_is_longer_than_its_limit() {
    let long = "A".repeat(1 << 20);
    let code = |error: charte_interop::Error| error.code().id();
    assert_eq!(code(TcString::parse(&long).unwrap_err()), "E601");
    assert_eq!(code(Gpp::parse(&long).unwrap_err()), "E601");
    assert_eq!(code(AdditionalConsent::parse(&long).unwrap_err()), "E601");
    assert_eq!(code(cmp::read("klaro", long.as_bytes()).unwrap_err()), "E601");
}

/// A value of a few bytes that unpacks to megabytes.
#[cfg(feature = "gzip")]
#[test]
fn a_packed_value_is_limited_unpacked() {
    use std::io::Write as _;
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(&vec![b' '; 50 << 20]).unwrap();
    let packed = packer.finish().unwrap();
    assert!(packed.len() < 64 << 10);
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let bits: String = packed.iter().map(|byte| format!("{byte:08b}")).collect();
    assert_eq!(alphabet.len(), 64);
    let value = format!("gzip:{}", text_of(&bits));
    let start = ThreadTime::now();
    let error = cmp::read("fides_consent", value.as_bytes()).unwrap_err();
    assert!(matches!(error.code().id(), "E601" | "E602"), "{error}");
    assert!(start.elapsed() < Duration::from_secs(2));
}
