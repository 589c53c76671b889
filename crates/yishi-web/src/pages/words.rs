//! Which text stands for which thing of the procedure: every literal of this file is a key of the texts.

mod rules;

use yishi_names::assembly::{AssemblyKind, Family};
use yishi_names::numeral::ordinal;
use yishi_procedure::convening::agenda::Business;
use yishi_procedure::deliberation::sitting::{PartOfDay, PlenaryPart, SittingKind, Stage};
use yishi_procedure::voting::choice::Choice;
use yishi_procedure::voting::method::VoteMethod;
use yishi_views::desk::action::ActionWord;
use yishi_views::desk::agenda::Outcome;
use yishi_views::hall_chart::Mark;
use yishi_views::heading::SittingHead;
use yishi_views::matter::Matter;
use yishi_views::order::Progress;

use crate::pages::place::Place;

pub use rules::{base, citation, ground, quorum_rule, status, status_state, threshold};

/// 代表 or 委员.
pub fn seat_word(at: Place, kind: AssemblyKind) -> &'static str {
    at.t(match kind {
        AssemblyKind::Congress => "seat-deputy",
        AssemblyKind::Cppcc => "seat-member",
        AssemblyKind::StandingCommittee => "seat-committee",
        AssemblyKind::CppccStandingCommittee => "seat-cppcc-committee",
        AssemblyKind::Association => "seat-association",
    })
}

/// 代表团 or 界别.
pub fn group_word(at: Place, kind: AssemblyKind) -> &'static str {
    at.t(match kind {
        AssemblyKind::Congress => "group-delegation",
        AssemblyKind::Cppcc => "group-sector",
        AssemblyKind::StandingCommittee | AssemblyKind::CppccStandingCommittee | AssemblyKind::Association => {
            "group-group"
        }
    })
}

/// 各代表团出席情况 or 各界别出席情况.
pub fn attendance_by_group(at: Place, kind: AssemblyKind) -> &'static str {
    at.t(match kind {
        AssemblyKind::Congress => "attendance-by-delegation",
        AssemblyKind::Cppcc => "attendance-by-sector",
        AssemblyKind::StandingCommittee | AssemblyKind::CppccStandingCommittee | AssemblyKind::Association => {
            "attendance-by-group"
        }
    })
}

/// How many are entitled, in how many delegations or sectors.
pub fn roll_size(at: Place, kind: AssemblyKind, seats: u32, groups: usize) -> String {
    let figures = [("seats", seats.into()), ("groups", groups.into())];
    match kind {
        AssemblyKind::Congress => at.tw("roll-size-congress", &figures),
        AssemblyKind::Cppcc => at.tw("roll-size-cppcc", &figures),
        AssemblyKind::StandingCommittee | AssemblyKind::CppccStandingCommittee | AssemblyKind::Association => {
            at.tw("roll-size-group", &figures)
        }
    }
}

/// The measure word of people, 名 or 人, as the two houses say it.
pub fn measure_word(at: Place, kind: AssemblyKind) -> &'static str {
    at.t(match kind.family() {
        Family::Congress => "unit-congress",
        Family::Cppcc | Family::Association => "unit-cppcc",
    })
}

/// 法定人数, or the CPPCC's effective number in short.
pub fn quorum_word(at: Place, kind: AssemblyKind) -> &'static str {
    at.t(match kind.family() {
        Family::Congress => "quorum-congress",
        Family::Cppcc => "quorum-cppcc",
        Family::Association => "quorum-association",
    })
}

/// Whether the quorum is there, as the stamp says it.
pub fn quorum_verdict(at: Place, kind: AssemblyKind, met: bool) -> &'static str {
    at.t(match (kind.family(), met) {
        (Family::Congress, true) => "quorum-met-congress",
        (Family::Congress, false) => "quorum-unmet-congress",
        (Family::Cppcc, true) => "quorum-met-cppcc",
        (Family::Cppcc, false) => "quorum-unmet-cppcc",
        (Family::Association, true) => "quorum-met-association",
        (Family::Association, false) => "quorum-unmet-association",
    })
}

