//! The house is known by the fingerprint of its certificate, for in a hall without internet no authority vouches for it.
//!
//! Invariant: a connection whose certificate has another fingerprint carries nothing; the signature of the handshake is verified
//! under the certificate's key as ever.

use std::sync::Arc;

use anyhow::{Context, ensure};
use data_encoding::HEXLOWER_PERMISSIVE;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, Error, SignatureScheme};
use sha2::{Digest, Sha256};
use tokio_rustls::TlsConnector;

/// SHA-256 of a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// Reads it as the house prints it (`3A:F0:…`), with or without colons.
    pub(super) fn read(text: &str) -> anyhow::Result<Self> {
        let plain: String = text.chars().filter(|c| !matches!(c, ':' | ' ')).collect();
        let bytes =
            HEXLOWER_PERMISSIVE.decode(plain.trim().as_bytes()).context("the fingerprint is not hexadecimal")?;
        ensure!(bytes.len() == 32, "a fingerprint has 32 bytes, this one has {}", bytes.len());
        Ok(Self(bytes.try_into().unwrap_or_default()))
    }

    /// What connects to a house with this certificate and to no other.
    pub(super) fn connector(self) -> anyhow::Result<TlsConnector> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let pinned = Arc::new(Pinned { fingerprint: self, provider: provider.clone() });
        let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
        let config = config.dangerous().with_custom_certificate_verifier(pinned).with_no_client_auth();
        Ok(TlsConnector::from(Arc::new(config)))
    }
}

#[derive(Debug)]
struct Pinned {
    fingerprint: Fingerprint,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Pinned {
    fn verify_server_cert(
        &self,
        shown: &CertificateDer<'_>,
        _chain: &[CertificateDer<'_>],
        _name: &ServerName<'_>,
        _ocsp: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        if <[u8; 32]>::from(Sha256::digest(shown)) == self.fingerprint.0 {
            Ok(ServerCertVerified::assertion())
        } else {
            Err(Error::InvalidCertificate(CertificateError::ApplicationVerificationFailure))
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        shown: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, shown, signed, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        shown: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, shown, signed, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_read_as_the_house_prints_it() {
        let printed = format!("{}0a", "3A:F0:".repeat(15) + "01:");
        assert!(Fingerprint::read(&printed).is_ok());
        assert!(Fingerprint::read(&printed.replace(':', "").to_lowercase()).is_ok());
        assert!(Fingerprint::read("3A:F0").is_err());
        assert!(Fingerprint::read(&printed.replace('A', "G")).is_err());
    }
}
