//! The form of the draft agenda: for each item its business and title, and for a report who delivers it and for whom.

use maud::{Markup, html};
use yishi_names::AssemblyKind;
use yishi_procedure::Session;
use yishi_procedure::convening::agenda::{AgendaItem, Business, Subject};

use super::forms::{field_with, typed};
use crate::handlers::prepare::ROWS;
use crate::pages::place::Place;

/// Empty items that stand open below the drafted ones; the rest is folded away.
const SPARE: usize = 4;

pub(super) fn fields(at: Place, session: &Session) -> Markup {
    let drafted = session.agenda_draft.as_deref().unwrap_or_default();
    let shown = ROWS.min(drafted.len() + SPARE);
    let items = |rows: std::ops::RangeInclusive<usize>| html! { @for row in rows { (item(at, session.title.kind, drafted.get(row - 1), row)) } };
    html! {
        (items(1..=shown))
        @if shown < ROWS { details { summary { (at.t("prepare-more-items")) } div.stack { (items(shown + 1..=ROWS)) } } }
        p.hint { (at.t("prepare-reporter-hint")) }
    }
}

fn item(at: Place, kind: AssemblyKind, drafted: Option<&AgendaItem>, row: usize) -> Markup {
    let title = drafted.map(|item| &item.title);
    let commission = drafted.and_then(|item| item.on_behalf_of.as_ref());
    let reporter = drafted.and_then(|item| item.reporter.as_ref()).map(|reporter| typed(reporter.person));
    let text = |name: &str, label, value: Option<&str>| field_with(at, &format!("{name}-{row}"), label, value);
    let hant = |name: &str, label, value: Option<&str>| field_with(at, &format!("{name}-{row}-hant"), label, value);
    html! {
        fieldset.stack {
            legend.card-label { (at.tw("item-number", &[("n", row.into())])) }
            div.fields {
                (business(at, kind, drafted, row))
                (text("title", "prepare-item-title", title.map(|title| title.hans.as_str())))
                (hant("title", "prepare-item-title-hant", title.map(|title| title.hant.as_str())))
            }
            div.fields {
                (text("reporter", "prepare-reporter", reporter.as_deref()))
                (text("on-behalf-of", "prepare-on-behalf-of", commission.map(|text| text.hans.as_str())))
                (hant("on-behalf-of", "prepare-on-behalf-of-hant", commission.map(|text| text.hant.as_str())))
            }
        }
    }
}

fn business(at: Place, kind: AssemblyKind, drafted: Option<&AgendaItem>, row: usize) -> Markup {
    let name = format!("business-{row}");
    html! {
        div.field {
            label for=(name) { (at.t("prepare-business")) }
            select id=(name) name=(name) {
                @for business in businesses() {
                    option value=(json(business)) selected[drafted.is_some_and(|item| item.business == business)] {
                        (business_word(at, kind, business))
                    }
                }
            }
        }
    }
}

fn businesses() -> impl Iterator<Item = Business> {
    let reports = [
        Subject::GovernmentWorkReport,
        Subject::PlanReport,
        Subject::BudgetReport,
        Subject::StandingCommitteeReport,
        Subject::CourtReport,
        Subject::ProcuratorateReport,
        Subject::ProposalWorkReport,
        Subject::SpecialReport,
    ];
    let others = [Subject::PoliticalResolution, Subject::OtherResolutions, Subject::MajorMatter];
    let resolutions = reports.into_iter().chain(others);
    let heard = reports.into_iter().map(Business::HearReport);
    let examined = [Business::ExaminationReport(Subject::ProposalExaminationReport), Business::Address];
    heard.chain(resolutions.map(Business::Resolution)).chain(examined)
}

/// What is done with which subject, as the form lists it.
pub(super) fn business_word(at: Place, kind: AssemblyKind, business: Business) -> String {
    let subject_word = |subject| subject_word(kind, subject);
    match business {
        Business::HearReport(subject) => at.tw("prepare-hear", &[("subject", at.t(subject_word(subject)).into())]),
        Business::Resolution(subject) => at.tw("prepare-resolve", &[("subject", at.t(subject_word(subject)).into())]),
        Business::ExaminationReport(subject) => {
            at.tw("prepare-examine", &[("subject", at.t(subject_word(subject)).into())])
        }
        Business::Address => at.t("prepare-address").to_owned(),
    }
}

/// An association hears its board where others hear a standing committee.
fn subject_word(kind: AssemblyKind, subject: Subject) -> &'static str {
    match subject {
        Subject::StandingCommitteeReport if kind == AssemblyKind::Association => "subject-board",
        Subject::GovernmentWorkReport => "subject-government",
        Subject::PlanReport => "subject-plan",
        Subject::BudgetReport => "subject-budget",
        Subject::StandingCommitteeReport => "subject-standing-committee",
        Subject::CourtReport => "subject-court",
        Subject::ProcuratorateReport => "subject-procuratorate",
        Subject::ProposalWorkReport => "subject-proposal-work",
        Subject::ProposalExaminationReport => "subject-proposal-examination",
        Subject::PoliticalResolution => "subject-political",
        Subject::OtherResolutions => "subject-others",
        Subject::SpecialReport => "subject-special-report",
        Subject::MajorMatter => "subject-major-matter",
    }
}

fn json(business: Business) -> String {
    serde_json::to_string(&business).unwrap_or_default()
}
