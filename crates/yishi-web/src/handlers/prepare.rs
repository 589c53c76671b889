//! The secretariat prepares a session: presidium, agenda, sittings, chairs, rostrum, attendees. Each form becomes one command.

use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use yishi_app::{Actor, Hall};
use yishi_names::text::Text;
use yishi_procedure::Command;
use yishi_procedure::attendance::leaders::{NameLeadersPresent, Placement};
use yishi_procedure::attendance::non_voting::{AdmitNonVoting, NonVotingAttendees};
use yishi_procedure::convening::agenda::{AgendaItem, ProposeAgenda};
use yishi_procedure::convening::preparatory_meeting::{PresidiumList, ProposePresidium};
use yishi_procedure::convening::presidium::{NameStandingChairs, PresidiumFigures};
use yishi_procedure::convening::schedule::{ScheduleSitting, Segment};
use yishi_procedure::deliberation::chairs::NameExecutiveChairs;
use yishi_procedure::deliberation::rostrum::{ArrangeRostrum, RostrumGroup, Row};
use yishi_procedure::deliberation::sitting::{PlenaryPart, SittingKind};
use yishi_procedure::ids::{ItemNo, PersonRef, SittingNo};
use yishi_procedure::voting::method::ChooseMethod;

use crate::answer::{Answer, Asked, Form as Wanted, Told, failed, html, page};
use crate::handlers::act::Fields;
use crate::handlers::desk::hall_of;
use crate::handlers::typed::{self, NotUnderstood};
use crate::pages;
use crate::texts::{Lang, t_with};
use crate::web::Shared;

/// Rows a form offers for items, groups of the rostrum, and categories of attendees.
pub const ROWS: usize = 16;

/// The page with all forms.
pub async fn show(State(web): State<Shared>, Path(session): Path<String>, lang: Lang) -> Answer {
    let hall = hall_of(&web, session)?;
    Ok(page(StatusCode::OK, &pages::prepare::page(&hall, lang)))
}

/// Takes one of the forms.
pub async fn take(
    State(web): State<Shared>,
    Path((session, act)): Path<(String, String)>,
    Asked { form, lang, key }: Asked,
    Form(fields): Form<Fields>,
) -> Answer {
    let hall = hall_of(&web, session)?;
    let command = match command(&act, &Typed(&fields)) {
        None => return Ok(StatusCode::NOT_FOUND.into_response()),
        Some(Err(problem)) => return Ok(not_understood(form, lang, &problem)),
        Some(Ok(command)) => command,
    };
    Ok(match hall.execute(Actor::Desk, command, key).await {
        // The page is not live, so a browser with script is sent to it anew as well.
        Ok(_) => Redirect::to(&home(&hall)).into_response(),
        Err(failure) => failed(form, lang, &failure),
    })
}

fn home(hall: &Hall) -> String {
    format!("/desk/{}/prepare", hall.id())
}

fn not_understood(form: Wanted, lang: Lang, problem: &NotUnderstood) -> Response {
    let text = t_with(lang, "typed-not-understood", &[("word", problem.0.as_str().into())]);
    let told = Told { code: "T.901".to_owned(), text, citation: None };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    match form {
        Wanted::Fragment => html(status, pages::refusal::notice(lang, &told).0),
        Wanted::Page | Wanted::Json => page(status, &pages::refusal::page(lang, &told)),
    }
}

/// The fields of a form, with what a clerk typed.
struct Typed<'a>(&'a Fields);

type Read<T> = Result<T, NotUnderstood>;

