//! Random identifiers.

/// 32 characters of `0`–`9` and `a`–`f`: 128 bits that nobody can guess.
///
/// # Errors
/// The system has no randomness to give.
pub(crate) fn id() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(format!("{:032x}", u128::from_be_bytes(bytes)))
}
