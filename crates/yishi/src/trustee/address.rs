//! The personal link of a trustee, as it is printed on the card.
//!
//! Invariant: plain HTTP leads to this very machine only; over any network the house is known by its certificate.

use std::net::IpAddr;

use anyhow::{Context, bail, ensure};
use hyper::http::Uri;
use yishi_app::login::Holder;
use yishi_procedure::ids::SessionId;

/// Where the house is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address {
    /// Whether it speaks HTTPS.
    pub(super) secure: bool,
    /// Name or address of the machine.
    pub(super) host: String,
    /// The port.
    pub(super) port: u16,
}

/// A trustee's link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PersonalLink {
    /// The house.
    pub(super) house: Address,
    /// The link's path, with its secret.
    pub(super) path: String,
    /// The session.
    pub(super) session: SessionId,
    /// The trustee's place, from 1.
    pub(super) place: usize,
}

impl PersonalLink {
    /// Reads a link.
    pub(super) fn read(text: &str) -> anyhow::Result<Self> {
        let uri: Uri = text.trim().parse().context("this is no address")?;
        let house = Address::of(&uri)?;
        let parts: Vec<&str> = uri.path().trim_matches('/').split('/').collect();
        let ["in", session, holder, _] = parts.as_slice() else { bail!("this is no personal link: {}", uri.path()) };
        let session = SessionId::try_from((*session).to_owned()).map_err(anyhow::Error::msg)?;
        let Ok(Holder::Trustee(place)) = holder.parse::<Holder>() else {
            bail!("this is the link of somebody else than a trustee ({holder})");
        };
        Ok(Self { house, path: uri.path().to_owned(), session, place: place.0.into() })
    }
}

impl Address {
    fn of(uri: &Uri) -> anyhow::Result<Self> {
        let secure = match uri.scheme_str() {
            Some("https") => true,
            Some("http") => false,
            Some(_) | None => bail!("an address begins with https:// or http://"),
        };
        let host = uri.host().context("the address names no machine")?.trim_matches(['[', ']']).to_owned();
        let here = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
        ensure!(secure || here, "plain HTTP is for this machine only; the house's address begins with https://");
        Ok(Self { secure, host, port: uri.port_u16().unwrap_or(if secure { 443 } else { 80 }) })
    }

    /// Machine and port, as they stand in an address.
    pub(super) fn authority(&self) -> String {
        if self.host.contains(':') {
            format!("[{}]:{}", self.host, self.port)
        } else {
            format!("{}:{}", self.host, self.port)
        }
    }

    /// The whole address.
    pub(super) fn text(&self) -> String {
        format!("{}://{}", if self.secure { "https" } else { "http" }, self.authority())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_link_says_house_session_and_place() {
        let link = PersonalLink::read("https://192.168.1.10:8443/in/congress/trustee-3/ABCDEF").unwrap();
        assert_eq!((link.session.as_str(), link.place), ("congress", 3));
        assert_eq!(link.house.text(), "https://192.168.1.10:8443");
        assert_eq!(link.path, "/in/congress/trustee-3/ABCDEF");
        assert_eq!(PersonalLink::read("http://[::1]:80/in/a/trustee-1/X").unwrap().house.text(), "http://[::1]:80");
    }

    #[test]
    fn links_of_others_and_plain_http_over_a_network_are_refused() {
        for wrong in [
            "http://192.168.1.10:8080/in/congress/trustee-1/ABC",
            "https://192.168.1.10/in/congress/12/ABC",
            "https://192.168.1.10/in/congress/press-1/ABC",
            "https://192.168.1.10/desk",
            "ftp://localhost/in/congress/trustee-1/ABC",
            "localhost/in/congress/trustee-1/ABC",
        ] {
            assert!(PersonalLink::read(wrong).is_err(), "{wrong}");
        }
    }
}
