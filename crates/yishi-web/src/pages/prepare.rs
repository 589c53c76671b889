//! The preparation of a session: one short form for each thing the secretariat lays down before and around a sitting.
//!
//! What the record already knows stands beside the forms, so that a clerk copies numbers instead of remembering them.

use maud::{Markup, html};
use yishi_app::Hall;
use yishi_procedure::Session;
use yishi_procedure::convening::agenda::{Business, Subject};
use yishi_procedure::deliberation::sitting::{PartOfDay, Stage};
use yishi_rulebook::LeadingOrgan;
use yishi_views::heading::Heading;

use crate::handlers::prepare::ROWS;
use crate::pages::desk::{self, DeskPage};
use crate::pages::place::Place;
use crate::pages::words;
use crate::texts::Lang;

/// The page.
pub fn page(hall: &Hall, lang: Lang) -> Markup {
    let at = Place::new(lang);
    let published = hall.published();
    let session = &published.session;
    let led_by_presidium = session.led_by == LeadingOrgan::Presidium;
    let content = html! {
        (guests(at, session))
        @if led_by_presidium && session.presidium.is_none() { (presidium(at, session)) }
        @if session.agenda.is_none() { (agenda(at, session)) }
        @if led_by_presidium && session.presidium.is_some() { (standing_chairs(at, session)) }
        (method(at, session))
        (sitting(at, session))
        (chairs(at, session))
        (rostrum(at, session))
        (leaders(at, session))
        (attendees(at, session))
    };
    desk::frame(
        at,
        &session.id,
        &Heading::of(session),
        DeskPage::Prepare,
        false,
        &html! { h1 { (at.t("prepare-title")) } (content) },
    )
}

fn action(session: &Session, act: &str) -> String {
    format!("/desk/{}/prepare/{act}", session.id)
}

/// A card with a form and its button.
fn card(at: Place, session: &Session, act: &'static str, heading: &'static str, fields: &Markup) -> Markup {
    html! {
        section.card aria-labelledby=(format!("{act}-h")) {
            h2.card-label id=(format!("{act}-h")) { (at.t(heading)) }
            form.stack method="post" action=(action(session, act)) {
                (fields)
                div.buttons { button.button.primary { (at.t("prepare-record")) } }
            }
        }
    }
}

fn field(at: Place, id: &str, name: &str, label: &'static str, kind: &str) -> Markup {
    html! { div.field { label for=(id) { (at.t(label)) } input id=(id) name=(name) type=(kind); } }
}

fn list(at: Place, id: &str, name: &str, label: &'static str) -> Markup {
    html! { div.field { label for=(id) { (at.t(label)) } textarea id=(id) name=(name) rows="3" {} p.hint { (at.t("prepare-list-hint")) } } }
}

fn figures(at: Place, act: &str) -> Markup {
    html! {
        div.fields {
            (field(at, &format!("{act}-present"), "present", "prepare-present", "number"))
            (field(at, &format!("{act}-approvals"), "approvals", "prepare-approvals", "number"))
        }
    }
}

/// The sittings that may still be prepared.
fn sittings(at: Place, session: &Session, act: &str) -> Markup {
    let id = format!("{act}-sitting");
    html! {
        div.field {
            label for=(id) { (at.t("prepare-sitting-of")) }
            select id=(id) name="sitting" {
                @for sitting in session.sittings.iter().filter(|sitting| sitting.stage != Stage::Closed) {
                    option value=(sitting.no) { (words::sitting(at, sitting.kind)) " " (at.day(sitting.date)) }
                }
            }
        }
    }
}

fn guests(at: Place, session: &Session) -> Markup {
    html! {
        @if !session.roll.guests().is_empty() {
            details.card {
                summary { (at.t("prepare-guests")) }
                ul.names { @for guest in session.roll.guests() { li { "g" (guest.no) " " (at.person(&guest.name)) } } }
            }
        }
    }
}

