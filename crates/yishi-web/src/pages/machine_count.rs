//! The file of a counting machine: chosen or pasted, and every problem of it with its line and column.

use maud::{Markup, html};
use yishi_app::machine_file::{MachineProblem, MachineProblemKind, Sum};
use yishi_procedure::Session;
use yishi_procedure::ballot::machine::MOST_PAPERS;
use yishi_procedure::voting::choice::Choice;
use yishi_views::heading::Heading;

use crate::acts::options;
use crate::answer::Told;
use crate::handlers::act::Fields;
use crate::pages::acts::labels;
use crate::pages::desk::{self, DeskPage};
use crate::pages::place::Place;
use crate::pages::refusal;
use crate::texts::Lang;

/// The act the file is entered by.
const ACT: &str = "EnterMachineCount";

/// The form as it stands after a try.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// What was typed.
    pub typed: Fields,
    /// The key of what is wrong with the form or the file as a whole.
    pub fault: Option<&'static str>,
    /// What is wrong in the file.
    pub problems: Vec<MachineProblem>,
    /// Why the procedure refused.
    pub told: Option<Told>,
}

impl Standing {
    /// What was typed, and nothing wrong with it so far.
    pub fn typed(typed: Fields) -> Self {
        Self { typed, ..Self::default() }
    }

    fn word(&self, name: &str) -> &str {
        self.typed.get(name).map(String::as_str).unwrap_or_default()
    }
}

/// The page.
pub fn show(session: &Session, lang: Lang, standing: &Standing) -> Markup {
    let at = Place::new(lang);
    let acts = DeskPage::Acts.address(&session.id);
    let content = html! {
        p.crumbs { a href=(acts) { (at.t("acts-title")) } span { "› " (labels::act(lang, ACT)) } }
        h1 { (at.t("machine-title")) }
        p.soft { (at.t("machine-lead")) }
        @if let Some(told) = &standing.told { div role="alert" { (refusal::body(at, told)) } }
        @if standing.fault.is_some() || !standing.problems.is_empty() { (listed(at, standing)) }
        form.card.stack method="post" action=(address(session)) enctype="multipart/form-data" {
            div.fields {
                (choice(at, session, ("ballot", "BallotNo"), standing))
                (choice(at, session, ("by", "TellerNo"), standing))
            }
            div.field {
                label for="file" { (at.t("machine-file")) }
                input #file name="file" type="file" accept=".csv,.txt" aria-describedby="file-hint";
                p #file-hint .hint { (at.t("machine-file-hint")) }
            }
            div.field {
                label for="pasted" { (at.t("machine-paste")) }
                textarea #pasted name="pasted" rows="6" spellcheck="false" { (standing.word("pasted")) }
            }
            (format_help(at))
            div.buttons { button.button.primary { (labels::act(lang, ACT)) } }
        }
    };
    desk::frame(at, &session.id, &Heading::of(session), DeskPage::Acts, false, &content)
}

/// Where the form goes.
pub fn address(session: &Session) -> String {
    format!("/desk/{}/machine-count", session.id)
}

fn choice(at: Place, session: &Session, (name, kind): (&'static str, &str), standing: &Standing) -> Markup {
    let usual = options::usual(kind, session).map(|no| no.to_string()).unwrap_or_default();
    let chosen = if standing.typed.is_empty() { usual.as_str() } else { standing.word(name) };
    html! {
        div.field {
            label for=(name) { (labels::field(at.lang, ACT, name)) }
            select id=(name) name=(name) required {
                option value="" { (at.t("please-choose")) }
                @for (no, words) in options::entries(kind, at, session) {
                    option value=(no) selected[chosen == no.to_string()] { (words) }
                }
            }
        }
    }
}

fn format_help(at: Place) -> Markup {
    html! {
        details {
            summary { (at.t("machine-format")) }
            ul {
                @for key in ["machine-format-head", "machine-format-marks", "machine-format-names", "machine-format-sums"] { li { (at.t(key)) } }
            }
        }
    }
}

fn listed(at: Place, standing: &Standing) -> Markup {
    let problems = &standing.problems;
    html! {
        section.notice data-kind="refused" role="alert" {
            h2.notice-title { (at.t("machine-problems")) }
            @if let Some(key) = standing.fault { p { (at.t(key)) } }
            @if !problems.is_empty() {
                p { (at.tw("machine-problem-count", &[("n", problems.len().into())])) }
                table.table.problems {
                    thead { tr {
                        th.num scope="col" { (at.t("column-line")) }
                        th scope="col" { (at.t("machine-column")) }
                        th scope="col" { (at.t("column-problem")) }
                    } }
                    tbody {
                        @for problem in problems {
                            tr {
                                th.num scope="row" { (problem.line) }
                                td { (problem.column.as_deref().unwrap_or_default()) }
                                td { (reason(at, &problem.kind)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What is wrong, in words.
fn reason(at: Place, kind: &MachineProblemKind) -> String {
    let text = |key, text: &str| at.tw(key, &[("text", text.into())]);
    match kind {
        MachineProblemKind::NoPapers => at.t("machine-no-papers").to_owned(),
        MachineProblemKind::TooManyPapers => at.tw("machine-too-many", &[("most", MOST_PAPERS.into())]),
        MachineProblemKind::UnknownColumn => at.t("machine-unknown-column").to_owned(),
        MachineProblemKind::ColumnTwice => at.t("machine-column-twice").to_owned(),
        MachineProblemKind::MissingLine(Some(name)) => text("machine-missing-line", at.name(name)),
        MachineProblemKind::MissingLine(None) => at.t("machine-missing-question").to_owned(),
        MachineProblemKind::MissingNumbers => at.t("machine-missing-numbers").to_owned(),
        MachineProblemKind::NoLineBefore => at.t("machine-no-line-before").to_owned(),
        MachineProblemKind::Cells { has, wanted } => {
            at.tw("machine-cells", &[("has", (*has).into()), ("wanted", (*wanted).into())])
        }
        MachineProblemKind::BadNumber { said, wanted } => {
            at.tw("machine-bad-number", &[("text", said.as_str().into()), ("wanted", (*wanted).into())])
        }
        MachineProblemKind::BadMark(said) => text("machine-bad-mark", said),
        MachineProblemKind::BadName(said) => text("machine-bad-name", said),
        MachineProblemKind::BadFlag(said) => text("machine-bad-flag", said),
        MachineProblemKind::BadSum(said) => text("machine-bad-sum", said),
        MachineProblemKind::PaperBelowSums => at.t("machine-paper-below-sums").to_owned(),
        MachineProblemKind::SumDiffers { sum, said, counted } => {
            let sum = at.t(sum_word(*sum)).into();
            at.tw("machine-sum-differs", &[("sum", sum), ("said", (*said).into()), ("counted", (*counted).into())])
        }
    }
}

fn sum_word(sum: Sum) -> &'static str {
    match sum {
        Sum::Choices(Choice::For) => "choice-for",
        Sum::Choices(Choice::Against) => "choice-against",
        Sum::Choices(Choice::Abstain) => "choice-abstain",
        Sum::Void => "machine-void",
    }
}
