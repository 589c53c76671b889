//! Acts said by the name of their command, `do = "form circle"`: the keys are the command's fields, read by their types.
//!
//! A seat or person is called by name, a delegation by its name, a wording is written as everywhere in a script, and words of the
//! code may have hyphens. What stands in a list many times is written once, with `times`. Invariant: nothing here lists commands;
//! an act can be scripted on the day its type is written.

use std::sync::LazyLock;

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value as Json};
use toml::de::DeValue;
use yishi_procedure::convening::notice::Convening;
use yishi_procedure::ids::PersonRef;
use yishi_procedure::{Command, CommandShape};

use crate::scenario::expand::{Scene, json};
use crate::scenario::page::{Table, Value};
use crate::scenario::people;

/// The commands with the types they are made of.
struct Types {
    commands: Vec<CommandShape>,
    types: Map<String, Json>,
}

static TYPES: LazyLock<Types> = LazyLock::new(|| {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let commands = Command::shapes(&mut generator);
    Types { commands, types: generator.take_definitions(true) }
});

/// The name of the command a phrase means: `form circle` is `FormCircle`.
pub(super) fn command_name(phrase: &str) -> Option<&'static str> {
    let plain = |name: &str| name.to_lowercase();
    let said = plain(&phrase.replace([' ', '-'], ""));
    TYPES.commands.iter().map(|command| command.name).find(|name| plain(name) == said)
}

/// Reads the command of that name from the keys beside it; `sitting` is the one the act stands in, unless it names another.
pub(super) fn read(table: Table<'_>, name: &str, scene: Scene<'_>) -> Option<Command> {
    let shape = TYPES.commands.iter().find(|command| command.name == name)?.schema.as_value();
    let reader = Reader { scene };
    let mut members = reader.members(table, shape, &["at", "after", "do"])?;
    let wants_sitting = shape["required"].as_array().is_some_and(|needed| needed.iter().any(|one| one == "sitting"));
    if wants_sitting && !members.contains_key("sitting") {
        members.insert("sitting".to_owned(), Json::from(scene.sitting.0));
    }
    members.insert("command".to_owned(), Json::from(name));
    match serde_json::from_value(Json::Object(members)) {
        Ok(command) => Some(command),
        Err(error) => {
            table.wrong_at("do", format!("its keys do not fit: {error}"));
            None
        }
    }
}

/// Reads how the session came to be convened.
pub(super) fn convening(table: Table<'_>, scene: Scene<'_>) -> Option<Convening> {
    let shape = TYPES.types.get("Convening")?;
    let members = Reader { scene }.members(table, shape, &[])?;
    let convening = serde_json::from_value(Json::Object(members));
    convening.map_err(|error| table.wrong(format!("its keys do not fit: {error}"))).ok()
}

struct Reader<'a> {
    scene: Scene<'a>,
}

