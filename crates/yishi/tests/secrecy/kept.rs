//! Everything that lies on the disk at one moment, piece by piece: rows, pages, entries of the write-ahead log, lines of the server's log.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use tempfile::TempDir;
use yishi_journal::store::sqlite::FILE;

/// SQLite's page, and the head of a page in its write-ahead log.
const PAGE: usize = 4096;
const WAL_HEAD: usize = 32;
const FRAME_HEAD: usize = 24;

/// A row of the database.
#[derive(Clone, Debug)]
pub struct Row {
    pub table: String,
    /// Its whole numbers.
    pub numbers: Vec<i64>,
    /// Its values one after the other; numbers as text.
    pub text: Vec<u8>,
}

/// What lies on the disk.
#[derive(Clone)]
pub struct Kept {
    pub when: &'static str,
    pub rows: Vec<Row>,
    /// Pages of the database and of its log, free ones too, each with its name.
    pub pages: Vec<(String, Vec<u8>)>,
    /// The lines of the server's log.
    pub lines: Vec<String>,
    /// A copy of the folder.
    copy: Arc<TempDir>,
}

impl Kept {
    /// What lies there now.
    pub fn now(when: &'static str, folder: &Path, log: &Path) -> Self {
        let copy = Arc::new(tempfile::tempdir().unwrap());
        copy_files(folder, copy.path());
        let pages = pages(copy.path());
        let log = std::fs::read_to_string(log).unwrap_or_default();
        let lines = log.lines().map(str::to_owned).collect();
        // Read in a copy of the copy, so that nothing of it is moved by the reading.
        let read = tempfile::tempdir().unwrap();
        copy_files(copy.path(), read.path());
        Self { when, rows: rows(&read.path().join(FILE)), pages, lines, copy }
    }

    /// A folder with these files, for a program that works on it.
    pub fn folder(&self) -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        copy_files(self.copy.path(), folder.path());
        folder
    }

    /// The bytes of all files.
    pub fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files = Vec::new();
        each_file(self.copy.path(), &mut |path| files.push((path.to_owned(), std::fs::read(path).unwrap())));
        files
    }

    /// The archive of a ballot, as its rows hold it.
    pub fn archive(&self, uuid: &str) -> Vec<u8> {
        let read = self.folder();
        let file = Connection::open(read.path().join(FILE)).unwrap();
        let mut query = file.prepare("SELECT bytes FROM archives WHERE name = ?1 ORDER BY start").unwrap();
        let pieces = query.query_map([format!("{uuid}.bel")], |row| row.get::<_, Vec<u8>>(0)).unwrap();
        pieces.flat_map(Result::unwrap).collect()
    }

    /// The shelves: shelf, key and value.
    pub fn shelves(&self) -> Vec<(String, String, Vec<u8>)> {
        let read = self.folder();
        let file = Connection::open(read.path().join(FILE)).unwrap();
        let mut query = file.prepare("SELECT shelf, key, value FROM shelves").unwrap();
        let entries = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
        entries.map(Result::unwrap).collect()
    }

    /// The columns of a table.
    pub fn columns(&self, table: &str) -> Vec<String> {
        let read = self.folder();
        let file = Connection::open(read.path().join(FILE)).unwrap();
        let query = file.prepare(&format!("SELECT * FROM {table}")).unwrap();
        query.column_names().map(str::to_owned).collect()
    }
}

fn rows(path: &Path) -> Vec<Row> {
    let file = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
    let mut names = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
    let tables: Vec<String> = names.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert!(tables.len() >= 7, "{tables:?}");
    tables.iter().flat_map(|table| rows_of(&file, table)).collect()
}

fn rows_of(file: &Connection, table: &str) -> Vec<Row> {
    let mut query = file.prepare(&format!("SELECT * FROM {table}")).unwrap();
    let columns = query.column_count();
    let read = query.query_map([], |row| {
        let mut read = Row { table: table.to_owned(), numbers: Vec::new(), text: Vec::new() };
        for column in 0..columns {
            match row.get_ref(column)? {
                ValueRef::Null => (),
                ValueRef::Integer(number) => {
                    read.numbers.push(number);
                    read.text.extend(number.to_string().bytes());
                }
                ValueRef::Real(number) => read.text.extend(number.to_string().bytes()),
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => read.text.extend(bytes),
            }
            read.text.push(b'\n');
        }
        Ok(read)
    });
    read.unwrap().map(Result::unwrap).collect()
}

/// The pages of the database and of its write-ahead log, where the pages of transactions long moved into the file may still lie.
fn pages(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap_or_default();
    let (file, log) = (read(FILE), read(&format!("{FILE}-wal")));
    let own = file.chunks(PAGE).enumerate().map(|(no, page)| (format!("page {} of the file", no + 1), page.to_vec()));
    let entries = log.get(WAL_HEAD..).unwrap_or_default().chunks(FRAME_HEAD + PAGE).enumerate();
    own.chain(entries.map(|(no, page)| (format!("page {} of the write-ahead log", no + 1), page.to_vec()))).collect()
}

fn copy_files(from: &Path, to: &Path) {
    each_file(from, &mut |path| {
        let target = to.join(path.strip_prefix(from).unwrap());
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::copy(path, target).unwrap();
    });
}

fn each_file(folder: &Path, take: &mut impl FnMut(&Path)) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { each_file(&path, take) } else { take(&path) }
    }
}
