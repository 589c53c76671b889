//! The report on an export in which everything fits: what was checked, with its figures, short enough to read aloud.
//!
//! Invariant: every figure stands in the record and was recomputed; nothing is reported that was not checked.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use yishi_journal::export::{Export, key_text};
use yishi_journal::{Digest, Head, VerifyingKey};
use yishi_names::assembly::Assembly;
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::election::further::FurtherTime;
use yishi_procedure::voting::choice::Tally;
use yishi_procedure::voting::method::VoteMethod;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::Ground;

use crate::audit::{Audit, SittingStage};
use crate::sealed_report::{self, SealedReport};

/// What an export holds, all of it checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The session's address.
    pub session: String,
    /// Its title in simplified Chinese.
    pub title: String,
    /// Whether it was held again from a report.
    pub reconstructed: bool,
    /// The rulebook it was held under.
    pub rulebook: String,
    /// SHA-256 of the rulebook, as pinned.
    pub rulebook_digest: String,
    /// How many events there are.
    pub events: usize,
    /// Seats in office at the end.
    pub entitled: u32,
    /// All sittings that were scheduled.
    pub sittings: Vec<SittingReport>,
    /// All votes that were opened.
    pub votes: Vec<VoteReport>,
    /// All sealed ballots; the archive of each was verified whole and fits the record.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sealed_ballots: Vec<SealedReport>,
    /// When the session was closed, if it was.
    pub closed_at: Option<Timestamp>,
    /// Version and hash of the head.
    pub head: Head,
    /// The public key in the file, in hexadecimal.
    pub key: String,
    /// SHA-256 of that key, in hexadecimal.
    pub fingerprint: String,
    /// Whether the key was given from outside and matches; otherwise the file vouches only for itself.
    pub key_trusted: bool,
}

/// One sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SittingReport {
    /// Its number.
    pub sitting: u16,
    /// Preparatory meeting or plenary.
    pub kind: SittingKind,
    /// The day.
    pub date: Date,
    /// Whether it was opened.
    pub opened: bool,
    /// The quorum with which it was opened; absent where it was not, and for a delegation or a group, which needs none.
    pub quorum: Option<Ground>,
}

/// One vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VoteReport {
    /// Its number.
    pub vote: u32,
    /// The sitting.
    pub sitting: u16,
    /// The question.
    pub question: Question,
    /// The method.
    pub method: VoteMethod,
    /// Seats entitled.
    pub entitled: u32,
    /// The four figures; absent while the vote runs.
    pub tally: Option<Tally>,
    /// The grounds of the result.
    pub grounds: Vec<Ground>,
    /// The verdict.
    pub passed: Option<bool>,
    /// SHA-256 of the ballot box, where ballots were pressed.
    pub digest: Option<String>,
    /// Whether the result was declared.
    pub declared: bool,
}

impl Report {
    pub(crate) fn of(export: &Export, audit: &Audit<'_>, trusted: Option<&VerifyingKey>) -> Self {
        let convened = &audit.convened;
        let title = Assembly::of(convened.title.kind, convened.title.place.clone());
        Self {
            session: convened.id.to_string(),
            title: title.session_full(convened.title.term, convened.title.ordinal).hans,
            reconstructed: convened.reconstruction.is_some(),
            rulebook: convened.rulebook.id.clone(),
            rulebook_digest: convened.rulebook.digest.clone(),
            events: export.contents.envelopes.len(),
            entitled: audit.roll.size(),
            sittings: sittings(audit),
            votes: votes(audit),
            sealed_ballots: sealed_report::of(audit),
            closed_at: audit.closed_at,
            head: export.contents.head(),
            key: key_text(&export.key),
            fingerprint: Digest::of(export.key.as_bytes()).to_string(),
            key_trusted: trusted.is_some(),
        }
    }
}

fn sittings(audit: &Audit<'_>) -> Vec<SittingReport> {
    let report = |sitting: &crate::audit::AuditedSitting| SittingReport {
        sitting: sitting.no.0,
        kind: sitting.kind,
        date: sitting.date,
        opened: was_opened(sitting.stage),
        quorum: sitting.quorum.clone(),
    };
    audit.sittings.iter().map(report).collect()
}

fn was_opened(stage: SittingStage) -> bool {
    match stage {
        SittingStage::InProgress | SittingStage::Adjourned | SittingStage::Closed => true,
        SittingStage::Scheduled | SittingStage::DoorsOpen | SittingStage::CalledOff => false,
    }
}

