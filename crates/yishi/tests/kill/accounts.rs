//! The accounts after a run: what every client was told against what the export holds, figure by figure.
//!
//! Nothing here asks the application: the record is read as the file it is, and the tallies are counted anew.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::{Value, json};
use yishi_app::export;
use yishi_journal::export::{Export, read};
use yishi_journal::{Ballot, Envelope};
use yishi_procedure::Command;
use yishi_procedure::voting::choice::Choice;

use crate::client::{Asked, Told};
use crate::session::{Prepared, Press, SEATS};
use crate::support::folder::in_folder;

/// Compares both, and puts the export before the checker.
pub fn compare(folder: &Path, session: &Prepared, told: &[Told]) {
    let bytes = in_folder(folder, &[], async |at_work| {
        export::export(at_work.journal.as_ref(), &session.id, &at_work.keys.signing).unwrap()
    });
    let report = yishi_verify::verify(&bytes, None).unwrap_or_else(|finding| panic!("{}: {finding}", session.id));
    let export = read(&bytes).unwrap();
    let keys: BTreeSet<&str> = told.iter().map(|told| told.key.as_str()).collect();
    assert_eq!(keys.len(), told.len(), "every request had a key of its own");
    acts_agree(&export, told);
    ballots_agree(&export, session.press, told);
    attendance_agrees(&export, told);
    tallies_agree(&export, session.press, told);
    let sent_again = told.iter().filter(|told| told.sent > 1).count();
    let refused = told.iter().filter(|told| !told.is_done()).count();
    println!(
        "{}: {} requests, {sent_again} of them sent again, {refused} refused; {} events, {} votes",
        session.id,
        told.len(),
        report.events,
        report.votes.len()
    );
}

/// Every act told «done» stands where it was told, once; no other act stands in the record.
fn acts_agree(export: &Export, told: &[Told]) {
    let mut by_key: BTreeMap<&str, Vec<&Envelope>> = BTreeMap::new();
    for envelope in &export.contents.envelopes {
        by_key.entry(envelope.key.as_deref().unwrap_or_default()).or_default().push(envelope);
    }
    by_key.remove("");
    for told in told {
        let Asked::Act(command) = &told.asked else { continue };
        let found = by_key.remove(told.key.as_str()).unwrap_or_default();
        if !told.is_done() {
            assert!(found.is_empty(), "a refused act stands in the record: {told:?}");
            continue;
        }
        let version = told.reply.json()["version"].as_u64();
        assert_eq!(
            found.last().map(|envelope| envelope.version),
            version,
            "an acknowledged act is where it was told: {told:?}"
        );
        let kinds: Vec<&str> = found.iter().map(|envelope| envelope.kind.as_str()).collect();
        assert!(kinds.iter().all(|kind| follows(kind, command)), "{kinds:?} from {told:?}");
        assert_eq!(kinds.iter().collect::<BTreeSet<_>>().len(), kinds.len(), "an act was done twice: {told:?}");
    }
    assert!(by_key.is_empty(), "the record holds acts nobody was answered: {:?}", by_key.keys());
}

/// Which events a command of this run may leave.
fn follows(kind: &str, command: &Command) -> bool {
    let expected: &[&str] = match command.name() {
        "ScheduleSitting" => &["SittingScheduled"],
        "NameExecutiveChairs" => &["ExecutiveChairsNamed"],
        "OpenDoors" => &["DoorsOpened"],
        "CheckIn" => &["SeatCheckedIn"],
        "LeaveSitting" => &["SeatLeft"],
        "ReturnToSitting" => &["SeatReturned"],
        "OpenSitting" => &["SittingOpened"],
        "CloseSitting" => &["SittingClosed"],
        "OpenVote" => &["VoteOpened"],
        "CloseVote" => &["VoteClosed", "ItemAdopted"],
        "AdmitNonVoting" => &["NonVotingAdmitted"],
        "DeclareResult" => &["ResultDeclared"],
        _ => &[],
    };
    expected.contains(&kind)
}

