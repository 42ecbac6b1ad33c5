//! Columns of the answers.

use std::sync::Arc;

use arrow_array::builder::make_view;
use arrow_array::types::{ArrowDictionaryKeyType, Int8Type, Int32Type};
use arrow_array::{
    ArrayRef, BooleanArray, DictionaryArray, ListArray, PrimitiveArray, StringArray,
    StringViewArray, UInt32Array,
};
use arrow_buffer::{BooleanBuffer, Buffer, NullBuffer, OffsetBuffer, ScalarBuffer};
use arrow_schema::{DataType, Field, FieldRef};
use charte::words::Word;
use charte::{
    Category, DecisionReason, Error, FindingCode, Outcome, Party, Purpose, PurposeSet, Requirement,
};

use crate::block::NONE;
use crate::error;
use crate::verdict::{ERRORS, Lists, Rules};
use crate::words::{Output, Sets, Words};

/// Makes columns, and keeps the lists of words that they share.
#[derive(Debug)]
pub(crate) struct Encoder {
    words: Words,
    sets: Sets,
    outcomes: Vocabulary,
    categories: Vocabulary,
    parties: Vocabulary,
    requirements: Vocabulary,
    reasons: Vocabulary,
    errors: Vocabulary,
    purposes: Vocabulary,
    findings: Vocabulary,
    rules: Vocabulary,
}

/// A list of words.
#[derive(Debug)]
struct Vocabulary {
    words: Vec<String>,
    array: ArrayRef,
    /// All words one after the other, and for each a view into them.
    bytes: Buffer,
    views: Vec<u128>,
}

impl Vocabulary {
    fn new<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let words: Vec<String> = words.into_iter().map(str::to_owned).collect();
        let array: ArrayRef = Arc::new(StringArray::from_iter_values(&words));
        let mut start = 0u32;
        let mut bytes = Vec::new();
        let mut views = Vec::with_capacity(words.len());
        for word in &words {
            views.push(make_view(word.as_bytes(), 0, start));
            bytes.extend_from_slice(word.as_bytes());
            start = start.saturating_add(u32::try_from(word.len()).unwrap_or(u32::MAX));
        }
        Self { words, array, bytes: Buffer::from_vec(bytes), views }
    }

    fn of<W: Word>() -> Self {
        Self::new(W::LIST.ids.iter().copied())
    }
}

impl Encoder {
    pub(crate) fn new(words: Words, sets: Sets) -> Self {
        Self {
            words,
            sets,
            outcomes: Vocabulary::of::<Outcome>(),
            categories: Vocabulary::of::<Category>(),
            parties: Vocabulary::of::<Party>(),
            requirements: Vocabulary::of::<Requirement>(),
            reasons: Vocabulary::of::<DecisionReason>(),
            errors: Vocabulary::new(ERRORS.iter().map(|code| code.id())),
            purposes: Vocabulary::of::<Purpose>(),
            findings: Vocabulary::of::<FindingCode>(),
            rules: Vocabulary::new([]),
        }
    }

    /// Learns the rules that are new.
    pub(crate) fn know(&mut self, rules: &Rules) {
        if self.rules.words.len() != rules.all().len() {
            self.rules = Vocabulary::new(rules.all().iter().map(String::as_str));
        }
    }

    pub(crate) fn data_type(&self, output: Output) -> DataType {
        match (output, self.sets) {
            (Output::MaySet, _) => DataType::Boolean,
            (Output::Declaration, _) | (Output::Purposes | Output::Serves, Sets::Bits) => {
                DataType::UInt32
            }
            (Output::Purposes | Output::Serves | Output::Findings, _) => {
                DataType::List(self.item())
            }
            (Output::Rule, _) => self.word_type(DataType::Int32),
            _ => self.word_type(DataType::Int8),
        }
    }

    fn word_type(&self, keys: DataType) -> DataType {
        match self.words {
            Words::Dictionary => DataType::Dictionary(Box::new(keys), Box::new(DataType::Utf8)),
            Words::Text => DataType::Utf8,
            Words::View => DataType::Utf8View,
        }
    }

    /// What lists hold.
    fn item(&self) -> FieldRef {
        Arc::new(Field::new("item", self.word_type(DataType::Int8), true))
    }

    /// A column of words of a closed list, or of yes and no.
    pub(crate) fn small(&self, output: Output, codes: Vec<i8>) -> Result<ArrayRef, Error> {
        let vocabulary = match output {
            Output::MaySet => return Ok(flags(&codes)),
            Output::Category => &self.categories,
            Output::Party => &self.parties,
            Output::Requirement => &self.requirements,
            Output::Because => &self.reasons,
            Output::Error => &self.errors,
            _ => &self.outcomes,
        };
        self.write::<Int8Type>(output, vocabulary, codes)
    }