fn votes(audit: &Audit<'_>) -> Vec<VoteReport> {
    let report = |vote: &crate::audit::AuditedVote| VoteReport {
        vote: vote.opened.vote.0,
        sitting: vote.opened.sitting.0,
        question: vote.opened.question,
        method: vote.opened.method,
        entitled: u32::try_from(vote.opened.entitled.len()).unwrap_or(u32::MAX),
        tally: vote.closed.as_ref().map(|closed| closed.tally),
        grounds: vote.closed.as_ref().map(|closed| closed.grounds.clone()).unwrap_or_default(),
        passed: vote.closed.as_ref().map(|closed| closed.passed),
        digest: vote.closed.as_ref().and_then(|closed| closed.digest.clone()),
        declared: vote.declared,
    };
    audit.votes.iter().map(report).collect()
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Everything fits.")?;
        writeln!(f, "session   {}  {}", self.session, self.title)?;
        if self.reconstructed {
            writeln!(f, "          held again from a report; what the report does not say was not invented")?;
        }
        writeln!(f, "rulebook  {}  sha256 {}", self.rulebook, self.rulebook_digest)?;
        let state = self.closed_at.map_or("still open".to_owned(), |at| format!("closed at {at}"));
        writeln!(f, "events    {}, {state}; {} seats in office", self.events, self.entitled)?;
        self.sittings.iter().try_for_each(|sitting| write!(f, "{sitting}"))?;
        self.votes.iter().try_for_each(|vote| write!(f, "{vote}"))?;
        sealed_report::write(&self.sealed_ballots, f)?;
        writeln!(f, "head      version {}  sha256 {}", self.head.version, self.head.digest)?;
        writeln!(f, "key       {}", self.key)?;
        writeln!(f, "          fingerprint sha256 {}", self.fingerprint)?;
        write!(f, "          {}", if self.key_trusted { MATCHES } else { VOUCHES_FOR_ITSELF })
    }
}

const MATCHES: &str = "it is the key you gave";
const VOUCHES_FOR_ITSELF: &str =
    "it is the key the file itself names; compare it with one you have from elsewhere, or give it with --key";

impl fmt::Display for SittingReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            SittingKind::Preparatory => "preparatory meeting".to_owned(),
            SittingKind::Plenary { ordinal: Some(ordinal), .. } => format!("plenary {ordinal}"),
            SittingKind::Plenary { ordinal: None, .. } => "plenary".to_owned(),
            SittingKind::Presidium { ordinal } => format!("presidium meeting {ordinal}"),
            SittingKind::Delegation { group } => format!("meeting of delegation {group}"),
            SittingKind::Circle { circle } => format!("meeting of group {circle}"),
            SittingKind::Committee { committee } => format!("meeting of committee {committee}"),
        };
        write!(f, "sitting   {}  {kind}, {}: ", self.sitting, self.date)?;
        match &self.quorum {
            Some(quorum) => {
                let Ground { total, count, needed, citation, .. } = quorum;
                writeln!(f, "{total} entitled, {count} present, {needed} needed ({citation})")
            }
            None if self.opened => writeln!(f, "held; no quorum is asked for"),
            None => writeln!(f, "not opened"),
        }
    }
}

impl fmt::Display for VoteReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let question = match self.question {
            Question::PresidiumList => "presidium and secretary-general".to_owned(),
            Question::Agenda => "agenda".to_owned(),
            Question::Item(item) => format!("item {item}"),
            Question::Committee(committee) => format!("committee {committee}"),
            Question::PresidiumMember(seat) => format!("seat {seat} as member of the presidium"),
            Question::SecretaryGeneral => "secretary-general".to_owned(),
            Question::NonVotingList => "list of non-voting attendees".to_owned(),
            Question::AgendaChange(change) => format!("change {change} of the agenda"),
            Question::Scrutineers => "scrutineers".to_owned(),
            // ---- motions and bills ----
            Question::Motion(motion) => format!("motion {motion}"),
            Question::CommitteeCharge(motion) => format!("motion {motion} to the standing committee"),
            Question::Amendment(amendment) => format!("amendment {amendment}"),
            Question::Clause(clause) => format!("clause {clause}"),
            Question::Bill(bill) => format!("bill {bill}"),
            Question::BillPart { bill, part } => format!("bill {bill}, part {part}"),
            Question::Removal(no) => format!("removal {no}"),
            Question::Dismissal(no) => format!("dismissal {no}"),
            Question::Investigation(committee) => format!("investigation by committee {committee}"),
            Question::Resignation(no) => format!("resignation {no}"),
            Question::Appointment(no) => format!("appointment {no}"),
            // ---- election ----
            Question::ElectionMethod => "election method".to_owned(),
            Question::FurtherElection { election, time: FurtherTime::ThisSession, .. } => {
                format!("further election {election} in this session")
            }
            Question::FurtherElection { election, time: FurtherTime::NextSession, .. } => {
                format!("further election {election} in the next session")
            }
            Question::SpecialCommittee(committee) => format!("special committee {committee}"),
        };
        let method = match self.method {
            VoteMethod::ShowOfHands => "by show of hands",
            VoteMethod::Named => "by name",
            VoteMethod::Secret => "secret",
            VoteMethod::Paper => "on paper",
        };
        write!(f, "vote      {}  {question}, {method}, sitting {}: ", self.vote, self.sitting)?;
        let Some(tally) = self.tally else { return writeln!(f, "running, {} entitled", self.entitled) };
        let Tally { approvals, against, abstain, not_pressed } = tally;
        let verdict = if self.passed == Some(true) { "passed" } else { "not passed" };
        write!(f, "{approvals} for, {against} against, {abstain} abstaining, {not_pressed} not pressed; ")?;
        for ground in &self.grounds {
            let Ground { total, needed, citation, .. } = ground;
            write!(f, "{needed} of {total} needed ({citation}); ")?;
        }
        writeln!(f, "{verdict}{}", if self.declared { "" } else { ", not declared" })?;
        self.digest.iter().try_for_each(|digest| writeln!(f, "          box sha256 {digest}"))
    }
}
