//! A sealed ballot is opened: its keys, its list and its archive are on disk before the procedure is told of its fingerprint.
//!
//! Invariant: an identifier whose archive was begun is never used again, whether or not the procedure opened the ballot.

use std::sync::{Arc, PoisonError};

use yishi_ballot::BallotBox;
use yishi_ballot::ballot_box::{Opened, Setup};
use yishi_ballot::ceremony::SecretKey;
use yishi_ballot::election::{Election, Uuid};
use yishi_ballot::trustee::TrusteeText;
use yishi_procedure::ids::SeatNo;
use yishi_procedure::sealed::opening::SealedBallotOpened;
use yishi_procedure::sealed::setup::{Brought, SealedSetup, Unprepared};
use yishi_procedure::{Command, Context, Event, decide};
use yishi_rulebook::{CredentialsChoice, CredentialsFrom};

use super::chance::chance;
use super::election;
use super::over::is_over;
use super::sealed_box::{Place, SealedBox};
use crate::failure::Failure;
use crate::hall::Hall;

impl Hall {
    /// What an act that may open a sealed ballot needs to be brought along.
    pub(super) async fn bring_setup(&self, command: &Command) -> Result<Brought, Failure> {
        let Some(opened) = self.would_open(command)? else { return Ok(Brought::Nothing) };
        let Some(group) = self.trustees().record() else { return Ok(Brought::Setup(Err(Unprepared::Keys))) };
        let Some((uuid, list)) = self.list_for_next()? else {
            return Ok(Brought::Setup(Err(Unprepared::Credentials)));
        };
        let credentials = u32::try_from(list.len()).unwrap_or(u32::MAX);
        let list = match list {
            List::HandedIn(list) => list,
            List::HandedOutTo(seats) => self.hand_out(&uuid, &seats).await?,
        };
        let fingerprint = self.begin_archive(&opened, &uuid, list, &group).await?;
        Ok(Brought::Setup(Ok(SealedSetup { uuid: uuid.to_string(), fingerprint, credentials })))
    }

    /// The identifier and the list of the next ballot.
    fn list_for_next(&self) -> Result<Option<(Uuid, List)>, Failure> {
        match self.book.find_choice(CredentialsChoice::From).map(|rule| rule.value) {
            Some(CredentialsFrom::Server) => {
                Ok(Some((Uuid::random(&mut chance()?), List::HandedOutTo(self.seats_present()))))
            }
            Some(CredentialsFrom::Authority) | None => {
                Ok(self.next_prepared()?.map(|(uuid, list)| (uuid, List::HandedIn(list))))
            }
        }
    }

    fn seats_present(&self) -> Vec<SeatNo> {
        let head = self.head();
        let sitting = head.session.as_ref().and_then(|session| session.sitting_in_progress().ok());
        sitting.map(|sitting| sitting.attendance.present_seats().collect()).unwrap_or_default()
    }

    /// Decided without consequences: an act that is refused, or opens no sealed ballot, reads nothing and uses nothing up. What is
    /// prepared decides nothing, so any stands for it.
    fn would_open(&self, command: &Command) -> Result<Option<SealedBallotOpened>, Failure> {
        let any = SealedSetup { uuid: String::new(), fingerprint: String::new(), credentials: 0 };
        let mut head = self.head();
        let at = head.tick(self.now());
        let context = Context { brought: Brought::Setup(Ok(any)), ..Context::at(at) };
        let events = decide(head.session.as_ref(), &self.book, command, &context)?;
        Ok(events
            .into_iter()
            .find_map(|event| if let Event::SealedBallotOpened(opened) = event { Some(*opened) } else { None }))
    }

