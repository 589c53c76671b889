//! The figures of attendance: among themselves, against the legal share, and against the record and other reports.
//!
//! Law: two thirds of all deputies make a sitting of a congress (Organic Law, 14; rules of the national congress, 4), two
//! thirds of the members one of a CPPCC committee, more than half one of a standing committee. Invariant: figures that are not
//! printed are not judged; two plenaries of one session may differ in who came and not in who is entitled.

use super::beside::Relation;
use super::case::{Beside, Case};
use crate::finding::{Evidence, Finding, Kind, Severity};
use crate::read::sitting::Attendance;
use crate::span::Place;
use yishi_names::AssemblyKind;

/// Judges the figures of a sitting.
pub(super) fn check(case: &Case, findings: &mut Vec<Finding>) {
    let Some(figures) = &case.sitting.attendance else { return };
    arithmetic(case, figures, findings);
    findings.extend(legal_share(case, figures));
    for other in case.within(Relation::SameSession) {
        if let Some(theirs) = &other.sitting.attendance {
            against(case, figures, theirs, other, findings);
        }
    }
}

/// A figure with its place.
type Figure = (u32, Place);

fn should(figures: &Attendance) -> Option<Figure> {
    Some((figures.should?, figures.should_span.unwrap_or_default()))
}

fn attended(figures: &Attendance) -> Option<Figure> {
    Some((figures.attended?, figures.attended_span.unwrap_or_default()))
}

fn absent(figures: &Attendance) -> Option<Figure> {
    Some((figures.absent?, figures.absent_span.unwrap_or_default()))
}

fn finding(case: &Case, (figure, place): Figure, severity: Severity) -> Finding {
    Finding::new(Kind::Attendance, severity, case.place(place), figure.to_string())
}

fn figures(text: String) -> Evidence {
    Evidence::Figures { text }
}

/// 应到 = 实到 + 缺席, and nobody attends who is not entitled.
fn arithmetic(case: &Case, all: &Attendance, findings: &mut Vec<Finding>) {
    let (Some(should), Some(attended)) = (should(all), attended(all)) else { return };
    if attended.0 > should.0 {
        let why = figures(format!("{} > {}", attended.0, should.0));
        findings.push(finding(case, attended, Severity::Error).undecided(Vec::new()).because(why));
    } else if let Some(absent) = absent(all).filter(|absent| attended.0 + absent.0 != should.0) {
        let why = figures(format!("{} - {} = {}", should.0, attended.0, should.0 - attended.0));
        findings.push(finding(case, absent, Severity::Error).undecided(Vec::new()).because(why));
    }
}

/// The share that makes a sitting valid: how many of how many, and whether exactly so many are enough.
struct Share {
    part: u32,
    of: u32,
    exactly: bool,
    rule: &'static str,
}

fn share(kind: AssemblyKind) -> Option<Share> {
    match kind {
        AssemblyKind::Congress => Some(Share { part: 2, of: 3, exactly: true, rule: "quorum.sitting congress" }),
        AssemblyKind::Cppcc => Some(Share { part: 2, of: 3, exactly: true, rule: "quorum.sitting cppcc" }),
        AssemblyKind::StandingCommittee | AssemblyKind::CppccStandingCommittee => {
            Some(Share { part: 1, of: 2, exactly: false, rule: "quorum.sitting standing-committee" })
        }
        // An association's bylaws say what they ask for, and no report tells it.
        AssemblyKind::Association => None,
    }
}

fn legal_share(case: &Case, all: &Attendance) -> Option<Finding> {
    let (should, attended) = (should(all)?.0, attended(all)?);
    let share = share(case.sitting.body.kind?)?;
    let (have, need) = (u64::from(attended.0) * u64::from(share.of), u64::from(should) * u64::from(share.part));
    if attended.0 > should || if share.exactly { have >= need } else { have > need } {
        return None;
    }
    let sign = if share.exactly { "<" } else { "<=" };
    let why = figures(format!("{} {sign} {}/{} of {should}", attended.0, share.part, share.of));
    let finding = finding(case, attended, Severity::Error).undecided(Vec::new()).because(why);
    Some(finding.because(Evidence::Rule { rule: share.rule.to_owned() }))
}

fn against(case: &Case, ours: &Attendance, theirs: &Attendance, other: &Beside, findings: &mut Vec<Finding>) {
    findings.extend(differs(case, should(ours), should(theirs), other));
    match other.relation {
        Relation::SameMeeting => {
            findings.extend(differs(case, attended(ours), attended(theirs), other));
            findings.extend(differs(case, absent(ours), absent(theirs), other));
        }
        Relation::SameSession | Relation::SameBody | Relation::Elsewhere => {}
    }
}

fn differs(case: &Case, ours: Option<Figure>, theirs: Option<Figure>, other: &Beside) -> Option<Finding> {
    let (ours, theirs) = ours.zip(theirs).filter(|(ours, theirs)| ours.0 != theirs.0)?;
    let finding = finding(case, ours, other.severity()).because(other.says(theirs.0.to_string(), theirs.1));
    let record = other.decides() && other.relation == Relation::SameMeeting;
    Some(if record { finding.suggest(theirs.0.to_string()) } else { finding.undecided(Vec::new()) })
}
