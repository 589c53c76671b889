//! What secret ballots by device need: the credential authority and the key trustees, each a process of its own, as in a hall.
//!
//! The authority works in a folder of the demonstration; the trustees' programs reach the house over HTTP like everybody's.
//! Invariant: the programs end with the demonstration.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use tokio::process::Child;
use yishi_app::login::Holder;
use yishi_app::{Actor, Hall};
use yishi_ballot::credential::PrivateCredential;
use yishi_names::script::Script;
use yishi_procedure::ids::{SeatNo, TrusteeNo};
use yishi_procedure::sealed::trustees::NameTrustees;
use yishi_rulebook::TrusteeNumber;
use yishi_web::web::Shared;

use crate::programs::{self, Authority, ROLL_HEAD};

/// Identifiers prepared: one for the script's vote, the others for whoever opens one more.
const VOTES: usize = 3;

/// What stands ready.
pub struct Secret {
    /// The cards, by seat.
    pub cards: Arc<Cards>,
    /// The trustees' programs; they end when this is dropped.
    programs: Vec<Child>,
}

/// The cards of a session.
pub struct Cards {
    /// The code of each seat.
    pub codes: BTreeMap<SeatNo, PrivateCredential>,
    /// The seat whose card lies on the table for whoever looks on; nobody simulated votes with it.
    pub free: SeatNo,
}

impl Secret {
    /// Names the trustees, has cards and lists made, and begins the trustees' programs.
    pub async fn prepare(hall: &Hall, web: &Shared, folder: &Path) -> anyhow::Result<Self> {
        let authority = Authority::begin(folder.join("scrutineers"))?;
        let places = name_trustees(hall).await?;
        let cards = make_cards(hall, web, &authority).await?;
        hand_in_lists(hall, &authority).await?;
        let programs = places.map(|place| program(hall, web, folder, place)).collect::<anyhow::Result<_>>()?;
        Ok(Self { cards: Arc::new(cards), programs })
    }

    /// How many trustees' programs were begun.
    pub fn trustees(&self) -> usize {
        self.programs.len()
    }
}

/// Deputies from the front of the roll, as many as the rulebook says; gives their places.
async fn name_trustees(hall: &Hall) -> anyhow::Result<impl Iterator<Item = TrusteeNo> + use<>> {
    let wanted = hall.book().find_number(TrusteeNumber::Trustees).map_or(0, |number| number.value);
    let trustees: Vec<SeatNo> = {
        let published = hall.published();
        published.session.roll.in_office().map(|seat| seat.no).take(usize::try_from(wanted)?).collect()
    };
    let count = u8::try_from(trustees.len())?;
    hall.execute(Actor::Desk, NameTrustees { trustees }.into(), None).await?;
    Ok((1..=count).map(TrusteeNo))
}

async fn make_cards(hall: &Hall, web: &Shared, authority: &Authority) -> anyhow::Result<Cards> {
    let page = format!("{}/s/{}/vote", web.address, hall.id());
    let codes = authority.make_cards(&roll_of(hall), hall.id().as_str(), &page).await?;
    let free = codes.keys().nth(codes.len() / 2).copied().context("the roll is empty")?;
    Ok(Cards { codes, free })
}

/// The roll as the desk convenes with it.
fn roll_of(hall: &Hall) -> String {
    let published = hall.published();
    let roll = &published.session.roll;
    let mut text = ROLL_HEAD.to_owned();
    for seat in roll.in_office() {
        let group = roll.groups().iter().find(|group| group.no == seat.group).map(|group| &group.name);
        if let (Some(name), Some(group)) = (&seat.name, group) {
            let (hans, hant) = (name.in_script(Script::Hans), name.in_script(Script::Hant));
            text.push_str(&format!("{},{hans},{hant},{},{}\n", seat.no, group.hans, group.hant));
        }
    }
    text
}

async fn hand_in_lists(hall: &Hall, authority: &Authority) -> anyhow::Result<()> {
    hall.prepare(VOTES).await?;
    let votes: String = hall.prepared()?.iter().map(|one| format!("{}\n", one.uuid)).collect();
    hall.take_lists(&authority.make_lists(&votes).await?).await?;
    Ok(())
}

fn program(hall: &Hall, web: &Shared, folder: &Path, place: TrusteeNo) -> anyhow::Result<Child> {
    let card = web.links.card(hall.id(), Holder::Trustee(place))?;
    programs::trustee(&web.address, &card, folder, place)
}