/// The name of a sitting.
pub fn sitting(at: Place, kind: SittingKind) -> String {
    match kind {
        SittingKind::Preparatory => at.t("sitting-preparatory").to_owned(),
        SittingKind::Plenary { ordinal: Some(no), .. } => {
            at.tw("sitting-plenary", &[("n", no.into()), ("numeral", ordinal(u16::from(no)).into())])
        }
        SittingKind::Plenary { ordinal: None, part: PlenaryPart::Opening } => at.t("sitting-opening").to_owned(),
        SittingKind::Plenary { ordinal: None, part: PlenaryPart::Ordinary } => at.t("sitting-ordinary").to_owned(),
        SittingKind::Plenary { ordinal: None, part: PlenaryPart::Closing } => at.t("sitting-closing").to_owned(),
        SittingKind::Presidium { ordinal: no } => {
            at.tw("sitting-presidium", &[("n", no.into()), ("numeral", ordinal(u16::from(no)).into())])
        }
        SittingKind::Delegation { .. } => at.t("sitting-delegation").to_owned(),
        SittingKind::Circle { .. } => at.t("sitting-circle").to_owned(),
        SittingKind::Committee { .. } => at.t("sitting-committee").to_owned(),
    }
}

/// The day and the part of the day a sitting is called for.
pub fn sitting_day(at: Place, head: &SittingHead) -> String {
    let part = at.t(match head.part_of_day {
        PartOfDay::Morning => "part-morning",
        PartOfDay::Afternoon => "part-afternoon",
        PartOfDay::Evening => "part-evening",
    });
    at.tw("date-with-part", &[("day", at.day(head.date).into()), ("part", part.into())])
}

/// How far a sitting has come.
pub fn stage(at: Place, stage: Stage) -> &'static str {
    at.t(match stage {
        Stage::Scheduled => "stage-scheduled",
        Stage::DoorsOpen => "stage-doors-open",
        Stage::InProgress => "stage-in-progress",
        Stage::Adjourned => "stage-adjourned",
        Stage::Closed => "stage-closed",
        Stage::CalledOff => "stage-called-off",
    })
}

/// The badge of a stage.
pub fn stage_state(stage: Stage) -> &'static str {
    match stage {
        Stage::Scheduled => "later",
        Stage::DoorsOpen | Stage::Adjourned => "open",
        Stage::InProgress => "now",
        Stage::Closed | Stage::CalledOff => "done",
    }
}

/// The title of a matter as plain text.
pub fn matter(at: Place, matter: &Matter) -> String {
    match matter {
        Matter::PresidiumList => at.t("matter-presidium-list").to_owned(),
        Matter::Agenda => at.t("matter-agenda").to_owned(),
        Matter::Item { title, .. } | Matter::Titled { title, .. } => at.plain(title).to_owned(),
    }
}

/// The title of a matter in the marks of a title, where it has none of its own.
pub fn quoted(at: Place, item: &Matter) -> String {
    let title = matter(at, item);
    match item {
        Matter::Item { .. } if !title.contains('《') => at.tw("title-quoted", &[("title", title.into())]),
        Matter::PresidiumList | Matter::Agenda | Matter::Item { .. } | Matter::Titled { .. } => title,
    }
}

/// 第4项; nothing for a question that is not on the agenda.
pub fn numbered(at: Place, matter: &Matter) -> String {
    match matter {
        Matter::PresidiumList | Matter::Agenda | Matter::Titled { .. } => String::new(),
        Matter::Item { no, .. } => at.tw("item-number", &[("n", no.0.into())]),
    }
}

/// The number of an item as lists show it, the one by which it is called everywhere; a dot for a question that has none.
pub fn in_lists(matter: &Matter) -> String {
    match matter {
        Matter::PresidiumList | Matter::Agenda | Matter::Titled { .. } => "·".to_owned(),
        Matter::Item { no, .. } => no.to_string(),
    }
}

/// A label with the number of the item it is about: 第4项 · 正在表决.
pub fn numbered_label(at: Place, matter: &Matter, label: &str) -> String {
    let number = numbered(at, matter);
    if number.is_empty() { label.to_owned() } else { format!("{number} · {label}") }
}

