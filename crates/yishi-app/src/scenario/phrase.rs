//! The short forms in which a script says what is done: `do = "check-in 502 of 523, leave 12"`.
//!
//! Invariant: a phrase is understood whole or not at all; figures that contradict each other are not understood.

use yishi_procedure::election::further::FurtherTime;
use yishi_procedure::ids::{
    AmendmentNo, AppointmentNo, BillNo, ChangeNo, ClauseNo, CommitteeNo, ElectionNo, ItemNo, MotionNo, RemovalNo,
    ResignationNo, SpecialCommitteeNo,
};
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::method::VoteMethod;
use yishi_procedure::voting::question::Question;

use crate::scenario::act::Figures;

/// What a short form says; lists of persons and wordings stand beside it in keys of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Phrase {
    DoorsOpen,
    CheckIn { present: u32, of: u32, leave: u32 },
    ArriveLate(u32),
    GoOut(u32),
    ComeBack(u32),
    Open,
    Close,
    Segment(u8),
    TakeUp(Question),
    Hear(ItemNo),
    Speech,
    Vote(Question, Figures),
    StandingChairs,
    ExecutiveChairs,
    Method(VoteMethod),
    Rostrum,
    Leaders,
    NonVoting,
    CloseSession,
}

/// The forms there are, for whoever misspelled one.
pub(super) const FORMS: &str = "doors open; check-in 502 of 523, leave 12; arrive late 4; go out 3; come back 3; open; close; \
     segment 2; take up: item 1; hear: item 1; speech; vote: item 4, for 489, against 6, abstain 5, not pressed 2; \
     vote: presidium, all for; vote: agenda, all for; vote: bill 1, all for; standing chairs; executive chairs; method: named; \
     method: show-of-hands; rostrum; leaders; non-voting; close session";

impl Phrase {
    /// Reads a short form.
    pub(super) fn read(text: &str) -> Option<Self> {
        Some(match text {
            "doors open" => Self::DoorsOpen,
            "open" => Self::Open,
            "close" => Self::Close,
            "speech" => Self::Speech,
            "standing chairs" => Self::StandingChairs,
            "executive chairs" => Self::ExecutiveChairs,
            "rostrum" => Self::Rostrum,
            "leaders" => Self::Leaders,
            "non-voting" => Self::NonVoting,
            "close session" => Self::CloseSession,
            _ => return counted(text).or_else(|| titled(text)),
        })
    }
}

/// Forms that begin with a word and go on with a figure.
fn counted(text: &str) -> Option<Phrase> {
    let first = |word: &str| -> Option<u32> { figure(text, word) };
    if let Some(rest) = text.strip_prefix("check-in ") {
        return check_in(rest);
    }
    first("arrive late")
        .map(Phrase::ArriveLate)
        .or_else(|| first("go out").map(Phrase::GoOut))
        .or_else(|| first("come back").map(Phrase::ComeBack))
        .or_else(|| Some(Phrase::Segment(u8::try_from(first("segment")?).ok()?)))
}

fn check_in(rest: &str) -> Option<Phrase> {
    let (numbers, leave) = match rest.split_once(',') {
        Some((numbers, leave)) => (numbers, figure(leave.trim(), "leave")?),
        None => (rest, 0),
    };
    let (present, of) = numbers.split_once(" of ")?;
    let (present, of): (u32, u32) = (present.trim().parse().ok()?, of.trim().parse().ok()?);
    let fits = present.checked_add(leave).is_some_and(|named| named <= of);
    fits.then_some(Phrase::CheckIn { present, of, leave })
}

/// Forms with a colon.
fn titled(text: &str) -> Option<Phrase> {
    let (verb, rest) = text.split_once(':')?;
    let rest = rest.trim();
    match verb {
        "take up" => question(rest).map(Phrase::TakeUp),
        "hear" => Some(Phrase::Hear(ItemNo(u16::try_from(figure(rest, "item")?).ok()?))),
        "method" => [VoteMethod::Named, VoteMethod::ShowOfHands, VoteMethod::Secret, VoteMethod::Paper]
            .into_iter()
            .find(|method| method.key() == rest)
            .map(Phrase::Method),
        "vote" => {
            let (what, figures) = rest.split_once(',')?;
            let what = what.trim();
            Some(Phrase::Vote(question(what).or_else(|| on_a_list(what))?, self::figures(figures.trim())?))
        }
        _ => None,
    }
}

fn question(text: &str) -> Option<Question> {
    match text {
        "presidium" => Some(Question::PresidiumList),
        "agenda" => Some(Question::Agenda),
        "scrutineers" => Some(Question::Scrutineers),
        numbered => numbered_question(numbered),
    }
}

/// Questions that are called by what they are about and its number: `bill 1`, `bill 1 part 2`, `agenda change 2`.
fn numbered_question(text: &str) -> Option<Question> {
    let (about, no) = text.rsplit_once(' ')?;
    let no: u16 = no.parse().ok()?;
    if let Some(bill) = about.strip_suffix(" part") {
        let bill = BillNo(u16::try_from(figure(bill, "bill")?).ok()?);
        return Some(Question::BillPart { bill, part: u8::try_from(no).ok()? });
    }
    Some(match about {
        "item" => Question::Item(ItemNo(no)),
        "agenda change" => Question::AgendaChange(ChangeNo(no)),
        "motion" => Question::Motion(MotionNo(no)),
        "amendment" => Question::Amendment(AmendmentNo(no)),
        "clause" => Question::Clause(ClauseNo(no)),
        "bill" => Question::Bill(BillNo(no)),
        "investigation" => Question::Investigation(CommitteeNo(no)),
        "removal" => Question::Removal(RemovalNo(no)),
        "resignation" => Question::Resignation(ResignationNo(no)),
        "appointment" => Question::Appointment(AppointmentNo(no)),
        _ => return None,
    })
}