    /// A column of numbers, sets, or words of an open list.
    pub(crate) fn large(
        &self,
        output: Output,
        codes: Vec<u32>,
        lists: &Lists,
    ) -> Result<ArrayRef, Error> {
        match (output, self.sets) {
            (Output::Purposes | Output::Serves, Sets::List) => {
                let bits = |code: u32| PurposeSet::from_bits(code).iter().map(|p| p.bit());
                self.lists(output, &self.purposes, &codes, |code, item| {
                    bits(code).for_each(|bit| item(usize::from(bit)));
                })
            }
            (Output::Findings, _) => self.lists(output, &self.findings, &codes, |code, item| {
                let list = lists.all().get(code as usize);
                list.into_iter().flatten().for_each(|code| item(code.number()));
            }),
            (Output::Rule, _) => {
                let codes = codes.into_iter().map(|code| i32::try_from(code).unwrap_or(-1));
                self.write::<Int32Type>(output, &self.rules, codes.collect())
            }
            _ => {
                let nulls = nulls(codes.iter().map(|code| *code != NONE));
                let array = UInt32Array::try_new(ScalarBuffer::from(codes), nulls);
                Ok(Arc::new(array.map_err(error::internal)?))
            }
        }
    }

    /// A column of words: their places in a list, null below 0.
    fn write<K: ArrowDictionaryKeyType>(
        &self,
        output: Output,
        vocabulary: &Vocabulary,
        codes: Vec<K::Native>,
    ) -> Result<ArrayRef, Error>
    where
        i64: From<K::Native>,
    {
        let place = |code: &K::Native| usize::try_from(i64::from(*code)).unwrap_or(usize::MAX);
        let nulls = nulls(codes.iter().map(|code| i64::from(*code) >= 0));
        Ok(match self.words {
            Words::Dictionary => {
                let keys = PrimitiveArray::<K>::try_new(ScalarBuffer::from(codes), nulls);
                let keys = keys.map_err(error::internal)?;
                let array = DictionaryArray::try_new(keys, Arc::clone(&vocabulary.array));
                Arc::new(array.map_err(error::internal)?)
            }
            Words::View => {
                let view = |code| vocabulary.views.get(place(code)).copied().unwrap_or(0);
                let views: Vec<u128> = codes.iter().map(view).collect();
                let buffers = [vocabulary.bytes.clone()];
                let array = StringViewArray::try_new(ScalarBuffer::from(views), buffers, nulls);
                Arc::new(array.map_err(error::internal)?)
            }
            Words::Text => {
                let word = |code| vocabulary.words.get(place(code)).map_or("", String::as_str);
                let mut ends = Vec::with_capacity(codes.len().saturating_add(1));
                ends.push(0i32);
                let mut end = 0usize;
                for code in &codes {
                    end = end.saturating_add(word(code).len());
                    ends.push(i32::try_from(end).map_err(|_| error::too_long(output))?);
                }
                let mut bytes = Vec::with_capacity(end);
                codes.iter().for_each(|code| bytes.extend_from_slice(word(code).as_bytes()));
                let offsets = OffsetBuffer::new(ScalarBuffer::from(ends));
                let array = StringArray::try_new(offsets, Buffer::from_vec(bytes), nulls);
                Arc::new(array.map_err(error::internal)?)
            }
        })
    }

    /// A column of lists of words. `each` tells the places of the words of one list.
    fn lists(
        &self,
        output: Output,
        vocabulary: &Vocabulary,
        codes: &[u32],
        each: impl Fn(u32, &mut dyn FnMut(usize)),
    ) -> Result<ArrayRef, Error> {
        let mut items: Vec<i8> = Vec::with_capacity(codes.len());
        let mut ends = Vec::with_capacity(codes.len().saturating_add(1));
        ends.push(0i32);
        for code in codes {
            if *code != NONE {
                each(*code, &mut |place| items.push(i8::try_from(place).unwrap_or(-1)));
            }
            ends.push(i32::try_from(items.len()).map_err(|_| error::too_long(output))?);
        }
        let items = self.write::<Int8Type>(output, vocabulary, items)?;
        let offsets = OffsetBuffer::new(ScalarBuffer::from(ends));
        let nulls = nulls(codes.iter().map(|code| *code != NONE));
        let array = ListArray::try_new(self.item(), offsets, items, nulls);
        Ok(Arc::new(array.map_err(error::internal)?))
    }
}

/// Yes and no, null below 0.
fn flags(codes: &[i8]) -> ArrayRef {
    let values = BooleanBuffer::from_iter(codes.iter().map(|code| *code > 0));
    Arc::new(BooleanArray::new(values, nulls(codes.iter().map(|code| *code >= 0))))
}

/// Which rows are valid, or `None` if all are.
fn nulls(valid: impl Iterator<Item = bool> + Clone) -> Option<NullBuffer> {
    // Without an early end, so that many rows are looked at at once.
    let any = valid.clone().fold(false, |any, valid| any | !valid);
    any.then(|| NullBuffer::from_iter(valid))
}
