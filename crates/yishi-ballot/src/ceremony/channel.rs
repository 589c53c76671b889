//! Secret messages between members of a group: signed by the sender, encrypted to the recipient.
//!
//! Source: the peer's version 3.3: ElGamal of a random element, from which the key for AES-256-GCM is hashed; the nonce has all
//! 32 bytes of another hash. Invariant: a message is opened only by whom it names, and only if the sender signed that name.

use aes_gcm::aead::array::Array;
use aes_gcm::aead::consts::U32;
use aes_gcm::aead::{Aead, KeyInit};
use aes_gcm::{AesGcm, aes::Aes256};
use curve25519_dalek::{EdwardsPoint, Scalar};
use data_encoding::HEXLOWER;
use rand_core::CryptoRng;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::SecretKey;
use crate::group::{Ed25519, Group};
use crate::json;
use crate::seal::{random, random_element};
use crate::trustee::SignedText;

type Cipher = AesGcm<Aes256, U32>;

/// The message as it travels.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope {
    algorithm: String,
    alpha: String,
    beta: String,
    data: String,
}

/// What is signed: the recipient's key and the message.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Addressed {
    recipient: String,
    message: String,
}

const ALGORITHM: &str = "AES-GCM";

/// Signs a message and encrypts it to the holder of this key.
pub(super) fn send<T: Serialize>(
    message: &T,
    sender: &SecretKey,
    recipient: &EdwardsPoint,
    rng: &mut impl CryptoRng,
) -> Option<String> {
    let inner = Zeroizing::new(json::text(message));
    let addressed = Addressed { recipient: Ed25519::text(recipient), message: inner.to_string() };
    let message = json::text(&addressed);
    let signature = sender.sign(&message, rng);
    let signed = Zeroizing::new(json::text(&SignedText { message, signature }));
    let (r, shared) = (Zeroizing::new(random(rng)), random_element(rng));
    let alpha = Ed25519::text(&Ed25519::key_of(&r));
    let beta = Ed25519::text(&(Ed25519::secret_power(recipient, &r) + shared));
    let data = cipher(&shared).encrypt(&nonce(&alpha), signed.as_bytes()).ok()?;
    Some(json::text(&Envelope { algorithm: ALGORITHM.to_owned(), alpha, beta, data: HEXLOWER.encode(&data) }))
}

/// Opens a message to the holder of this secret, signed by the holder of that key.
pub(super) fn open<T: DeserializeOwned + Serialize>(text: &str, secret: &Scalar, sender: &EdwardsPoint) -> Option<T> {
    let envelope: Envelope = json::canonical(text.as_bytes()).ok()?;
    let (alpha, beta) = (Ed25519::read(&envelope.alpha)?, Ed25519::read(&envelope.beta)?);
    if envelope.algorithm != ALGORITHM || !Ed25519::are_members(&[alpha, beta]) {
        return None;
    }
    let shared = beta - Ed25519::secret_power(&alpha, secret);
    let data = HEXLOWER.decode(envelope.data.as_bytes()).ok()?;
    let signed = Zeroizing::new(cipher(&shared).decrypt(&nonce(&envelope.alpha), data.as_slice()).ok()?);
    let signed: SignedText = json::canonical(&signed).ok()?;
    let addressed: Addressed = json::canonical(signed.message.as_bytes()).ok()?;
    let mine = addressed.recipient == Ed25519::text(&Ed25519::key_of(secret));
    let genuine = mine && signed.holds::<Ed25519>(sender);
    json::canonical(Zeroizing::new(addressed.message).as_bytes()).ok().filter(|_| genuine)
}

fn cipher(shared: &EdwardsPoint) -> Cipher {
    let key = Sha256::new().chain_update("key|").chain_update(Ed25519::text(shared)).finalize();
    Cipher::new(&Array::from(<[u8; 32]>::from(key)))
}

/// Alpha is fresh in every message, and with it both key and nonce.
fn nonce(alpha: &str) -> Array<u8, U32> {
    let hash = Sha256::new().chain_update("iv|").chain_update(alpha).finalize();
    Array::from(<[u8; 32]>::from(hash))
}