fn figures(text: &str) -> Option<Figures> {
    if text == "all for" {
        return Some(Figures::AllFor);
    }
    let mut counts = Counts::default();
    let mut not_pressed = 0;
    for part in text.split(',').map(str::trim) {
        let places = [
            ("for", &mut counts.approvals),
            ("against", &mut counts.against),
            ("abstain", &mut counts.abstain),
            ("not pressed", &mut not_pressed),
        ];
        let (number, place) = places.into_iter().find_map(|(word, place)| Some((figure(part, word)?, place)))?;
        *place = number;
    }
    Some(Figures::Counted { counts, not_pressed })
}

/// Lists and methods that are put to the vote: `election method`, `committee 1`, `further election 6 round 1`.
fn on_a_list(text: &str) -> Option<Question> {
    if text == "election method" {
        return Some(Question::ElectionMethod);
    }
    if text == "non-voting list" {
        return Some(Question::NonVotingList);
    }
    if let Some(rest) = text.strip_prefix("further election ") {
        let (election, round) = rest.split_once(" round ")?;
        let (election, round) = (ElectionNo(election.parse().ok()?), round.parse().ok()?);
        return Some(Question::FurtherElection { election, round, time: FurtherTime::ThisSession });
    }
    let no = |word: &str| figure(text, word).and_then(|no| u16::try_from(no).ok());
    let committee = no("committee").map(|no| Question::Committee(CommitteeNo(no)));
    committee.or_else(|| Some(Question::SpecialCommittee(SpecialCommitteeNo(no("special committee")?))))
}

/// The number after a word.
fn figure(text: &str, word: &str) -> Option<u32> {
    text.strip_prefix(word)?.strip_prefix(' ')?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_ins_and_votes_are_read_with_their_figures() {
        assert_eq!(
            Phrase::read("check-in 502 of 523, leave 12"),
            Some(Phrase::CheckIn { present: 502, of: 523, leave: 12 })
        );
        assert_eq!(Phrase::read("check-in 523 of 523"), Some(Phrase::CheckIn { present: 523, of: 523, leave: 0 }));
        let counts = Counts { approvals: 489, against: 6, abstain: 5 };
        assert_eq!(
            Phrase::read("vote: item 4, for 489, against 6, abstain 5, not pressed 2"),
            Some(Phrase::Vote(Question::Item(ItemNo(4)), Figures::Counted { counts, not_pressed: 2 }))
        );
        assert_eq!(
            Phrase::read("vote: presidium, all for"),
            Some(Phrase::Vote(Question::PresidiumList, Figures::AllFor))
        );
        assert_eq!(
            Phrase::read("vote: agenda change 2, all for"),
            Some(Phrase::Vote(Question::AgendaChange(ChangeNo(2)), Figures::AllFor))
        );
        assert_eq!(
            Phrase::read("take up: bill 1 part 2"),
            Some(Phrase::TakeUp(Question::BillPart { bill: BillNo(1), part: 2 }))
        );
        assert_eq!(
            Phrase::read("take up: appointment 3"),
            Some(Phrase::TakeUp(Question::Appointment(AppointmentNo(3))))
        );
        assert_eq!(Phrase::read("method: show-of-hands"), Some(Phrase::Method(VoteMethod::ShowOfHands)));
        assert_eq!(Phrase::read("segment 2"), Some(Phrase::Segment(2)));
        assert_eq!(Phrase::read("arrive late 4"), Some(Phrase::ArriveLate(4)));
    }

    #[test]
    fn lists_and_methods_are_voted_on_by_name() {
        let asked = |text: &str| match Phrase::read(&format!("vote: {text}, all for")) {
            Some(Phrase::Vote(question, Figures::AllFor)) => Some(question),
            _ => None,
        };
        assert_eq!(asked("election method"), Some(Question::ElectionMethod));
        assert_eq!(asked("committee 2"), Some(Question::Committee(CommitteeNo(2))));
        assert_eq!(asked("special committee 1"), Some(Question::SpecialCommittee(SpecialCommitteeNo(1))));
        let (election, time) = (ElectionNo(6), FurtherTime::ThisSession);
        assert_eq!(asked("further election 6 round 1"), Some(Question::FurtherElection { election, round: 1, time }));
        assert_eq!(asked("further election 6"), None);
    }

    #[test]
    fn what_is_not_understood_whole_is_not_understood() {
        for text in [
            "",
            "opens",
            "check-in 502",
            "check-in 520 of 523, leave 12",
            "vote: item 4",
            "vote: item x, all for",
            "vote: item 4, for 3, yes 4",
            "hear: item",
            "vote: weather 1, all for",
            "vote: bill, all for",
            "segment 300",
            "method: by post",
            "come back",
        ] {
            assert_eq!(Phrase::read(text), None, "{text}");
        }
    }

    #[test]
    fn every_form_that_is_offered_is_understood() {
        // The forms are parted by semicolons; none holds one.
        for form in FORMS.split(';') {
            assert!(Phrase::read(form.trim()).is_some(), "{form}");
        }
    }
}
