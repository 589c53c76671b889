//! Sealed ballots by the names the house has for their acts, with what whoever keeps the box brings along.

use yishi_names::Text;
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::ids::{SealedBallotNo, TrusteeNo};
use yishi_procedure::sealed::abandonment::AbandonSealedBallot;
use yishi_procedure::sealed::announcement::AnnounceSealedBallot;
use yishi_procedure::sealed::ballot::SealedBallot;
use yishi_procedure::sealed::closing::CloseSealedBallot;
use yishi_procedure::sealed::counting::CountSealedBallot;
use yishi_procedure::sealed::setup::{Brought, SealedCount, SealedHead, SealedSetup};
use yishi_procedure::sealed::trustees::NameTrustees;
use yishi_procedure::voting::method::VoteMethod;
use yishi_procedure::{Command, Context};

use super::story::Outcome;
use super::{Story, a_congress_under, counts, seats};

/// The election of these tests, as its archive names it.
pub const UUID: &str = "2f4sVqLbRkHtX9";
/// Its fingerprint.
pub const FINGERPRINT: &str = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU";

// ---- Acts ----

pub fn name_trustees(trustees: impl IntoIterator<Item = u32>) -> Command {
    NameTrustees { trustees: seats(trustees) }.into()
}

pub fn close_sealed(ballot: u16) -> Command {
    CloseSealedBallot { ballot: SealedBallotNo(ballot) }.into()
}

pub fn count_sealed(ballot: u16) -> Command {
    CountSealedBallot { ballot: SealedBallotNo(ballot) }.into()
}

pub fn abandon_sealed(ballot: u16, figures: Option<PresidiumFigures>) -> Command {
    let reason = Text::new("三名密钥保管人的设备损坏", "三名密鑰保管人的設備損壞");
    AbandonSealedBallot { ballot: SealedBallotNo(ballot), reason, figures }.into()
}

pub fn announce_sealed(ballot: u16) -> Command {
    AnnounceSealedBallot { ballot: SealedBallotNo(ballot) }.into()
}

// ---- What is brought along ----

/// A ballot that lies ready for that many cards.
pub fn ready(credentials: u32) -> Brought {
    Brought::Setup(Ok(SealedSetup { uuid: UUID.into(), fingerprint: FINGERPRINT.into(), credentials }))
}

/// So many ballots lie in a box that takes nothing more.
pub fn holding(ballots: u32) -> Brought {
    Brought::Head(SealedHead { ballots, head: "ab".repeat(32) })
}

/// So many ballots as three trustees have opened them: for, against and abstaining of each line.
pub fn opened(ballots: u32, lines: &[[u32; 3]]) -> Brought {
    let opened_by = [1, 3, 4].map(TrusteeNo).into();
    let lines = lines.iter().copied().map(counts).collect();
    Brought::Count(Some(SealedCount { ballots, lines, last_event: "cd".repeat(32), opened_by }))
}

// ---- Stages ----

/// Of so many deputies all are in a plenary that votes in secret; the last five hold the key to the count.
pub fn a_plenary_in_secret(overlays: &[&str], seats: u32) -> Story {
    let story = a_congress_under(overlays, seats).prepared().voting(VoteMethod::Secret);
    story.with_plenary_called().opened_with(seats).with_trustees()
}

impl Story {
    /// Tries an act with what is brought along for it.
    pub fn when_bringing(&mut self, command: Command, brought: Brought) -> Outcome {
        let context = Context { brought, ..Context::at(self.clock) };
        self.act(&command, &context)
    }

    /// The same story after an act with what was brought along, which must go through.
    pub fn bringing(mut self, command: Command, brought: Brought) -> Self {
        self.when_bringing(command, brought).happens();
        self
    }

    /// The last five of the roll hold the key to the count.
    pub fn with_trustees(self) -> Self {
        let all = self.session().roll.entitled();
        self.after(name_trustees(all - 4..=all))
    }

    /// The latest sealed ballot.
    pub fn sealed(&self) -> &SealedBallot {
        self.session().sealed_ballots.last().expect("a sealed ballot is open")
    }

    /// The ballot that is open is closed with so many ballots in it.
    pub fn closed_with(self, ballots: u32) -> Self {
        let no = self.sealed().no.0;
        self.bringing(close_sealed(no), holding(ballots))
    }

    /// The ballot that is open is closed and counted; what the count gives is the outcome.
    pub fn when_opened(&mut self, ballots: u32, lines: &[[u32; 3]]) -> Outcome {
        *self = self.clone().closed_with(ballots);
        let no = self.sealed().no.0;
        self.when_bringing(count_sealed(no), opened(ballots, lines))
    }
}
