//! Taking part in the key ceremony, and hearing how things stand.
//!
//! Invariant: what fails is tried again; a house that goes away costs time and nothing else.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::sleep;
use yishi_app::login::keys;
use yishi_app::sealed::CeremonyState;
use yishi_app::sealed::ceremony::Step;
use yishi_ballot::hash::Hash;
use yishi_web::pages::trustee::Keys;

use super::board::Board;
use super::house::{House, Standing};
use super::keep::Folder;
use super::member;

/// How long after a failure it is tried again.
const PAUSE: Duration = Duration::from_secs(2);

/// Hears how things stand, again and again, and takes every step of the ceremony that waits for this trustee.
pub(super) async fn attend(
    house: Arc<House>,
    folder: Arc<Folder>,
    board: Arc<Board>,
    told: watch::Sender<Option<Arc<Standing>>>,
) {
    let mut known: Option<String> = None;
    loop {
        match hear(&house, &board, known.as_deref()).await {
            Ok(standing) => {
                // The ballots are followed whatever becomes of the keys.
                let told_now = Arc::new(standing);
                told.send_replace(Some(told_now.clone()));
                let done = take_part(&house, &folder, &board, &told_now).await;
                board.show(|page| page.trouble = done.as_ref().err().map(|problem| format!("{problem:#}")));
                known = done.is_ok().then(|| told_now.version.clone());
            }
            Err(problem) => {
                board.show(|page| page.trouble = Some(format!("{problem:#}")));
                known = None;
            }
        }
        if known.is_none() {
            sleep(PAUSE).await;
        }
    }
}

/// Hears once how things stand.
pub(super) async fn hear(house: &House, board: &Board, known: Option<&str>) -> anyhow::Result<Standing> {
    let standing = house.standing(known).await?;
    board.show(|page| {
        page.session.clone_from(&standing.session.title);
        page.name.clone_from(&standing.name);
        page.place = standing.place;
    });
    Ok(standing)
}

/// Takes the step of the ceremony that is due, if there is one.
pub(super) async fn take_part(
    house: &House,
    folder: &Folder,
    board: &Board,
    standing: &Standing,
) -> anyhow::Result<()> {
    if let Some(ceremony) = &standing.ceremony {
        board.show(|page| page.keys = shown(ceremony));
        let (session, place) = (house.link().session.as_str(), house.link().place);
        let message = member::step(folder, ceremony, session, place, &mut keys::chance()?)?;
        if let Some(message) = message {
            house.tell(&ceremony.id, &message).await?;
        }
    }
    Ok(())
}

fn shown(ceremony: &CeremonyState) -> Keys {
    match (ceremony.step, &ceremony.record) {
        (Step::Made, Some(record)) => Keys::Made {
            size: ceremony.size,
            needed: ceremony.needed,
            fingerprint: Hash::of(record.as_bytes()).to_string(),
        },
        (step, _) => Keys::Waiting { step, places: ceremony.waits_for.clone() },
    }
}