/// Every ballot told «accepted» lies in its box, once, as it was told; no other lies in any box.
fn ballots_agree(export: &Export, press: Press, told: &[Told]) {
    let mut boxes: BTreeMap<&str, (u32, &Ballot)> = BTreeMap::new();
    for (vote, ballots) in &export.contents.boxes {
        for ballot in ballots {
            assert_eq!(boxes.insert(&ballot.key, (*vote, ballot)), None, "two ballots with the key {}", ballot.key);
        }
    }
    for told in told {
        let Asked::Ballot { vote, seat, choice } = &told.asked else { continue };
        let found = boxes.remove(told.key.as_str());
        if !told.is_done() {
            assert_eq!(found, None, "a refused ballot lies in the box: {told:?}");
            continue;
        }
        let (of, ballot) = found.unwrap_or_else(|| panic!("an accepted ballot is lost: {told:?}"));
        let lies = json!({ "vote": of, "seat": ballot.seat, "choice": ballot.choice, "press": ballot.press });
        assert_eq!(lies, told.reply.json(), "a ballot is not what was told");
        assert_eq!((of, ballot.seat, ballot.choice.as_str()), (*vote, *seat, choice.as_str()));
        assert!(press == Press::Last || ballot.press == 1, "a second press where the first counts: {told:?}");
    }
    assert!(boxes.is_empty(), "the boxes hold ballots nobody was answered: {:?}", boxes.keys());
    for ballots in export.contents.boxes.values() {
        let presses: BTreeSet<(u32, u32)> = ballots.iter().map(|ballot| (ballot.seat, ballot.press)).collect();
        assert_eq!(presses.len(), ballots.len(), "a press was counted twice");
    }
}

/// As many check-ins stand in the record as clients were told of, one for each seat and sitting.
fn attendance_agrees(export: &Export, told: &[Told]) {
    let checked_in: Vec<(u64, u64)> = of_kind(export, "SeatCheckedIn")
        .filter(|envelope| envelope.key.is_some())
        .map(|envelope| (number(&envelope.data, "sitting"), number(&envelope.data, "seat")))
        .collect();
    let once: BTreeSet<_> = checked_in.iter().collect();
    assert_eq!(once.len(), checked_in.len(), "somebody was checked in twice to one sitting");
    let acknowledged =
        told.iter().filter(|told| told.is_done() && matches!(told.asked, Asked::Act(Command::CheckIn(_))));
    assert_eq!(checked_in.len(), acknowledged.count());
    let sittings: BTreeSet<u64> = checked_in.iter().map(|(sitting, _)| *sitting).collect();
    assert_eq!(checked_in.len(), sittings.len() * SEATS as usize, "everybody is checked in to every sitting");
}

/// The tally of every closed vote is what the clients themselves were told they pressed.
fn tallies_agree(export: &Export, press: Press, told: &[Told]) {
    let entitled: BTreeMap<u64, usize> = of_kind(export, "VoteOpened")
        .map(|envelope| (number(&envelope.data, "vote"), envelope.data["entitled"].as_array().unwrap().len()))
        .collect();
    let closed = of_kind(export, "VoteClosed").filter(|envelope| envelope.key.is_some());
    for envelope in closed {
        let vote = number(&envelope.data, "vote");
        let choices = counting(press, vote, told);
        let of = |choice| choices.values().filter(|pressed| **pressed == choice).count();
        let own = json!({
            "for": of(Choice::For),
            "against": of(Choice::Against),
            "abstain": of(Choice::Abstain),
            "not_pressed": entitled[&vote] - choices.len(),
        });
        assert_eq!(envelope.data["tally"], own, "vote {vote}");
    }
}

/// What counts of each seat by the answers it had, in the order in which it had them.
fn counting(press: Press, vote: u64, told: &[Told]) -> BTreeMap<u32, Choice> {
    let mut choices = BTreeMap::new();
    for told in told.iter().filter(|told| told.is_done()) {
        let Asked::Ballot { vote: of, seat, choice } = &told.asked else { continue };
        if u64::from(*of) == vote && (press == Press::Last || !choices.contains_key(seat)) {
            choices.insert(*seat, *choice);
        }
    }
    choices
}

fn of_kind<'a>(export: &'a Export, kind: &'a str) -> impl Iterator<Item = &'a Envelope> {
    export.contents.envelopes.iter().filter(move |envelope| envelope.kind == kind)
}

fn number(data: &Value, name: &str) -> u64 {
    data[name].as_u64().unwrap()
}