impl Typed<'_> {
    fn word(&self, name: &str) -> &str {
        self.0.get(name).map(|text| text.trim()).unwrap_or_default()
    }

    fn number<T: std::str::FromStr>(&self, name: &str) -> Read<T> {
        typed::number(self.word(name))?.ok_or_else(|| NotUnderstood(name.to_owned()))
    }

    fn sitting(&self) -> Read<SittingNo> {
        self.number("sitting").map(SittingNo)
    }

    /// A wording typed in one or both scripts; what is typed in one only stands for both.
    fn wording(&self, name: &str) -> Option<Text> {
        let hans = self.word(name);
        let hant = self.word(&format!("{name}-hant"));
        (!hans.is_empty()).then(|| Text::new(hans, if hant.is_empty() { hans } else { hant }))
    }

    /// A name of the procedure's own, as its JSON writes it.
    fn named<T: serde::de::DeserializeOwned>(&self, name: &str) -> Read<T> {
        let word = self.word(name);
        serde_json::from_value(serde_json::Value::from(word))
            .or_else(|_| serde_json::from_str(word))
            .map_err(|_| NotUnderstood(word.to_owned()))
    }

    fn figures(&self) -> Read<Option<PresidiumFigures>> {
        let (present, approvals) = (typed::number(self.word("present"))?, typed::number(self.word("approvals"))?);
        Ok(present.zip(approvals).map(|(present, approvals)| PresidiumFigures { present, approvals, meeting: None }))
    }

    fn required_figures(&self) -> Read<PresidiumFigures> {
        self.figures()?.ok_or_else(|| NotUnderstood(self.word("present").to_owned()))
    }
}

/// The command of a form; nothing where there is no such form.
fn command(act: &str, typed: &Typed) -> Option<Read<Command>> {
    Some(match act {
        "presidium" => presidium(typed),
        "agenda" => agenda(typed),
        "standing-chairs" => standing_chairs(typed),
        "sitting" => sitting(typed),
        "chairs" => chairs(typed),
        "method" => method(typed),
        "rostrum" => rostrum(typed),
        "leaders" => leaders(typed),
        "attendees" => attendees(typed),
        _ => return None,
    })
}

fn presidium(typed: &Typed) -> Read<Command> {
    let secretary_general = typed::persons(typed.word("secretary-general"))?.first().copied();
    let list = PresidiumList { members: typed::seats(typed.word("members"))?, secretary_general };
    Ok(ProposePresidium { list }.into())
}

fn agenda(typed: &Typed) -> Read<Command> {
    let mut items: Vec<AgendaItem> = Vec::new();
    for row in 1..=ROWS {
        let Some(title) = typed.wording(&format!("title-{row}")) else { continue };
        let no = ItemNo(u16::try_from(items.len() + 1).unwrap_or(u16::MAX));
        let business = typed.named(&format!("business-{row}"))?;
        let reporter = typed::persons(typed.word(&format!("reporter-{row}")))?;
        // The position is the office of the roll, which whoever is called up is named with.
        let reporter = reporter.first().map(|person| Placement { person: *person, title: None });
        let on_behalf_of = typed.wording(&format!("on-behalf-of-{row}"));
        items.push(AgendaItem { no, title, business, reporter, on_behalf_of });
    }
    Ok(ProposeAgenda { items }.into())
}

fn standing_chairs(typed: &Typed) -> Read<Command> {
    let chairs = typed::seats(typed.word("chairs"))?;
    Ok(NameStandingChairs { chairs, figures: typed.required_figures()? }.into())
}

fn sitting(typed: &Typed) -> Read<Command> {
    let ordinal = typed::number(typed.word("ordinal"))?;
    let kind = match typed.word("kind") {
        "preparatory" => SittingKind::Preparatory,
        "opening" => SittingKind::Plenary { ordinal, part: PlenaryPart::Opening },
        "ordinary" => SittingKind::Plenary { ordinal, part: PlenaryPart::Ordinary },
        "closing" => SittingKind::Plenary { ordinal, part: PlenaryPart::Closing },
        other => return Err(NotUnderstood(other.to_owned())),
    };
    let mut segments = Vec::new();
    for row in 1..=3 {
        let items = typed::items(typed.word(&format!("items-{row}")))?;
        let title = typed.wording(&format!("segment-{row}"));
        if row == 1 || !items.is_empty() || title.is_some() {
            segments.push(Segment { title, items });
        }
    }
    let (date, part_of_day) = (typed.named("date")?, typed.named("part")?);
    Ok(ScheduleSitting { kind, date, part_of_day, place: typed.wording("place"), segments }.into())
}

