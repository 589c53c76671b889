//! Elections by the names the house has for their acts, and how far one has come before the act that is tested.

use jiff::civil::Date;
use yishi_names::{PersonName, Text};
use yishi_procedure::Command;
use yishi_procedure::ballot::count::BallotCount;
use yishi_procedure::ballot::entry::Entry;
use yishi_procedure::ballot::report::ReportCount;
use yishi_procedure::ballot::returning::RecordReturned;
use yishi_procedure::ballot::scrutineers::ScrutineerList;
use yishi_procedure::ballot::subject::{BallotSubject, WriteIn};
use yishi_procedure::business::movers::{Mover, Organ};
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::election::candidates::FixCandidates;
use yishi_procedure::election::contest::{Election, ElectionKind};
use yishi_procedure::election::determination::{DetermineOutcome, WriteInFinding};
use yishi_procedure::election::further::FurtherTime;
use yishi_procedure::election::method::{ElectionMethod, Post, PreliminaryTie, ProposeElectionMethod};
use yishi_procedure::election::nomination::{Nominate, Nominee};
use yishi_procedure::election::nominations_close::CloseNominations;
use yishi_procedure::election::office::Office;
use yishi_procedure::election::opening::{OpenNominations, ReopenNominations};
use yishi_procedure::election::preliminary::{OpenPreliminaryVote, ResolvePreliminaryTie};
use yishi_procedure::election::publication::PublishElected;
use yishi_procedure::election::round::OpenRound;
use yishi_procedure::election::stage::ElectionStage;
use yishi_procedure::election::withdrawal::WithdrawNomination;
use yishi_procedure::ids::{ElectionNo, PersonRef, SeatNo};
use yishi_procedure::voting::method::VoteMethod;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::{CandidateOrder, LeadingOrgan};

use super::story::Outcome;
use super::{
    DAY, Story, a_congress_under, announce_ballot, confirm_count, counts, declare_validity, deputy, enter_count, issue,
    name_tellers, propose_scrutineers, seats, two_of_the_staff,
};

pub const FIRST: ElectionNo = ElectionNo(1);
pub const TERM: ElectionKind = ElectionKind::TermChange;
pub const BY: ElectionKind = ElectionKind::ByElection;

/// Two days and a little, in seconds: the time to nominate and to talk the candidates over.
pub const TWO_DAYS: i64 = 2 * 86_400;

pub fn deputies(numbers: impl IntoIterator<Item = u32>) -> Vec<PersonRef> {
    numbers.into_iter().map(deputy).collect()
}

// ---- Acts ----

pub fn post(office: Office, kind: ElectionKind, seats: u16, surplus: u16) -> Post {
    Post { office, kind, seats, surplus }
}

pub fn method(posts: &[Post]) -> ElectionMethod {
    ElectionMethod {
        title: Text::new("选举办法", "選舉辦法"),
        posts: posts.to_vec(),
        preliminary_tie: PreliminaryTie::FurtherVote,
        order: CandidateOrder::Strokes,
    }
}

pub fn propose_method(method: ElectionMethod, figures: Option<PresidiumFigures>) -> Command {
    ProposeElectionMethod { method, figures }.into()
}

pub fn open_nominations_until(office: Office, seats: u16, kind: ElectionKind, last_day: Date) -> Command {
    OpenNominations { office, title: office.name(), seats, kind, last_day }.into()
}

pub fn open_nominations(office: Office, seats: u16, kind: ElectionKind) -> Command {
    open_nominations_until(office, seats, kind, DAY)
}

pub fn reopen_nominations(last_day: Date) -> Command {
    ReopenNominations { election: FIRST, last_day }.into()
}

pub fn nominee(person: PersonRef) -> Nominee {
    Nominee { person, consents: true, holds_incompatible_office: false }
}

/// Deputies of these numbers nominate jointly.
pub fn nominate_jointly(movers: impl IntoIterator<Item = u32>, candidates: &[PersonRef]) -> Command {
    let candidates = candidates.iter().copied().map(nominee).collect();
    Nominate { election: FIRST, mover: Mover::Seats(seats(movers)), candidates, figures: None }.into()
}

