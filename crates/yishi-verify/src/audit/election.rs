//! Elections as the auditor follows them: the method, who is nominated, and how many may stand.
//!
//! Law: Organic Law art 26, 27, 30, 34, 47; Election Law art 30 to 32. Invariant: the auditor keeps its own list of names and its own
//! step of every election, and asks the procedure for neither.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use yishi_procedure::ballot::count::BallotCount;
use yishi_procedure::business::movers::Mover;
use yishi_procedure::election::contest::{ElectionKind, RoundKind};
use yishi_procedure::election::method::{ElectionMethod, ElectionMethodProposed, Post};
use yishi_procedure::election::office::{Office, OfficeClass};
use yishi_procedure::election::opening::{NominationsOpened, NominationsReopened};
use yishi_procedure::election::outcome::Standing;
use yishi_procedure::election::special_committee::{SpecialCommitteeList, SpecialCommitteeProposed};
use yishi_procedure::ids::{ElectionNo, PersonRef, SpecialCommitteeNo};
use yishi_procedure::voting::question::Question;
use yishi_rulebook::{BodyKind, Citation, RangeGround};

use super::Audit;
use super::election_ballots::Due;
use crate::finding::{Code, Finding, demand};

/// How far an election has come, in the auditor's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Names are taken.
    Taking,
    /// As many as may stand.
    Ready,
    /// Too many: they are to be ranked.
    RankingDue,
    /// They are being ranked.
    Ranking,
    /// The ranking ended in a tie.
    RankingTied,
    /// The list is fixed.
    Listed,
    /// A round is held.
    Voting,
    /// A round is counted.
    Counted,
    /// The tied are voted on again.
    TieDue,
    /// Seats are open.
    Short,
    /// They are filled in this session.
    Further,
    /// Approval is awaited.
    Waiting,
    /// All is done.
    Over,
    /// The rest is left to the next session.
    Left,
    /// The higher level refused.
    Refused,
}

/// A round as the auditor keeps it.
pub(super) struct Held {
    pub(super) kind: RoundKind,
    pub(super) seats: u16,
    pub(super) candidates: Vec<PersonRef>,
    pub(super) standings: Vec<Standing>,
    pub(super) tied: Vec<PersonRef>,
}

/// An election as the auditor keeps it.
pub(crate) struct Contest {
    pub(super) opened: NominationsOpened,
    pub(super) last_day: Date,
    pub(crate) step: Step,
    /// Who nominates whom.
    pub(super) names: Vec<(Mover, Vec<PersonRef>)>,
    pub(super) standing: Vec<PersonRef>,
    pub(super) places: u16,
    /// Who is ranked now, and for how many places; whether they were tied before; who came through.
    pub(super) ranked: Option<(Vec<PersonRef>, u16, bool)>,
    pub(super) through: Vec<PersonRef>,
    pub(super) listed: Vec<PersonRef>,
    pub(super) rounds: Vec<Held>,
    pub(crate) elected: Vec<PersonRef>,
    pub(crate) published: bool,
}

/// All elections of the session.
#[derive(Default)]
pub(crate) struct Elections {
    draft: Option<ElectionMethod>,
    adopted: Option<ElectionMethod>,
    pub(crate) contests: Vec<Contest>,
    committees: Vec<(SpecialCommitteeList, bool)>,
    /// What the event before made due.
    pub(super) due: Option<Due>,
    /// The count the latest outcome rests on.
    pub(super) counted: Option<BallotCount>,
}

impl Contest {
    pub(crate) fn open_seats(&self) -> u16 {
        self.opened.seats.saturating_sub(u16::try_from(self.elected.len()).unwrap_or(u16::MAX))
    }

    pub(super) fn require(&self, steps: &[Step]) -> Result<(), Finding> {
        let (no, step) = (self.opened.election, self.step);
        demand!(steps.contains(&step), Order, "election {no} stands at {step:?}, where this cannot happen");
        Ok(())
    }
}

impl Elections {
    pub(super) fn draft(&self) -> Option<&ElectionMethod> {
        self.draft.as_ref()
    }

    pub(super) fn adopted(&self) -> Option<&ElectionMethod> {
        self.adopted.as_ref()
    }

    pub(super) fn adopt(&mut self, method: &ElectionMethod) {
        self.adopted = Some(method.clone());
    }

    /// Whether somebody was elected to an office and published, or stands on the adopted list of a special committee. Deputies to the
    /// next-higher congress hold no office by that.
    pub(super) fn put_in_office(&self, person: PersonRef, undeclared: Option<Question>) -> bool {
        let published = self.contests.iter().filter(|contest| contest.published);
        let mut offices = published.filter(|contest| contest.opened.office != Office::UpperDeputies);
        let mut lists = (1..).zip(&self.committees).filter(|(no, (_, adopted))| {
            *adopted && undeclared != Some(Question::SpecialCommittee(SpecialCommitteeNo(*no)))
        });
        let listed =
            |list: &SpecialCommitteeList| list.everybody().into_iter().any(|one| PersonRef::Seat(one) == person);
        offices.any(|contest| contest.elected.contains(&person)) || lists.any(|(_, (list, _))| listed(list))
    }

