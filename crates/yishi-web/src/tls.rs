//! The certificate of the house: given by its owner, or made here for the local network.
//!
//! Cameras and HTTP/2 need HTTPS; a hall without internet has no public authority, so the house signs for itself.

use std::fs;
use std::io;
use std::net::IpAddr;
use std::path::{Path, PathBuf};

use axum_server::tls_rustls::RustlsConfig;
use rcgen::{CertificateParams, DistinguishedName, DnType, KeyPair, SanType};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use sha2::{Digest, Sha256};

/// Where a certificate and its key lie, in PEM.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// The certificate chain.
    pub chain: PathBuf,
    /// The private key.
    pub key: PathBuf,
}

impl Certificate {
    /// The house's own certificate in a folder, made for these addresses where there is none.
    pub fn load_or_make(folder: &Path, names: &[String], addresses: &[IpAddr]) -> io::Result<Self> {
        let own = Self { chain: folder.join("certificate.pem"), key: folder.join("certificate.key") };
        if !own.chain.exists() || !own.key.exists() {
            own.make(names, addresses)?;
        }
        Ok(own)
    }

    fn make(&self, names: &[String], addresses: &[IpAddr]) -> io::Result<()> {
        let mut params = CertificateParams::new(names.to_vec()).map_err(io::Error::other)?;
        params.subject_alt_names.extend(addresses.iter().map(|address| SanType::IpAddress(*address)));
        let mut name = DistinguishedName::new();
        name.push(DnType::CommonName, "Yishi");
        params.distinguished_name = name;
        let key = KeyPair::generate().map_err(io::Error::other)?;
        let certificate = params.self_signed(&key).map_err(io::Error::other)?;
        write_private(&self.key, key.serialize_pem().as_bytes())?;
        fs::write(&self.chain, certificate.pem())
    }

    /// The SHA-256 fingerprint of the certificate devices are shown, the first of the chain, as browsers write it: `3A:F0:…`.
    pub fn fingerprint(&self) -> io::Result<String> {
        let shown = CertificateDer::from_pem_file(&self.chain).map_err(io::Error::other)?;
        let bytes: Vec<String> = Sha256::digest(&shown).iter().map(|byte| format!("{byte:02X}")).collect();
        Ok(bytes.join(":"))
    }

    /// The configuration a server takes.
    pub async fn config(&self) -> io::Result<RustlsConfig> {
        // A process has one provider; that it stands already is no error.
        let _ = rustls::crypto::ring::default_provider().install_default();
        RustlsConfig::from_pem_file(&self.chain, &self.key).await
    }
}

fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    use std::io::Write;
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path)?.write_all(bytes)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// A certificate of one byte, 0x01; its fingerprint is known from outside this program.
    const ONE_BYTE: &str = "-----BEGIN CERTIFICATE-----\nAQ==\n-----END CERTIFICATE-----\n";
    const OF_ONE_BYTE: &str =
        "4B:F5:12:2F:34:45:54:C5:3B:DE:2E:BB:8C:D2:B7:E3:D1:60:0A:D6:31:C3:85:A5:D7:CC:E2:3C:77:85:45:9A";

    #[test]
    fn a_fingerprint_is_the_digest_of_the_certificate_itself() {
        let folder = tempfile::tempdir().unwrap();
        let own = Certificate { chain: folder.path().join("c.pem"), key: folder.path().join("k.pem") };
        fs::write(&own.chain, ONE_BYTE).unwrap();
        assert_eq!(own.fingerprint().unwrap(), OF_ONE_BYTE);
        fs::write(&own.chain, "no certificate").unwrap();
        assert!(own.fingerprint().is_err());
    }

    #[test]
    fn a_house_keeps_the_certificate_it_made() {
        let folder = tempfile::tempdir().unwrap();
        let make = || Certificate::load_or_make(folder.path(), &["localhost".to_owned()], &[]).unwrap();
        assert_eq!(make().fingerprint().unwrap(), make().fingerprint().unwrap());
    }
}
