//! Reading a script from its text.

use toml::de::DeTable;

use crate::house::Convening;
use crate::scenario::act::Scenario;
use crate::scenario::page::{Page, Table, Value};
use crate::scenario::problem::ScriptProblem;
use crate::scenario::sitting::Setting;
use crate::scenario::{roll, session, sitting};

/// Reads a script; `file` is how its problems name it.
///
/// # Errors
/// Every problem of the script in the order of its lines; what is no TOML at all stops at the first.
pub fn read(file: &str, text: &str) -> Result<Scenario, Vec<ScriptProblem>> {
    let page = Page::new(file, text);
    let (document, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        page.wrong(error.span().map_or(0, |span| span.start), error.message());
    }
    let scenario = if errors.is_empty() { scenario(file, Table::root(&page, document.get_ref())) } else { None };
    if scenario.is_none() {
        page.wrong_if_nothing_else("this is no whole script");
    }
    let problems = page.problems();
    match scenario {
        Some(scenario) if problems.is_empty() => Ok(scenario),
        Some(_) | None => Err(problems),
    }
}

fn scenario(file: &str, root: Table<'_>) -> Option<Scenario> {
    root.only(&["session", "convening", "group", "person", "item", "presidium", "sitting"]);
    let kind = session::kind(root);
    let head = session::head(root, kind);
    let (roll, cast) = roll::read(root, kind);
    let agenda = session::agenda(root, &cast);
    let presidium = session::presidium(root, &roll, &cast);
    let seats = u32::try_from(roll.seats.len()).unwrap_or(u32::MAX);
    let items = u16::try_from(root.list("item").len()).unwrap_or(u16::MAX);
    let setting = Setting { cast: &cast, seats, items, agenda: &agenda, groups: &roll.groups };
    let sittings = sitting::read(root, setting);
    let called = root.get("convening").and_then(Value::table).and_then(|table| session::called(table, setting));
    let head = head?;
    let on = sittings.first().map_or(head.convened.date(), |first| first.schedule.date);
    let convening = Convening {
        id: head.id,
        title: head.title,
        tier: head.tier,
        on,
        overlays: head.overlays,
        roll,
        reconstruction: None,
        called,
    };
    Some(Scenario { file: file.to_owned(), convened: head.convened, convening, cast, agenda, presidium, sittings })
}
