//! The two secrets of a house, in files only their owner may read: the signing key of the journal, and the key of the links.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use chacha20::ChaCha20Rng;
use chacha20::rand_core::SeedableRng;
use yishi_journal::SigningKey;
use zeroize::Zeroizing;

/// The secrets of a house.
pub struct Keys {
    /// Signs checkpoints and exports.
    pub signing: SigningKey,
    /// Links, PINs and door codes are derived from it.
    pub links: [u8; 32],
}

impl Keys {
    /// Reads both keys from a folder, making each that is not there.
    pub fn load_or_make(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let signing = load_or_make(&folder.join("journal.key"))?;
        let links = load_or_make(&folder.join("links.key"))?;
        Ok(Self { signing: SigningKey::from_bytes(&signing), links })
    }

    /// Fresh keys that are kept nowhere.
    pub fn fresh() -> io::Result<Self> {
        Ok(Self { signing: SigningKey::from_bytes(&random()?), links: random()? })
    }
}

fn load_or_make(path: &Path) -> io::Result<[u8; 32]> {
    match fs::read(path) {
        Ok(bytes) => bytes.try_into().map_err(|_| {
            io::Error::new(io::ErrorKind::InvalidData, format!("{} is not a key of 32 bytes", path.display()))
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => make(path),
        Err(error) => Err(error),
    }
}

/// A key is written whole under another name first, so that a power cut leaves either a key or none.
fn make(path: &Path) -> io::Result<[u8; 32]> {
    let key = random()?;
    let unfinished = path.with_extension("new");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut file = options.open(&unfinished)?;
    file.write_all(&key)?;
    file.sync_all()?;
    fs::rename(&unfinished, path)?;
    Ok(key)
}

/// A source of chance for secrets, seeded with 32 bytes of the operating system. That is asked once, so that it fails before the
/// first draw or never.
pub fn chance() -> io::Result<ChaCha20Rng> {
    let bytes = Zeroizing::new(random()?);
    Ok(ChaCha20Rng::from_seed(*bytes))
}

/// Thirty-two bytes from the operating system.
pub fn random() -> io::Result<[u8; 32]> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(bytes)
}
