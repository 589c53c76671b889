//! The headline, the opening line, and who attended in what number.

use yishi_names::assembly::{plenary_name, preparatory_meeting_name};
use yishi_names::formula::Announced;
use yishi_names::{AssemblyKind, Script, Text};

use super::people::Mentions;
use super::words;
use crate::facts::{Attendance, Facts, MeetingKind};

/// The session as this kind of meeting names it: in short for a plenary in its midst, in full elsewhere (H4).
pub fn session_name(facts: &Facts) -> Text {
    match facts.meeting.kind {
        MeetingKind::Plenary => facts.assembly.session_short(facts.term, facts.session),
        MeetingKind::Preparatory | MeetingKind::Opening | MeetingKind::Closing => {
            facts.assembly.session_full(facts.term, facts.session)
        }
    }
}

/// The main line of the headline.
pub fn headline(facts: &Facts, script: Script) -> String {
    let act = match facts.meeting.kind {
        MeetingKind::Opening => words::OPENS.in_script(script).to_owned(),
        MeetingKind::Closing => closes(facts).in_script(script).to_owned(),
        MeetingKind::Plenary | MeetingKind::Preparatory => held(facts, script),
    };
    session_name(facts).in_script(script).to_owned() + &act
}

/// 12月27日上午，…会议圆满完成各项议程，胜利闭幕。
pub(super) fn opening_line(facts: &Facts, script: Script) -> String {
    let day = facts.meeting.date.written(facts.meeting.part_of_day);
    let session = session_name(facts);
    let place = place(facts, script);
    let numbered = facts.meeting.plenary.is_some();
    let act = match (facts.meeting.kind, numbered) {
        (MeetingKind::Plenary | MeetingKind::Preparatory, _) => place + &held(facts, script),
        (MeetingKind::Opening, false) => place + words::OPENS.in_script(script),
        (MeetingKind::Opening, true) => format!("{place}{}，{}", words::OPENS.in_script(script), held(facts, script)),
        (MeetingKind::Closing, false) => {
            format!("{}，{place}{}", words::ALL_BUSINESS_DONE.in_script(script), closes(facts).in_script(script))
        }
        (MeetingKind::Closing, true) => {
            let (done, closes) = (words::ALL_BUSINESS_DONE.in_script(script), closes(facts).in_script(script));
            format!("{place}{}，{done}，{closes}", held(facts, script))
        }
    };
    format!("{day}，{}{act}。", session.in_script(script))
}

/// 胜利闭幕 of an assembly, 闭幕 of a standing committee.
fn closes(facts: &Facts) -> words::Words {
    if words::is_assembly(facts.assembly.kind) { words::CLOSES } else { words::CLOSES_PLAINLY }
}

/// 市委书记A，市长B出席会议。
pub(super) fn present_named<'f>(facts: &'f Facts, script: Script, mentions: &mut Mentions<'f>) -> Option<String> {
    let list = mentions.list(&facts.present_named);
    (!list.is_empty()).then(|| format!("{list}{}。", words::ATTEND.in_script(script)))
}

/// 本次大会应到代表523名，实到代表502名，符合法定人数。
pub(super) fn attendance(facts: &Facts, script: Script) -> Option<String> {
    let attendance = facts.attendance.as_ref()?;
    let of_an_assembly = words::is_assembly(facts.assembly.kind) && facts.meeting.kind != MeetingKind::Preparatory;
    let subject = if of_an_assembly { words::THIS_CONGRESS } else { words::THIS_MEETING };
    let figures = match attendance.quorate {
        Some(quorate) => announced(facts.assembly.kind, attendance, quorate).attendance().in_script(script).to_owned(),
        None => bare_figures(facts.assembly.kind, attendance, script),
    };
    Some(format!("{}{figures}。", subject.in_script(script)))
}

fn announced(kind: AssemblyKind, attendance: &Attendance, quorate: bool) -> Announced<'_> {
    let Attendance { measure, entitled, present, .. } = attendance;
    Announced { kind, measure, entitled: *entitled, present: *present, quorate }
}

/// The two figures alone, where nothing was said of the quorum.
fn bare_figures(kind: AssemblyKind, attendance: &Attendance, script: Script) -> String {
    let Attendance { measure, entitled, present, .. } = attendance;
    let unit = kind.seat_word();
    let unit = unit.in_script(script);
    let (due, came) = (words::ENTITLED.in_script(script), words::PRESENT.in_script(script));
    format!("{due}{unit}{entitled}{measure}，{came}{unit}{present}{measure}")
}

/// 举行第二次全体会议, 举行预备会议; the bare 举行全体会议 where a plenary has no number.
fn held(facts: &Facts, script: Script) -> String {
    let meeting = match (facts.meeting.kind, facts.meeting.plenary) {
        (MeetingKind::Preparatory, _) => preparatory_meeting_name(),
        (MeetingKind::Opening | MeetingKind::Plenary | MeetingKind::Closing, Some(number)) => plenary_name(number),
        (MeetingKind::Opening | MeetingKind::Plenary | MeetingKind::Closing, None) => Text::new("全体会议", "全體會議"),
    };
    words::HOLDS.in_script(script).to_owned() + meeting.in_script(script)
}

fn place(facts: &Facts, script: Script) -> String {
    let Some(place) = &facts.meeting.place else { return String::new() };
    words::AT.in_script(script).to_owned() + place.in_script(script)
}
