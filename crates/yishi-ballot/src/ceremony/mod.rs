//! How trustees make their keys and open the tally: the secret side, in Ed25519.
//!
//! Source: Belenios specification, crypto version 1, in the messages of the peer's version 3.3. Steps of a group: every member
//! certifies its keys; every member deals shares of a random polynomial, given all certificates; every member adds up the shares
//! it was dealt, and tests each; the public parts make the group's record. Invariant: a member's secrets leave it encrypted to
//! the one member they are for, and signed; whoever carries the messages learns nothing.

mod assembly;
mod carrier;
mod channel;
mod fault;
mod member;
mod polynomial;
mod secret;
mod seed;
mod text;

pub use assembly::{deal, group_record};
pub use carrier::{Carrier, commitment};
pub use fault::CeremonyFault;
pub use member::Member;
pub use secret::SecretKey;
pub use seed::Seed;
pub use text::{DealText, DealtText, ShareKeyText};
