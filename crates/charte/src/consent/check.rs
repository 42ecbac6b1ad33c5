//! The check that ends a consent value: whether every byte arrived, in its place. It protects
//! against damage, not against forging.

/// The bytes of the token: `.` and four digits of base 36.
const LENGTH: usize = 5;

/// How many numbers two digits of base 36 spell.
const MODULUS: u64 = 36 * 36;

/// The check token for the bytes before it, without the `~` in between. The sum of the bytes
/// changes if any byte changes. The sum weighted by position changes if two bytes are swapped.
pub(super) fn token(body: &[u8]) -> [u8; LENGTH] {
    let (sum, weighted) = sums(body);
    let [s0, s1] = two_digits(sum);
    let [t0, t1] = two_digits(weighted);
    [b'.', s0, s1, t0, t1]
}

/// The sum of the bytes, and the sum of each byte times its place, from 1.
fn sums(body: &[u8]) -> (u64, u64) {
    let (mut sum, mut weighted) = (0u64, 0u64);
    // From the end, so that each byte is part of the running sum as often as its place says. The
    // blocks are so short that no sum exceeds 64 bits.
    for block in body.rchunks(1 << 20) {
        for byte in block.iter().rev() {
            sum = sum.wrapping_add(u64::from(*byte));
            weighted = weighted.wrapping_add(sum);
        }
        (sum, weighted) = (sum % MODULUS, weighted % MODULUS);
    }
    (sum, weighted)
}

fn two_digits(number: u64) -> [u8; 2] {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let digit =
        |n: u64| usize::try_from(n).ok().and_then(|n| DIGITS.get(n)).copied().unwrap_or(b'0');
    [digit(number / 36 % 36), digit(number % 36)]
}

#[cfg(test)]
mod tests {
    use super::token;

    /// As the specification words it, in numbers that cannot overflow.
    fn literally(body: &[u8]) -> String {
        let s: u128 = body.iter().map(|b| u128::from(*b)).sum();
        let t: u128 = body.iter().zip(1u128..).map(|(b, i)| i * u128::from(*b)).sum();
        let digits = |n: u128| {
            let digit = |d: u128| char::from_digit(d as u32, 36).unwrap();
            format!("{}{}", digit(n % 1296 / 36), digit(n % 36))
        };
        format!(".{}{}", digits(s), digits(t))
    }

    #[test]
    fn the_two_values_of_the_specification() {
        assert_eq!(&token(b"v1~20261101T0900Z~r1"), b".1m4q");
        let long = "v1~20261123T1005Z~r3~y:audience-measurement~n:advertising~n:social-sharing\
                    ~y:embedded-content@youtube~n:@meta~!gpc";
        assert_eq!(&token(long.as_bytes()), b".g57m");
    }

    #[test]
    fn of_any_length() {
        for length in
            [0, 1, 2, 35, 36, 1295, 1296, 4096, 20_000, (1 << 20) - 1, 1 << 20, (1 << 20) + 1]
        {
            for byte in [0u8, 1, b'~', 255] {
                let body = vec![byte; length];
                assert_eq!(token(&body), literally(&body).as_bytes(), "{length} of {byte}");
            }
            let mixed: Vec<u8> = (0..length).map(|i| (i * 7919 % 251) as u8).collect();
            assert_eq!(token(&mixed), literally(&mixed).as_bytes(), "{length} mixed");
        }
    }
}
