//! The records that prove what visitors answered (GDPR art. 7(1)).

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::{Connection, params};

/// Records of consent in SQLite. They say who asked what, and the answer; who the visitor is
/// stands nowhere: the record's id is random, and only the visitor's consent cookie has it too.
#[derive(Clone)]
pub(crate) struct Records {
    connection: Arc<Mutex<Connection>>,
}

impl Records {
    /// Opens the file, or makes it.
    pub(crate) fn open(path: &Path) -> Result<Self, rusqlite::Error> {
        let connection = Connection::open(path)?;
        connection.execute_batch(
            "PRAGMA journal_mode = WAL;
             CREATE TABLE IF NOT EXISTS consent (
                 id TEXT PRIMARY KEY, time INTEGER NOT NULL, regime TEXT NOT NULL, record TEXT NOT NULL
             ) STRICT;",
        )?;
        Ok(Self { connection: Arc::new(Mutex::new(connection)) })
    }

    /// Keeps a record.
    pub(crate) async fn keep(
        &self,
        id: String,
        time: i64,
        regime: String,
        record: String,
    ) -> Result<(), String> {
        let connection = Arc::clone(&self.connection);
        let write = move || {
            let connection = connection.lock().unwrap_or_else(PoisonError::into_inner);
            connection.execute(
                "INSERT INTO consent (id, time, regime, record) VALUES (?1, ?2, ?3, ?4)",
                params![id, time, regime, record],
            )
        };
        let written = tokio::task::spawn_blocking(write).await.map_err(|e| e.to_string())?;
        written.map(|_| ()).map_err(|e| e.to_string())
    }
}