fn presidium(at: Place, session: &Session) -> Markup {
    let fields = html! {
        (list(at, "presidium-members", "members", "prepare-members"))
        (field(at, "presidium-sg", "secretary-general", "prepare-secretary-general", "text"))
    };
    card(at, session, "presidium", "prepare-presidium", &fields)
}

fn agenda(at: Place, session: &Session) -> Markup {
    let fields = html! {
        div.table-wrap { table.table {
            thead { tr { th { (at.t("prepare-item")) } th { (at.t("prepare-business")) } th { (at.t("prepare-item-title")) } th { (at.t("prepare-item-title-hant")) } } }
            tbody { @for row in 1..=ROWS { (agenda_row(at, session, row)) } }
        } }
    };
    card(at, session, "agenda", "prepare-agenda", &fields)
}

fn agenda_row(at: Place, session: &Session, row: usize) -> Markup {
    let drafted = session.agenda_draft.as_ref().and_then(|items| items.get(row - 1));
    let hans = drafted.map(|item| item.title.hans.as_str());
    let hant = drafted.map(|item| item.title.hant.as_str());
    html! {
        tr {
            th.num scope="row" { (row) }
            td {
                select name=(format!("business-{row}")) aria-label=(at.t("prepare-business")) {
                    @for business in businesses() {
                        option value=(json(business)) selected[drafted.is_some_and(|item| item.business == business)] { (business_word(at, business)) }
                    }
                }
            }
            td { input name=(format!("title-{row}")) aria-label=(at.t("prepare-item-title")) value=[hans]; }
            td { input name=(format!("title-{row}-hant")) aria-label=(at.t("prepare-item-title-hant")) value=[hant]; }
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
    ];
    let resolutions = reports.into_iter().chain([Subject::PoliticalResolution, Subject::OtherResolutions]);
    let heard = reports.into_iter().map(Business::HearReport);
    let examined = [Business::ExaminationReport(Subject::ProposalExaminationReport), Business::Address];
    heard.chain(resolutions.map(Business::Resolution)).chain(examined)
}

/// What is done with which subject, as the form lists it.
fn business_word(at: Place, business: Business) -> String {
    match business {
        Business::HearReport(subject) => at.tw("prepare-hear", &[("subject", at.t(subject_word(subject)).into())]),
        Business::Resolution(subject) => at.tw("prepare-resolve", &[("subject", at.t(subject_word(subject)).into())]),
        Business::ExaminationReport(subject) => {
            at.tw("prepare-examine", &[("subject", at.t(subject_word(subject)).into())])
        }
        Business::Address => at.t("prepare-address").to_owned(),
    }
}

fn subject_word(subject: Subject) -> &'static str {
    match subject {
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
    }
}

fn part_word(part: PartOfDay) -> &'static str {
    match part {
        PartOfDay::Morning => "prepare-morning",
        PartOfDay::Afternoon => "prepare-afternoon",
        PartOfDay::Evening => "prepare-evening",
    }
}

fn json(business: Business) -> String {
    serde_json::to_string(&business).unwrap_or_default()
}

fn standing_chairs(at: Place, session: &Session) -> Markup {
    let fields = html! { (list(at, "standing-list", "chairs", "prepare-standing-list")) (figures(at, "standing")) };
    card(at, session, "standing-chairs", "prepare-standing-chairs", &fields)
}

fn method(at: Place, session: &Session) -> Markup {
    let fields = html! {
        div.field {
            label for="method-name" { (at.t("prepare-method-name")) }
            select #method-name name="method" {
                option value="named" { (at.t("method-named")) }
                option value="show-of-hands" { (at.t("method-hands")) }
                option value="secret" { (at.t("method-secret")) }
            }
        }
        (figures(at, "method"))
    };
    card(at, session, "method", "prepare-method", &fields)
}