pub fn nominate_by(organ: Organ, candidates: &[PersonRef], figures: Option<PresidiumFigures>) -> Command {
    let candidates = candidates.iter().copied().map(nominee).collect();
    Nominate { election: FIRST, mover: Mover::Organ(organ), candidates, figures }.into()
}

pub fn withdraw_nomination(nomination: u16, candidate: Option<PersonRef>) -> Command {
    let reason = Text::new("本人不接受提名", "本人不接受提名");
    WithdrawNomination { election: FIRST, nomination, candidate, reason }.into()
}

pub fn close_nominations() -> Command {
    CloseNominations { election: FIRST }.into()
}

pub fn open_preliminary() -> Command {
    OpenPreliminaryVote { election: FIRST }.into()
}

pub fn resolve_tie(chosen: &[PersonRef], figures: Option<PresidiumFigures>) -> Command {
    let reason = Text::new("按代表酝酿的意见", "按代表醞釀的意見");
    ResolvePreliminaryTie { election: FIRST, chosen: chosen.to_vec(), reason, figures }.into()
}

pub fn fix(candidates: &[PersonRef], figures: Option<PresidiumFigures>) -> Command {
    FixCandidates { election: FIRST, candidates: candidates.to_vec(), figures }.into()
}

pub fn open_round() -> Command {
    OpenRound { election: FIRST }.into()
}

pub fn determine(write_ins: Vec<WriteInFinding>, figures: Option<PresidiumFigures>) -> Command {
    DetermineOutcome { election: FIRST, write_ins, figures }.into()
}

pub fn publish() -> Command {
    PublishElected { election: FIRST }.into()
}

pub fn further(round: u8, time: FurtherTime) -> Question {
    Question::FurtherElection { election: FIRST, round, time }
}

// ---- Counts ----

/// Everybody present hands in a ballot; each line has so many votes for, and all others against.
pub fn votes(ballots: u32, approvals: &[u32]) -> BallotCount {
    let lines = approvals.iter().map(|for_| counts([*for_, ballots - for_, 0])).collect();
    BallotCount { issued: ballots, returned: ballots, void: Vec::new(), lines, write_ins: Vec::new() }
}

/// The same with a name written in.
pub fn with_write_in(mut count: BallotCount, name: PersonName, votes: u32) -> BallotCount {
    count.write_ins.push(WriteIn { name, votes });
    count
}

/// One paper more was returned than was issued.
pub fn too_many_papers(mut count: BallotCount) -> BallotCount {
    count.returned += 1;
    count
}

// ---- Stages ----

/// An election of deputy mayors in which nothing has happened yet.
pub fn an_election(seats: u16) -> Election {
    Election {
        no: FIRST,
        office: Office::DeputyHeadsOfGovernment,
        title: Office::DeputyHeadsOfGovernment.name(),
        kind: TERM,
        seats,
        stage: ElectionStage::Nominating,
        opened_on: DAY,
        last_day: DAY,
        nominations: Vec::new(),
        standing: Vec::new(),
        places: 0,
        preliminary: None,
        candidates: Vec::new(),
        rounds: Vec::new(),
        elected: Vec::new(),
        published_at: None,
    }
}

/// A city congress of so many deputies in a plenary that votes by hands, all of them present.
pub fn a_plenary_of(seats: u32) -> Story {
    a_congress_under(&[], seats).in_plenary_with(seats)
}

impl Story {
    pub fn the_election(&self) -> &Election {
        self.session().election(FIRST).unwrap()
    }

    pub fn stage(&self) -> ElectionStage {
        self.the_election().stage
    }

    /// Scrutineers and tellers are named; the last of the roll watch, so that the first may be candidates.
    pub fn with_watchers(self) -> Self {
        if self.session().scrutineers.is_some() {
            return self;
        }
        let (all, present, figures) = (self.session().roll.entitled(), self.present(), self.unanimous());
        let chief = self.last_seat();
        let members =
            self.session().roll.in_office().map(|seat| seat.no).filter(|seat| seat.0 > all.saturating_sub(14));
        let list = ScrutineerList { members: members.collect(), chiefs: vec![chief], deputy_chiefs: Vec::new() };
        let story = self.after(propose_scrutineers(list, figures));
        story.voted(Question::Scrutineers, [present, 0, 0]).after(name_tellers(two_of_the_staff()))
    }

