//! Compiled tables: a policy as JSON, for evaluators that know no law.

pub use crate::policy::{TABLES_SCHEMA, TABLES_VERSION, Tables};
