//! Reports heard, resolutions adopted, elections and speeches.
//!
//! Law: H4; vote figures stay in the record and are never printed. Invariant: a count of resolutions is printed only
//! where it equals the number of those listed.

use std::collections::BTreeSet;

use yishi_names::{AssemblyKind, Family, Script};

use super::people::Mentions;
use super::words::{self, Words};
use crate::facts::{Facts, ReportHeard, Resolution, Resolutions, Speech};

/// Reports and what was adopted, in the order in which it happened: 大会审议通过了议程 before the reports that followed it.
pub(super) fn heard_and_adopted<'f>(facts: &'f Facts, script: Script, mentions: &mut Mentions<'f>) -> Vec<String> {
    let all = facts.reports_heard.len();
    let places: BTreeSet<usize> = facts.resolutions.items.iter().map(|item| place(item, all)).chain([all]).collect();
    let mut paragraphs = Vec::new();
    let mut told = 0;
    for place in places {
        let heard = facts.reports_heard.get(told..place).unwrap_or_default();
        let heard: String = heard.iter().map(|heard| report(facts.assembly.kind, heard, script, mentions)).collect();
        paragraphs.extend((!heard.is_empty()).then_some(heard));
        paragraphs
            .extend(adopted(facts.assembly.kind, &adopted_at(facts, place), script).map(|sentence| sentence + "。"));
        told = place;
    }
    paragraphs
}

/// After how many of the reports an item is told.
fn place(item: &Resolution, all: usize) -> usize {
    item.after_reports.unwrap_or(all).min(all)
}

/// What was adopted there, with the report's own verb and count.
fn adopted_at(facts: &Facts, at: usize) -> Resolutions {
    let all = facts.reports_heard.len();
    let items = facts.resolutions.items.iter().filter(|item| place(item, all) == at).cloned().collect();
    Resolutions { items, ..facts.resolutions.clone() }
}

/// 受市十六届人大常委会委托，市人大常委会主任A向大会作市人大常委会工作报告。
fn report<'f>(kind: AssemblyKind, heard: &'f ReportHeard, script: Script, mentions: &mut Mentions<'f>) -> String {
    let commission = heard.on_behalf_of.as_ref().map_or(String::new(), |body| {
        let (by, commission) = (words::COMMISSIONED_BY.in_script(script), words::COMMISSION.in_script(script));
        format!("{by}{}{commission}，", body.in_script(script))
    });
    let reporter = mentions.list([&heard.reporter]);
    let delivers = if words::is_assembly(kind) { words::DELIVERS } else { words::DELIVERS_TO_MEETING };
    format!("{commission}{reporter}{}{}。", delivers.in_script(script), heard.title.in_script(script))
}

/// The sentence on what was adopted, without its full stop; nothing where nothing was.
pub(crate) fn adopted(kind: AssemblyKind, resolutions: &Resolutions, script: Script) -> Option<String> {
    if resolutions.items.is_empty() {
        return None;
    }
    let subject = match kind.family() {
        Family::Cppcc if words::is_assembly(kind) => words::ASSEMBLY,
        Family::Congress | Family::Cppcc | Family::Association => words::MEETING,
    };
    let verb = resolutions.verb.as_ref().map_or(words::ADOPTS.in_script(script), |verb| verb.in_script(script));
    let items = match counted_reports(resolutions) {
        Some(reports) => {
            let reports: Vec<&str> = reports.into_iter().map(|report| report.in_script(script)).collect();
            format!("{}{}{}", reports.join("、"), reports.len(), words::WORK_REPORT_RESOLUTIONS.in_script(script))
        }
        None => titles(&resolutions.items, script),
    };
    Some(format!("{}{verb}{}{items}", subject.in_script(script), words::DONE.in_script(script)))
}

/// The reports by their short names, where a true count is to be printed and every item is a resolution on one of them.
pub(crate) fn counted_reports(resolutions: &Resolutions) -> Option<Vec<Words>> {
    let count = usize::try_from(resolutions.count?).ok()?;
    let reports: Vec<Words> = resolutions.items.iter().map(short_report).collect::<Option<_>>()?;
    (reports.len() == count).then_some(reports)
}

