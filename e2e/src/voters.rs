//! The phones of those for whom no window is open: each seals with its card and casts over HTTP, as any program may.
//!
//! Invariant: they know the public archive and their card, and nothing else.

use serde_json::json;
use yishi_app::login::keys::chance;
use yishi_ballot::Follower;
use yishi_ballot::credential::PrivateCredential;
use yishi_ballot::pairs::PairsHead;
use yishi_ballot::seal::Sealer;

use crate::house::House;
use crate::support::http::{self, Reply};

/// The phones at one ballot.
pub struct Voters<'a> {
    house: &'a House,
    path: String,
    public: Follower,
    paired: Option<PairsHead>,
}

impl<'a> Voters<'a> {
    /// Reads what is public of the ballot with this identifier.
    pub fn of(house: &'a House, uuid: &str) -> Self {
        let path = format!("/s/{}/ballots/{uuid}", house.session.id);
        let mut public = Follower::default();
        public.push(&http::get_as(house.server.address(), &format!("{path}/archive.bel"), "").unwrap()).unwrap();
        let told = http::get(house.server.address(), &format!("{path}/election")).unwrap().json();
        let paired = told["pairs"].as_str().map(|head| serde_json::from_str(head).unwrap());
        Self { house, path, public, paired }
    }

    /// Seals these answers to the only question with a card and casts them.
    pub fn cast(&self, code: &str, answers: &[u8]) {
        let (sealer, mut rng) = (Sealer::new(self.public.setting().unwrap()), chance().unwrap());
        let card = PrivateCredential::read(code).unwrap();
        let made = sealer.seal(&card, &[answers.to_vec()], &mut rng).unwrap();
        let pairs = self.paired.as_ref().map(|head| sealer.pairs(&made, &head.questions, &mut rng).unwrap().line());
        let reply = self.send(&json!({ "ballot": String::from_utf8(made.bytes).unwrap(), "pairs": pairs }));
        assert_eq!(reply.status, 201, "{}", reply.body);
    }

    /// Sends a ballot as it stands.
    pub fn send(&self, ballot: &serde_json::Value) -> Reply {
        http::post(self.house.server.address(), &self.path, "", "a ballot", &ballot.to_string()).unwrap()
    }
}