    pub(super) fn contest(&self, no: ElectionNo) -> Result<&Contest, Finding> {
        let unknown = || Finding::new(Code::Election, format!("there is no election {no}"));
        usize::from(no.0).checked_sub(1).and_then(|at| self.contests.get(at)).ok_or_else(unknown)
    }

    pub(super) fn contest_mut(&mut self, no: ElectionNo) -> Result<&mut Contest, Finding> {
        self.contest(no)?;
        Ok(&mut self.contests[usize::from(no.0) - 1])
    }

    pub(super) fn special_committee(&self, no: SpecialCommitteeNo) -> Result<&(SpecialCommitteeList, bool), Finding> {
        let unknown = || Finding::new(Code::Election, format!("there is no special committee {no}"));
        usize::from(no.0).checked_sub(1).and_then(|at| self.committees.get(at)).ok_or_else(unknown)
    }

    pub(super) fn adopt_committee(&mut self, no: SpecialCommitteeNo) -> Result<(), Finding> {
        self.special_committee(no)?;
        self.committees[usize::from(no.0) - 1].1 = true;
        Ok(())
    }

    /// The post of an election in the adopted method.
    pub(super) fn post(&self, contest: &Contest) -> Result<&Post, Finding> {
        let no = contest.opened.election;
        let NominationsOpened { office, seats, kind, .. } = &contest.opened;
        let posts = self.adopted.iter().flat_map(|method| &method.posts);
        let mut same = posts.filter(|post| (post.office, post.seats, post.kind) == (*office, *seats, *kind));
        let missing = || Finding::new(Code::Election, format!("no adopted method has the post of election {no}"));
        same.next().ok_or_else(missing)
    }
}

/// The day of a time in Beijing, where all of them are held.
pub(super) fn day(at: Timestamp) -> Date {
    Offset::constant(8).to_datetime(at).date()
}

/// The range that bounds the candidates beyond the seats.
fn surplus_id(office: Office, kind: ElectionKind) -> &'static str {
    match (kind, office.class()) {
        (ElectionKind::ByElection, _) => "election.surplus.by-election",
        (ElectionKind::TermChange, OfficeClass::SinglePost) => "election.surplus.single-posts",
        (ElectionKind::TermChange, OfficeClass::DeputyPost) => "election.surplus.deputy-posts",
        (ElectionKind::TermChange, OfficeClass::CommitteeMember) => "election.surplus.committee-members",
        (ElectionKind::TermChange, OfficeClass::UpperDeputy) => "election.surplus.upper-deputies",
    }
}