fn chairs(typed: &Typed) -> Read<Command> {
    let presiding = typed::persons(typed.word("presiding"))?;
    let person = *presiding.first().ok_or_else(|| NotUnderstood(typed.word("presiding").to_owned()))?;
    Ok(NameExecutiveChairs {
        sitting: typed.sitting()?,
        chairs: typed::persons(typed.word("chairs"))?,
        presiding: Placement { person, title: typed.wording("title") },
        figures: typed.figures()?,
    }
    .into())
}

fn method(typed: &Typed) -> Read<Command> {
    Ok(ChooseMethod { method: typed.named("method")?, figures: typed.figures()? }.into())
}

fn rostrum(typed: &Typed) -> Read<Command> {
    let mut groups = Vec::new();
    for row in 1..=ROWS {
        let label = typed.wording(&format!("label-{row}"));
        let persons = placements(typed::persons(typed.word(&format!("persons-{row}")))?);
        if label.is_none() && persons.is_empty() {
            continue;
        }
        let front = typed.word(&format!("row-{row}")) == "front";
        groups.push(RostrumGroup {
            group: format!("group_{row}"),
            label,
            row: if front { Row::Front } else { Row::Any },
            unnamed: persons.is_empty(),
            persons,
            categories: Vec::new(),
        });
    }
    Ok(ArrangeRostrum { sitting: typed.sitting()?, groups }.into())
}

fn leaders(typed: &Typed) -> Read<Command> {
    let persons = placements(typed::persons(typed.word("persons"))?);
    Ok(NameLeadersPresent { sitting: typed.sitting()?, persons }.into())
}

fn placements(persons: Vec<PersonRef>) -> Vec<Placement> {
    persons.into_iter().map(|person| Placement { person, title: None }).collect()
}

fn attendees(typed: &Typed) -> Read<Command> {
    let mut attendees = Vec::new();
    for row in 1..=ROWS {
        let Some(text) = typed.wording(&format!("category-{row}")) else { continue };
        let segment = typed::number(typed.word(&format!("segment-{row}")))?;
        attendees.push(NonVotingAttendees { text, segment, standing: None });
    }
    Ok(AdmitNonVoting { sitting: typed.sitting()?, attendees }.into())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;
    use yishi_procedure::ids::{GuestNo, SeatNo};

    fn agenda_of(fields: &[(&str, &str)]) -> Read<Vec<AgendaItem>> {
        let fields: Fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let command = command("agenda", &Typed(&fields)).unwrap()?;
        let Command::ProposeAgenda(ProposeAgenda { items }) = command else { panic!("{command:?}") };
        Ok(items)
    }

    const HEAR: &str = r#"{"hear_report":"plan_report"}"#;

    #[test]
    fn an_item_may_name_its_reporter_and_the_commission() {
        let items = agenda_of(&[
            ("business-1", HEAR),
            ("title-1", "计划报告"),
            ("reporter-1", "g2"),
            ("on-behalf-of-1", "市政府"),
            ("business-2", HEAR),
            ("title-2", "预算报告"),
            ("reporter-2", " 12 "),
            ("business-3", HEAR),
            ("title-3", "法院报告"),
        ]);
        let items = items.unwrap();
        let reporters: Vec<_> = items.iter().map(|item| item.reporter.as_ref().map(|one| one.person)).collect();
        assert_eq!(reporters, [Some(PersonRef::Guest(GuestNo(2))), Some(PersonRef::Seat(SeatNo(12))), None]);
        assert_eq!(items[0].on_behalf_of, Some(Text::alike("市政府")));
        assert!(items[1].on_behalf_of.is_none());
    }

    #[test]
    fn a_reporter_that_is_no_number_is_named_back() {
        let items = agenda_of(&[("business-1", HEAR), ("title-1", "计划报告"), ("reporter-1", "王力")]);
        assert_eq!(items, Err(NotUnderstood("王力".to_owned())));
    }
}