impl Reader<'_> {
    fn members(&self, table: Table<'_>, schema: &Json, left_out: &[&str]) -> Option<Map<String, Json>> {
        // A command without members has no properties either.
        let none = Map::new();
        let known = schema["properties"].as_object().unwrap_or(&none);
        let mut members = Map::new();
        for (key, value) in table.without(left_out) {
            let name = key.replace('-', "_");
            let Some(member) = known.get(&name) else {
                let known: Vec<String> = known.keys().map(|name| name.replace('_', "-")).collect();
                value.wrong(format!("unknown key `{key}`; there are: {}", known.join(", ")));
                return None;
            };
            members.insert(name, self.value(value, member)?);
        }
        Some(members)
    }

    fn value(&self, value: Value<'_>, schema: &Json) -> Option<Json> {
        if let Some(name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
            return self.named(value, name);
        }
        if let Some(either) = schema["anyOf"].as_array() {
            let inner = either.iter().find(|one| one["type"] != "null")?;
            return self.value(value, inner);
        }
        if let Some(cases) = schema["oneOf"].as_array() {
            return self.case(value, cases);
        }
        match value.value {
            DeValue::Array(_) => self.list(value, &schema["items"]),
            DeValue::Table(_) if schema["properties"].is_object() => {
                self.members(value.table()?, schema, &REPEATED).map(Json::Object)
            }
            DeValue::String(word) if schema["enum"].is_array() => Some(Json::from(code_word(word, schema))),
            DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Table(_)
            | DeValue::Float(_) => json(value),
        }
    }

    /// Types that a script writes in a way of its own; all others are what their schema says.
    fn named(&self, value: Value<'_>, name: &str) -> Option<Json> {
        let setting = self.scene.setting;
        match name {
            "SeatNo" => match people::person(value, setting.cast)? {
                PersonRef::Seat(seat) => Some(Json::from(seat.0)),
                PersonRef::Guest(_) => {
                    value.wrong("that person has no seat");
                    None
                }
            },
            "PersonRef" => serde_json::to_value(people::person(value, setting.cast)?).ok(),
            "PersonName" => serde_json::to_value(value.person_name()?).ok(),
            "Text" => serde_json::to_value(value.wording()?).ok(),
            "GroupNo" if value.value.is_str() => {
                let said = value.text()?;
                let group = setting.groups.iter().find(|group| group.name.hans == said);
                if group.is_none() {
                    value.wrong(format!("there is no [[group]] «{said}»"));
                }
                group.map(|group| Json::from(group.no.0))
            }
            other => self.value(value, TYPES.types.get(other)?),
        }
    }

    /// A list; seats may stand in it as a range of numbers, `"1-12"`.
    fn list(&self, value: Value<'_>, items: &Json) -> Option<Json> {
        let is_seats = items["$ref"].as_str().is_some_and(|path| path.ends_with("/SeatNo"));
        let mut list = Vec::new();
        for item in value.items() {
            match item.value.as_str().and_then(range).filter(|_| is_seats) {
                Some(range) => list.extend(range.map(Json::from)),
                None => list.extend(std::iter::repeat_n(self.value(item, items)?, times(item)?)),
            }
        }
        Some(Json::Array(list))
    }

    /// A word alone, or a table whose one key names the case.
    fn case(&self, value: Value<'_>, cases: &[Json]) -> Option<Json> {
        if let DeValue::String(word) = value.value {
            let words = cases.iter().find_map(|case| word_of(word, case));
            return Some(Json::from(words.unwrap_or_else(|| word.replace('-', "_"))));
        }
        let table = value.table()?;
        let (key, inner) = table.without(&[]).next()?;
        let name = key.replace('-', "_");
        let held = cases.iter().find_map(|case| case["properties"].get(&name));
        let Some(held) = held else {
            inner.wrong(format!("unknown word `{key}`"));
            return None;
        };
        let mut members = Map::new();
        members.insert(name, self.value(inner, held)?);
        Some(Json::Object(members))
    }
}

/// The key with which a table of a list says how often it stands there, such as marked papers that are all alike.
const REPEATED: [&str; 1] = ["times"];

/// How often an item stands in its list.
fn times(item: Value<'_>) -> Option<usize> {
    let said = item.value.as_table().map(|_| item.table()).and_then(|table| table?.get(REPEATED[0]));
    match said {
        Some(times) => {
            let number: usize = times.number()?;
            if number > MOST_TIMES {
                times.wrong(format!("nothing is repeated more than {MOST_TIMES} times"));
                return None;
            }
            Some(number)
        }
        None => Some(1),
    }
}

/// No body of a script casts more papers than this.
const MOST_TIMES: usize = 10_000;

fn range(text: &str) -> Option<std::ops::RangeInclusive<u32>> {
    let (first, last) = text.split_once('-')?;
    Some(first.trim().parse().ok()?..=last.trim().parse().ok()?)
}

/// The word of the code that a script's word means, `show-of-hands` or `first_round`, as the list of words spells it.
fn code_word(word: &str, schema: &Json) -> String {
    word_of(word, schema).unwrap_or_else(|| word.to_owned())
}

fn word_of(word: &str, schema: &Json) -> Option<String> {
    let same = |known: &&str| known.replace('_', "-") == word.replace('_', "-");
    let listed = schema["enum"].as_array().into_iter().flatten().filter_map(Json::as_str).find(same);
    listed.or_else(|| schema["const"].as_str().filter(same)).map(str::to_owned)
}