    /// The seat with the highest number, the chief scrutineer of these elections.
    fn last_seat(&self) -> SeatNo {
        self.session().roll.seats().map(|seat| seat.no).last().unwrap()
    }

    /// The plenary adopts an election method of these posts.
    pub fn under_method(self, method: ElectionMethod) -> Self {
        let all = self.session().roll.entitled();
        let figures = self.unanimous();
        self.after(propose_method(method, figures)).voted(Question::ElectionMethod, [all, 0, 0])
    }

    /// Nominations are open for one office, which the adopted method has.
    pub fn nominating(self, office: Office, kind: ElectionKind, seats: u16, surplus: u16) -> Self {
        let method = method(&[post(office, kind, seats, surplus)]);
        self.under_method(method).after(open_nominations(office, seats, kind))
    }

    /// The deputies of these numbers are nominated: the first by the organ that leads, the others by deputies jointly.
    pub fn with_nominees(mut self, persons: &[PersonRef]) -> Self {
        let most = usize::from(self.the_election().open_seats());
        let figures = self.unanimous();
        for (at, chunk) in persons.chunks(most).enumerate() {
            let first = u32::try_from(at).unwrap() * 20 + 1;
            let command = match at {
                0 => nominate_by(self.nominating_organ(), chunk, figures),
                _ => nominate_jointly(first..first + 20, chunk),
            };
            self = self.after(command);
        }
        self
    }

    fn nominating_organ(&self) -> Organ {
        match self.session().led_by {
            LeadingOrgan::Presidium => Organ::Presidium,
            LeadingOrgan::StandingCommittee => Organ::StandingCommittee,
        }
    }

    /// The list of candidates is fixed, two days after nominations were opened.
    pub fn with_candidates(self, persons: &[PersonRef]) -> Self {
        let story = self.with_nominees(persons).after(close_nominations()).later(TWO_DAYS);
        story.fixed(persons)
    }

    pub fn fixed(self, persons: &[PersonRef]) -> Self {
        let figures = self.unanimous();
        self.after(fix(persons, figures))
    }

    /// The ballot that is being held is taken back, counted and announced; what the decisive report gives is the outcome.
    pub fn when_counted(&mut self, count: &BallotCount) -> Outcome {
        let (no, signed_by) = (self.ballot().no, self.last_seat());
        let story = self.clone().after(issue(no.0, count.issued, 0));
        *self = story.after(RecordReturned { ballot: no, returned: count.returned, signed_by });
        let validity = self.when(declare_validity(no.0));
        if count.returned > count.issued {
            return validity;
        }
        let _ = validity.happens();
        let story = self.clone().after(enter_count(no.0, Entry::First, 1, count.clone()));
        *self = story.after(enter_count(no.0, Entry::Second, 2, count.clone())).after(confirm_count(no.0));
        let outcome = self.when(ReportCount { ballot: no, signed_by });
        self.when(announce_ballot(no.0)).happens();
        outcome
    }

    pub fn counted(mut self, count: &BallotCount) -> Self {
        self.when_counted(count).happens();
        self
    }

    /// A round is held with so many votes for each candidate, and its outcome determined.
    pub fn round(self, approvals: &[u32]) -> Self {
        let story = self.with_watchers().after(open_round());
        let ballots = story.present();
        let figures = story.unanimous();
        story.counted(&votes(ballots, approvals)).after(determine(Vec::new(), figures))
    }

    /// The body decides when the seats left open are filled.
    pub fn deciding_further(self, time: FurtherTime) -> Self {
        let all = self.session().roll.entitled();
        let round = self.the_election().last_round().unwrap().no;
        self.voted(further(round, time), [all, 0, 0])
    }
}

/// The subject of the round that is being held.
pub fn round_subject(round: u8) -> BallotSubject {
    BallotSubject::Round { election: FIRST, round }
}

/// Votes in this session are by hands.
pub fn by_hands(story: Story) -> Story {
    story.voting(VoteMethod::ShowOfHands)
}
