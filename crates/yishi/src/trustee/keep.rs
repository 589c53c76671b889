//! The trustee's folder: the secrets of every ceremony, and what is known of every ballot.
//!
//! Invariant: only the owner may read its files; a file is on the disk, whole, before anything that depends on it is sent; one
//! program at a time works in it.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use yishi_ballot::ceremony::{DealText, Seed, ShareKeyText};
use yishi_ballot::election::Uuid;
use yishi_ballot::hash::Hash;
use yishi_ballot::trustee::SignedText;
use zeroize::Zeroizing;

use crate::private_file::{self, Keep};

/// The version of the files.
pub(super) const VERSION: u32 = 1;

/// The folder.
pub(super) struct Folder {
    path: PathBuf,
    /// Held as long as the program runs.
    _lock: File,
}

/// A trustee's secrets of one ceremony, as far as it has come.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeptKeys {
    pub(super) version: u32,
    pub(super) session: String,
    pub(super) ceremony: String,
    pub(super) place: usize,
    pub(super) size: usize,
    pub(super) needed: usize,
    #[serde(with = "seed")]
    pub(super) seed: Seed,
    pub(super) certificate: SignedText,
    /// The certificates of all, under which the deal was made.
    pub(super) certificates: Option<Vec<SignedText>>,
    pub(super) deal: Option<DealText>,
    /// What all committed themselves to before anything was shown.
    pub(super) commitments: Option<Vec<Hash>>,
    pub(super) key: Option<ShareKeyText>,
    /// The group's record, once it was tested and holds this key.
    pub(super) record: Option<String>,
}

/// What is known of one ballot, for its archive must never become another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeptBallot {
    pub(super) version: u32,
    pub(super) uuid: Uuid,
    /// Whether proofs of pairs are demanded.
    pub(super) paired: bool,
    /// How many bytes of the archive were verified.
    pub(super) length: u64,
    /// SHA-256 of these bytes.
    pub(super) digest: Hash,
    /// The hash of the last event in them.
    pub(super) head: Option<Hash>,
    /// SHA-256 of the one tally that this trustee decrypts.
    pub(super) tally: Option<Hash>,
}

impl KeptBallot {
    /// Nothing is known yet.
    pub(super) fn new(uuid: Uuid, paired: bool) -> Self {
        Self { version: VERSION, uuid, paired, length: 0, digest: Hash::of(b""), head: None, tally: None }
    }
}

impl Folder {
    /// Opens a folder, making it where there is none.
    pub(super) fn open(path: &Path) -> anyhow::Result<Self> {
        private_file::folder(path)?;
        let lock = File::create(path.join("lock")).with_context(|| format!("opening {}", path.display()))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { path: path.to_owned(), _lock: lock }),
            Err(TryLockError::WouldBlock) => bail!("another program works in {} already", path.display()),
            Err(TryLockError::Error(error)) => Err(error).with_context(|| format!("locking {}", path.display())),
        }
    }

    /// The secrets of one ceremony.
    pub(super) fn keys(&self, ceremony: &str) -> anyhow::Result<Option<KeptKeys>> {
        self.read(&keys_file(ceremony)?)
    }

    /// The secrets of all ceremonies whose key was made.
    pub(super) fn all_keys(&self) -> anyhow::Result<Vec<KeptKeys>> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(&self.path)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.starts_with("keys-") && name.ends_with(".json") {
                found.extend(self.read::<KeptKeys>(&name)?.filter(|keys| keys.record.is_some()));
            }
        }
        Ok(found)
    }

    /// Keeps the secrets of a ceremony.
    pub(super) fn keep_keys(&self, keys: &KeptKeys) -> anyhow::Result<()> {
        self.write(&keys_file(&keys.ceremony)?, keys)
    }

    /// What is known of a ballot.
    pub(super) fn ballot(&self, uuid: &Uuid) -> anyhow::Result<Option<KeptBallot>> {
        self.read(&ballot_file(uuid))
    }

    /// Keeps what is known of a ballot.
    pub(super) fn keep_ballot(&self, ballot: &KeptBallot) -> anyhow::Result<()> {
        self.write(&ballot_file(&ballot.uuid), ballot)
    }

    fn read<T: DeserializeOwned>(&self, name: &str) -> anyhow::Result<Option<T>> {
        let path = self.path.join(name);
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => Zeroizing::new(bytes),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error).with_context(|| format!("reading {}", path.display())),
        };
        // The reader's own words may repeat a secret that stands in the wrong place; its line and column do not.
        serde_json::from_slice(&bytes).map(Some).map_err(|error| {
            anyhow::anyhow!("{} is damaged: line {}, column {}", path.display(), error.line(), error.column())
        })
    }

    fn write<T: Serialize>(&self, name: &str, value: &T) -> anyhow::Result<()> {
        let bytes = Zeroizing::new(serde_json::to_vec(value)?);
        private_file::write(&self.path.join(name), Keep::New, |file| file.write_all(&bytes))
    }
}

/// The house names ceremonies, and no name of its choosing becomes a path.
fn keys_file(ceremony: &str) -> anyhow::Result<String> {
    let plain = (1..=64).contains(&ceremony.len()) && ceremony.bytes().all(|byte| byte.is_ascii_alphanumeric());
    ensure!(plain, "the house names a ceremony in a way that is not understood");
    Ok(format!("keys-{ceremony}.json"))
}

/// An identifier has letters and digits alone.
fn ballot_file(uuid: &Uuid) -> String {
    format!("ballot-{uuid}.json")
}

/// The seed as its text.
mod seed {
    use serde::{Deserialize, Deserializer, Serializer, de};
    use yishi_ballot::ceremony::Seed;
    use zeroize::Zeroizing;

    pub(super) fn serialize<S: Serializer>(seed: &Seed, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(seed.expose())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Seed, D::Error> {
        let text = Zeroizing::new(String::deserialize(deserializer)?);
        Seed::read(&text).map_err(de::Error::custom)
    }
}