    /// Makes the house's own key and the archive's beginning, and waits until both are on disk; gives the fingerprint.
    async fn begin_archive(
        &self,
        opened: &SealedBallotOpened,
        uuid: &Uuid,
        credentials: Vec<String>,
        group: &TrusteeText,
    ) -> Result<String, Failure> {
        let mut rng = chance()?;
        let own = SecretKey::random(&mut rng);
        let trustees = TrusteeText::record(&[TrusteeText::single(own.public_text(&mut rng)), group.clone()]);
        let (record, paired) = {
            let head = self.head();
            let session = head.session.as_ref().ok_or(Failure::NoSession)?;
            election::record(session, opened, uuid, &trustees)?
        };
        let election = record.text().into_bytes();
        let fingerprint = Election::fingerprint(&election);
        let credentials = serde_json::to_vec(&credentials).map_err(|error| Failure::Fault(error.to_string()))?;
        let setup = Setup { election, trustees: trustees.into_bytes(), credentials };
        let time = u64::try_from(opened.at.as_second()).unwrap_or_default();
        let begun = tokio::task::spawn_blocking(move || BallotBox::open(time, setup, &paired)).await;
        let begun: Opened = begun
            .map_err(|error| Failure::Fault(error.to_string()))?
            .map_err(|fault| Failure::Fault(format!("the archive of ballot {uuid}: {fault}")))?;
        self.use_up(uuid).await?;
        let uuid = uuid.to_string();
        self.keep_own_key(&uuid, &own).await?;
        let (own_box, queued) = SealedBox::begun(self.place(), &uuid, opened.press, begun);
        own_box.settle(queued).await?;
        self.keep_box(Arc::new(own_box));
        Ok(fingerprint)
    }

    fn place(&self) -> Place {
        Place { journal: self.journal.clone(), session: self.id.clone(), changed: self.changed.clone() }
    }

    fn keep_box(&self, own: Arc<SealedBox>) {
        self.sealed_boxes.lock().unwrap_or_else(PoisonError::into_inner).insert(own.uuid().to_owned(), own);
    }

    /// The box of a ballot, where it is at work already.
    pub(super) fn box_at_work(&self, uuid: &str) -> Option<Arc<SealedBox>> {
        self.sealed_boxes.lock().unwrap_or_else(PoisonError::into_inner).get(uuid).cloned()
    }

    /// The same box, read back beside the other requests where it has to be.
    ///
    /// # Errors
    /// As [`Hall::sealed_box`].
    pub async fn sealed_box_aside(self: &Arc<Self>, uuid: String) -> Result<Option<Arc<SealedBox>>, Failure> {
        let hall = self.clone();
        let own = tokio::task::spawn_blocking(move || hall.sealed_box(&uuid)).await;
        own.map_err(|error| Failure::Fault(error.to_string()))?
    }

    /// The box of a ballot of this session that the procedure knows; read back from the disk where it was not touched since.
    ///
    /// # Errors
    /// An archive that cannot be read, or does not hold.
    pub fn sealed_box(&self, uuid: &str) -> Result<Option<Arc<SealedBox>>, Failure> {
        let known = {
            let published = self.published();
            let known = published.session.sealed_ballots.iter().find(|ballot| ballot.uuid == uuid);
            known.map(|ballot| (ballot.press, ballot.stage))
        };
        let Some((press, stage)) = known else { return Ok(None) };
        // Held while it is read back, so that two never write on one archive.
        let mut boxes = self.sealed_boxes.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(own) = boxes.get(uuid) {
            return Ok(Some(own.clone()));
        }
        let own = Arc::new(SealedBox::read_back(self.place(), uuid, press)?);
        if is_over(stage) {
            own.shut();
        }
        boxes.insert(uuid.to_owned(), own.clone());
        Ok(Some(own))
    }
}

/// Who may vote.
enum List {
    /// Credentials that the scrutineers have handed in.
    HandedIn(Vec<String>),
    /// Seats to which the server hands credentials out.
    HandedOutTo(Vec<SeatNo>),
}

impl List {
    fn len(&self) -> usize {
        match self {
            Self::HandedIn(credentials) => credentials.len(),
            Self::HandedOutTo(seats) => seats.len(),
        }
    }
}
