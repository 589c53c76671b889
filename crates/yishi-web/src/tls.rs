//! The certificate of the house: given by its owner, or made here for the local network.
//!
//! Cameras and HTTP/2 need HTTPS; a hall without internet has no public authority, so the house signs for itself.

use std::fs;
use std::io;
use std::net::IpAddr;
use std::path::{Path, PathBuf};

use axum_server::tls_rustls::RustlsConfig;
use rcgen::{CertificateParams, DistinguishedName, DnType, KeyPair, SanType};

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
