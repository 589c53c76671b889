//! Who may come in: the house's keys, personal links with a PIN, the desk's password, and log-ins that last.
//!
//! Nothing secret is kept in the journal's record or in a log: links and PINs are derived from a key that lies beside the
//! journal, a password is kept as Argon2id, a log-in as the SHA-256 of its cookie.

pub mod keys;
pub mod link;
pub mod logins;
pub mod password;

pub use keys::Keys;
pub use link::{Holder, Links};
pub use logins::{Login, Logins};