impl Audit<'_> {
    pub(super) fn propose_method(&mut self, event: &ElectionMethodProposed) -> Result<(), Finding> {
        self.require_no_vote()?;
        demand!(self.elections.adopted.is_none(), Order, "an election method is proposed after one was adopted");
        let posts = &event.method.posts;
        let offices: BTreeSet<Office> = posts.iter().map(|post| post.office).collect();
        let once = !posts.is_empty() && offices.len() == posts.len();
        demand!(once, Election, "the election method does not name different posts");
        let order = self.rules.allows("election.candidate-order", event.method.order.key());
        demand!(order, Election, "the rulebook does not allow the method's order of names");
        let whole = |post: &Post| post.office == Office::CommitteeMembers && post.kind == ElectionKind::TermChange;
        let sized = usize::from(posts.iter().any(whole));
        let stated = event.ranges.len();
        demand!(stated == posts.len() + sized, Grounds, "the method rests on {stated} ranges, which are not all");
        for (post, ground) in posts.iter().zip(&event.ranges) {
            self.require_office(post.office, post.seats)?;
            let id = surplus_id(post.office, post.kind);
            self.rules.check_range(ground, id, u32::from(post.surplus), u32::from(post.seats))?;
            demand!(ground.within, Lacking, "the surplus of a post lies outside its range");
        }
        if let (Some(ground), 1) = (event.ranges.last(), sized) {
            let seats = posts.iter().filter(|post| post.office.is_of_the_standing_committee());
            let size: u32 = seats.map(|post| u32::from(post.seats)).sum();
            self.rules.check_range(ground, "standing-committee.size", size, size)?;
            demand!(ground.within, Lacking, "a standing committee of {size} is not one the law allows");
        }
        self.check_leading(&event.grounds)?;
        self.elections.draft = Some(event.method.clone());
        Ok(())
    }

    fn require_office(&self, office: Office, seats: u16) -> Result<(), Finding> {
        let book = self.rules.0;
        let elected = office.is_elected_by(book.body(), book.tier());
        demand!(elected, Election, "this body does not elect «{}»", office.key());
        let single = office.class() == OfficeClass::SinglePost;
        let possible = if single { seats == 1 } else { seats > 0 };
        demand!(possible, Election, "«{}» cannot have {seats} seats", office.key());
        Ok(())
    }

    pub(super) fn open_nominations(&mut self, event: &NominationsOpened) -> Result<(), Finding> {
        let (no, next) = (usize::from(event.election.0), self.elections.contests.len() + 1);
        demand!(no == next, Election, "election {no} is opened where election {next} comes next");
        self.require_office(event.office, event.seats)?;
        let twice = self.elections.contests.iter().any(|contest| contest.opened.office == event.office);
        demand!(!twice, Election, "there is an election for «{}» already", event.office.key());
        demand!(event.opened_on == day(self.at), Time, "nominations are said to open on another day than they do");
        demand!(event.last_day >= event.opened_on, Election, "the last day of nominating lies before the first");
        self.elections.contests.push(Contest {
            opened: event.clone(),
            last_day: event.last_day,
            step: Step::Taking,
            names: Vec::new(),
            standing: Vec::new(),
            places: 0,
            ranked: None,
            through: Vec::new(),
            listed: Vec::new(),
            rounds: Vec::new(),
            elected: Vec::new(),
            published: false,
        });
        Ok(())
    }

    pub(super) fn reopen_nominations(&mut self, event: &NominationsReopened) -> Result<(), Finding> {
        let contest = self.elections.contest(event.election)?;
        contest.require(&[Step::Ready, Step::RankingDue, Step::Listed, Step::Further])?;
        let upper = contest.opened.office.class() == OfficeClass::UpperDeputy;
        let rule = if upper { "election.further.renomination.upper-deputies" } else { "election.further.renomination" };
        let allowed = contest.rounds.is_empty() || self.rules.flag(rule);
        demand!(allowed, Election, "the candidates of this further election cannot be nominated anew");
        demand!(event.last_day >= day(self.at), Election, "the last day of nominating lies in the past");
        let contest = self.elections.contest_mut(event.election)?;
        if contest.step == Step::Further {
            contest.names.iter_mut().for_each(|(_, names)| names.clear());
        }
        contest.step = Step::Taking;
        contest.last_day = event.last_day;
        contest.standing.clear();
        contest.ranked = None;
        contest.through.clear();
        Ok(())
    }

    /// How many may stand for the seats that are open, once the ground of the surplus is checked.
    pub(super) fn check_field(
        &self,
        contest: &Contest,
        candidates: usize,
        surplus: &RangeGround,
        alone: Option<&Citation>,
    ) -> Result<u16, Finding> {
        let post = self.elections.post(contest)?;
        let seats = u32::from(contest.open_seats());
        let count = u32::try_from(candidates).unwrap_or(u32::MAX);
        demand!(count >= seats, Lacking, "{count} candidates stand for {seats} seats");
        let id = surplus_id(contest.opened.office, contest.opened.kind);
        self.rules.check_range(surplus, id, count - seats, seats)?;
        let single = contest.opened.office.class() == OfficeClass::SinglePost && count == 1;
        let rule = (single && self.rules.flag("election.single.alone")).then_some("election.single.alone");
        let cited = rule.and_then(|rule| self.rules.0.rules().get(rule)).map(|rule| &rule.citation);
        demand!(alone == cited, GroundCitation, "the rule by which one candidate is enough is not stated as it is");
        let (least, most) = self.rules.bounds(id, seats)?;
        demand!(count - seats >= least || cited.is_some(), Lacking, "{count} candidates are too few for {seats} seats");
        let fixed = u32::from(post.surplus).max(least).min(most);
        Ok(u16::try_from(seats + fixed).unwrap_or(u16::MAX))
    }

    pub(super) fn propose_special_committee(&mut self, event: &SpecialCommitteeProposed) -> Result<(), Finding> {
        self.require_no_vote()?;
        let (no, next) = (usize::from(event.committee.0), self.elections.committees.len() + 1);
        demand!(no == next, Election, "special committee {no} is nominated where committee {next} comes next");
        let known = self.rules.has("special-committee.from-seats") && self.rules.0.body() == BodyKind::Congress;
        demand!(known, Election, "this body has no special committees");
        let list = &event.list;
        let everybody = [&[list.chair][..], &list.deputy_chairs, &list.members].concat();
        self.require_distinct(&everybody)?;
        demand!(!list.members.is_empty(), Election, "special committee {no} has no members");
        self.check_leading(&event.grounds)?;
        self.elections.committees.push((list.clone(), false));
        Ok(())
    }
}