/// What is done with a matter.
pub fn business(at: Place, matter: &Matter) -> &'static str {
    at.t(match matter {
        Matter::PresidiumList | Matter::Agenda | Matter::Titled { .. } => "business-vote",
        Matter::Item { business: Business::HearReport(_), .. } => "business-report",
        Matter::Item { business: Business::Resolution(_), .. } => "business-vote",
        Matter::Item { business: Business::ExaminationReport(_), .. } => "business-vote",
        Matter::Item { business: Business::Address, .. } => "business-address",
    })
}

/// A method of voting.
pub fn method(at: Place, method: VoteMethod) -> &'static str {
    at.t(match method {
        VoteMethod::Secret => "method-secret",
        VoteMethod::Named => "method-named",
        VoteMethod::ShowOfHands => "method-hands",
        VoteMethod::Paper => "method-paper",
    })
}

/// A choice.
pub fn choice(at: Place, choice: Choice) -> &'static str {
    at.t(match choice {
        Choice::For => "choice-for",
        Choice::Against => "choice-against",
        Choice::Abstain => "choice-abstain",
    })
}

/// The fourth figure: by device nobody pressed, by hands nobody raised one, on paper it was void or never cast.
pub fn not_pressed(at: Place, method: VoteMethod) -> &'static str {
    at.t(match method {
        VoteMethod::Named => "choice-not-pressed",
        VoteMethod::Secret => "choice-not-cast",
        VoteMethod::ShowOfHands => "choice-not-raised",
        VoteMethod::Paper => "choice-not-valid",
    })
}

/// Where the holder of a seat is.
pub fn mark(at: Place, mark: Mark) -> &'static str {
    at.t(match mark {
        Mark::Absent => "mark-absent",
        Mark::Leave => "mark-leave",
        Mark::Present => "mark-present",
        Mark::Pressed => "mark-pressed",
        Mark::Left => "mark-left",
    })
}

/// Where the holder of a seat is, as the holder would say it.
pub fn own_mark(at: Place, mark: Mark) -> &'static str {
    at.t(match mark {
        Mark::Absent => "own-absent",
        Mark::Leave => "own-leave",
        Mark::Present | Mark::Pressed => "own-present",
        Mark::Left => "own-left",
    })
}

/// How far an entry of the order has come.
pub fn progress(at: Place, progress: Progress) -> &'static str {
    at.t(match progress {
        Progress::Done => "progress-done",
        Progress::Now => "progress-now",
        Progress::Next => "progress-next",
        Progress::Later => "progress-later",
    })
}

/// The badge of an entry's progress.
pub fn progress_state(progress: Progress) -> &'static str {
    match progress {
        Progress::Done => "done",
        Progress::Now => "now",
        Progress::Next => "next",
        Progress::Later => "later",
    }
}

/// What became of an item.
pub fn outcome(at: Place, outcome: Outcome) -> &'static str {
    at.t(match outcome {
        Outcome::Open => "outcome-open",
        Outcome::Heard => "outcome-heard",
        Outcome::Adopted => "outcome-adopted",
        Outcome::Rejected => "outcome-rejected",
    })
}

/// What a button of the desk says.
pub fn action(at: Place, word: ActionWord) -> &'static str {
    at.t(match word {
        ActionWord::OpenDoors => "act-open-doors",
        ActionWord::AllowSelfCheckIn => "act-allow-self-check-in",
        ActionWord::StopSelfCheckIn => "act-stop-self-check-in",
        ActionWord::OpenSitting => "act-open-sitting",
        ActionWord::CloseSitting => "act-close-sitting",
        ActionWord::BeginSegment => "act-begin-segment",
        ActionWord::TakeUp => "act-take-up",
        ActionWord::OpenVote => "act-open-vote",
        ActionWord::CloseVote => "act-close-vote",
        ActionWord::HoldAgain => "step-sealed-hold-again",
        ActionWord::DeclareResult => "act-declare-result",
        ActionWord::EndSpeech => "act-end-speech",
        ActionWord::CloseSession => "act-close-session",
        ActionWord::AdjournSitting => "act-adjourn-sitting",
        ActionWord::ResumeSitting => "act-resume-sitting",
        ActionWord::ResumeSession => "act-resume-session",
    })
}