fn sitting(at: Place, session: &Session) -> Markup {
    let fields = html! {
        div.fields {
            div.field {
                label for="sitting-kind" { (at.t("prepare-sitting-kind")) }
                select #sitting-kind name="kind" {
                    option value="preparatory" { (at.t("sitting-preparatory")) }
                    option value="opening" { (at.t("prepare-opening")) }
                    option value="ordinary" { (at.t("prepare-ordinary")) }
                    option value="closing" { (at.t("prepare-closing")) }
                }
            }
            (field(at, "sitting-ordinal", "ordinal", "prepare-ordinal", "number"))
            (field(at, "sitting-date", "date", "prepare-date", "date"))
            div.field {
                label for="sitting-part" { (at.t("prepare-part")) }
                select #sitting-part name="part" {
                    @for (value, part) in [("morning", PartOfDay::Morning), ("afternoon", PartOfDay::Afternoon), ("evening", PartOfDay::Evening)] {
                        option value=(value) { (at.t(part_word(part))) }
                    }
                }
            }
            (field(at, "sitting-place", "place", "prepare-place", "text"))
        }
        @for row in 1..=3 {
            div.fields {
                (field(at, &format!("sitting-items-{row}"), &format!("items-{row}"), segment_label(row), "text"))
                (field(at, &format!("sitting-segment-{row}"), &format!("segment-{row}"), "prepare-segment-title", "text"))
            }
        }
    };
    card(at, session, "sitting", "prepare-sitting", &fields)
}

fn segment_label(row: u8) -> &'static str {
    match row {
        1 => "prepare-items-first",
        2 => "prepare-items-second",
        _ => "prepare-items-third",
    }
}

fn chairs(at: Place, session: &Session) -> Markup {
    let fields = html! {
        (sittings(at, session, "chairs"))
        (list(at, "chairs-list", "chairs", "prepare-chairs-list"))
        div.fields {
            (field(at, "chairs-presiding", "presiding", "prepare-presiding", "text"))
            (field(at, "chairs-title", "title", "prepare-presiding-title", "text"))
        }
        @if session.led_by == LeadingOrgan::Presidium { (figures(at, "chairs")) }
    };
    card(at, session, "chairs", "prepare-chairs", &fields)
}

fn rostrum(at: Place, session: &Session) -> Markup {
    let fields = html! {
        (sittings(at, session, "rostrum"))
        div.table-wrap { table.table {
            thead { tr { th { (at.t("prepare-rostrum-group")) } th { (at.t("prepare-rostrum-row")) } th { (at.t("prepare-rostrum-persons")) } } }
            tbody { @for row in 1..=6 { tr {
                td { input name=(format!("label-{row}")) aria-label=(at.t("prepare-rostrum-group")); }
                td { select name=(format!("row-{row}")) aria-label=(at.t("prepare-rostrum-row")) {
                    option value="any" { (at.t("prepare-rostrum-any")) } option value="front" { (at.t("prepare-rostrum-front")) }
                } }
                td { input name=(format!("persons-{row}")) aria-label=(at.t("prepare-rostrum-persons")); }
            } } }
        } }
        p.hint { (at.t("prepare-rostrum-hint")) }
    };
    card(at, session, "rostrum", "prepare-rostrum", &fields)
}

fn leaders(at: Place, session: &Session) -> Markup {
    let fields =
        html! { (sittings(at, session, "leaders")) (list(at, "leaders-list", "persons", "prepare-leaders-list")) };
    card(at, session, "leaders", "prepare-leaders", &fields)
}

fn attendees(at: Place, session: &Session) -> Markup {
    let fields = html! {
        (sittings(at, session, "attendees"))
        @for row in 1..=4 {
            div.fields {
                (field(at, &format!("attendees-category-{row}"), &format!("category-{row}"), "prepare-category", "text"))
                (field(at, &format!("attendees-segment-{row}"), &format!("segment-{row}"), "prepare-category-segment", "number"))
            }
        }
    };
    card(at, session, "attendees", "prepare-attendees", &fields)
}