fn short_report(item: &Resolution) -> Option<Words> {
    let short = match item.subject.as_str() {
        "government_work_report" => Words::new("政府", "政府"),
        "plan_report" => Words::new("计划", "計劃"),
        "budget_report" => Words::new("预算", "預算"),
        "standing_committee_report" => Words::new("人大常委会", "人大常委會"),
        "court_report" => Words::new("法院", "法院"),
        "procuratorate_report" => Words::new("检察院", "檢察院"),
        _ => return None,
    };
    (item.form.hans == "决议" && !item.unnamed).then_some(short)
}

/// The titles in full; a last collective mention is joined by 及, titles that hold 、 themselves are parted by ；.
fn titles(items: &[Resolution], script: Script) -> String {
    let (named, collective) = match items {
        [named @ .., last] if last.unnamed => (named, Some(last.title.in_script(script))),
        all => (all, None),
    };
    let named: Vec<&str> = named.iter().map(|item| item.title.in_script(script)).collect();
    let mark = if named.iter().any(|title| title.contains('、')) { "；" } else { "、" };
    match collective {
        None => named.join(mark),
        Some(collective) if named.is_empty() => collective.to_owned(),
        Some(collective) => format!("{}{}{collective}", named.join(mark), words::AND_ALSO.in_script(script)),
    }
}

/// 大会选举A、B为市人大常委会副主任。
pub(super) fn elections(facts: &Facts, script: Script) -> Option<String> {
    let sentences = facts.elections.iter().map(|election| {
        let names: Vec<&str> = election.elected.iter().map(|name| name.in_script(script)).collect();
        let [assembly, elects, to_be] = [words::ASSEMBLY, words::ELECTS, words::TO_BE].map(|w| w.in_script(script));
        format!("{assembly}{elects}{}{to_be}{}。", names.join("、"), election.office.in_script(script))
    });
    let written = sentences.collect::<String>();
    (!written.is_empty()).then_some(written)
}

/// A在闭幕会上讲话。B代表中共清河市委讲话。市人大常委会主任C作表态讲话。
pub(super) fn speeches<'f>(facts: &'f Facts, script: Script, mentions: &mut Mentions<'f>) -> Option<String> {
    let sentences = facts.speeches.iter().map(|speech| {
        let speaker = mentions.list([&speech.speaker]);
        format!("{speaker}{}。", spoke(speech, script))
    });
    let written = sentences.collect::<String>();
    (!written.is_empty()).then_some(written)
}

/// What the speaker did, from the role: 讲话 and 发言 as they are, 闭幕会讲话 -> 在闭幕会上讲话, other kinds of speech after 作.
///
/// A role that names in brackets the organ spoken for, 表态讲话（市人大常委会）, reads 代表市人大常委会作表态讲话, unless the
/// speaker's own title says as much.
fn spoke(speech: &Speech, script: Script) -> String {
    let role = speech.role.in_script(script);
    match speech.role.hans.as_str() {
        "讲话" => words::SPEECH.in_script(script).to_owned(),
        "发言" => words::FLOOR.in_script(script).to_owned(),
        "闭幕会讲话" => words::AT_THE_CLOSING.in_script(script).to_owned(),
        "开幕会讲话" => words::AT_THE_OPENING.in_script(script).to_owned(),
        other if other.starts_with(words::ON_BEHALF.in_script(Script::Hans)) => role.to_owned(),
        _ => match with_organ(role) {
            None => words::GIVES.in_script(script).to_owned() + role,
            Some((kind, organ)) => for_organ(speech, organ, script) + words::GIVES.in_script(script) + kind,
        },
    }
}

/// 表态讲话（市人大常委会） as the kind of speech and the organ.
fn with_organ(role: &str) -> Option<(&str, &str)> {
    let (kind, organ) = role.strip_suffix('）')?.split_once('（')?;
    (!kind.is_empty() && !organ.is_empty()).then_some((kind, organ))
}

fn for_organ(speech: &Speech, organ: &str, script: Script) -> String {
    let of_the_organ = speech.speaker.title.as_ref().is_some_and(|title| title.in_script(script).starts_with(organ));
    if of_the_organ { String::new() } else { words::ON_BEHALF.in_script(script).to_owned() + organ }
}
