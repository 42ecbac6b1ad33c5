#![doc = include_str!("README.md")]

mod compare;
mod control;
mod find;
mod name_finder;
mod names;
mod trie;
mod trim;

pub(crate) use compare::{same, strip_word};
pub(crate) use control::{has_control, is_control};
pub(crate) use find::{find, find_either, split_around, split_once};
pub(crate) use name_finder::NameFinder;
pub(crate) use names::NameMap;
pub(crate) use trie::Trie;
pub(crate) use trim::{trim, trim_end, trim_start};
