//! What a form asks for, read from the JSON Schema of a command: one table from the type of a field to its widget.
//!
//! Invariant: every schema gives a shape; what the table does not know is asked for as plain JSON, so that no act is without
//! a form.

use serde_json::{Map, Value};

use super::options;

/// How deep a type may hold others before its inner part is asked for as JSON; types that hold themselves end here.
const DEEPEST: usize = 8;

/// The most a JSON number may be and still be exact everywhere.
const MOST: u64 = (1 << 53) - 1;

/// One field of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in the command.
    pub name: String,
    /// What it asks for.
    pub shape: Shape,
}

/// One case of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The word that JSON has for it.
    pub word: String,
    /// What else the case needs.
    pub holds: Option<Shape>,
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// What is typed into one field.
    One(One),
    /// A wording in both scripts.
    Wording,
    /// One of several cases.
    Choice {
        /// The name of the type, for the words of its cases.
        name: String,
        /// The member that names the case, where the type has one; otherwise the case is the one member itself.
        tag: Option<String>,
        /// The cases in their order.
        cases: Vec<Case>,
    },
    /// Yes or no.
    Flag,
    /// What may be left empty.
    Optional(Box<Shape>),
    /// Several of a kind that are typed into one field.
    Several(Several),
    /// Several of a kind, each in a row of its own.
    Rows(Box<Shape>),
    /// A group of fields.
    Fields {
        /// The name of the type that has them, for their labels.
        owner: String,
        /// The fields.
        fields: Vec<Field>,
    },
}

/// What is typed into one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum One {
    /// A seat, by number or name.
    Seat,
    /// A person with or without a seat, by number or name.
    Person,
    /// One of the things the session has, by the name of its number's type.
    Thing(String),
    /// The number the thing itself is given; it points at nothing.
    OwnNumber,
    /// A whole number.
    Number {
        /// The most it may be.
        most: u64,
    },
    /// A line of text.
    Line,
    /// A day.
    Day,
    /// A time of day.
    Time,
    /// A day and a time of day without a zone.
    DayAndTime,
    /// An instant; asked for as the house's clock shows it.
    Instant,
    /// JSON, as programs write it.
    Json,
}

/// What is typed side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Several {
    /// Seats, by number, range or name.
    Seats,
    /// Persons, by number, range or name.
    Persons,
    /// Things the session has, by the name of their number's type.
    Things(String),
    /// Numbers.
    Numbers,
}

/// Reads shapes from schemas whose types stand in one map.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    /// The types by name.
    pub types: &'a Map<String, Value>,
}

impl Reader<'_> {
    /// The fields of an object.
    pub fn fields(self, owner: &str, schema: &Value) -> Vec<Field> {
        self.members(owner, schema, 0, "")
    }

    fn members(self, owner: &str, schema: &Value, depth: usize, but: &str) -> Vec<Field> {
        let needed: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let members = schema["properties"].as_object().into_iter().flatten();
        let field = |(name, member): (&String, &Value)| {
            let shape = self.shape(&format!("{owner}-{name}"), member, depth + 1);
            let is_own = name == "no" && matches!(shape, Shape::One(One::Thing(_)));
            let shape = if is_own { Shape::One(One::OwnNumber) } else { shape };
            let is_list = matches!(shape, Shape::Several(_) | Shape::Rows(_) | Shape::Flag | Shape::Optional(_));
            let may_be_left_out = !is_list && !needed.contains(&name.as_str());
            let shape = if may_be_left_out { Shape::Optional(Box::new(shape)) } else { shape };
            Field { name: name.clone(), shape }
        };
        members.filter(|(name, _)| *name != but).map(field).collect()
    }

    /// The shape of a schema; `name` is that of its type, or of the place it stands at.
    fn shape(self, name: &str, schema: &Value, depth: usize) -> Shape {
        if depth > DEEPEST {
            return Shape::One(One::Json);
        }
        if let Some(type_name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
            return self.named(type_name, depth);
        }
        if let Some(inner) = without_null(schema) {
            return Shape::Optional(Box::new(self.shape(name, &inner, depth)));
        }
        match schema["type"].as_str() {
            Some("boolean") => Shape::Flag,
            Some("integer") => Shape::One(One::Number { most: most(schema) }),
            Some("string") if schema["enum"].is_array() => self.choice(name, std::slice::from_ref(schema), depth),
            Some("string") => text(schema),
            Some("array") => self.list(name, &schema["items"], depth),
            Some("object") if schema["properties"].is_object() => {
                Shape::Fields { owner: name.to_owned(), fields: self.members(name, schema, depth, "") }
            }
            Some(_) | None => match schema["oneOf"].as_array() {
                Some(cases) => self.choice(name, cases, depth),
                None => Shape::One(One::Json),
            },
        }
    }

    /// The table of types that have a widget of their own; all others are what their schema says.
    fn named(self, name: &str, depth: usize) -> Shape {
        match name {
            "SeatNo" => Shape::One(One::Seat),
            "PersonRef" => Shape::One(One::Person),
            // A name has the same two forms, and neither is derived from the other.
            "Text" | "PersonName" => Shape::Wording,
            thing if options::is_known(thing) => Shape::One(One::Thing(thing.to_owned())),
            other => self.types.get(other).map_or(Shape::One(One::Json), |schema| self.shape(other, schema, depth + 1)),
        }
    }

    /// What one word or number names is typed side by side; anything larger has a row.
    #[allow(clippy::wildcard_enum_match_arm, reason = "a row fits every shape, also one that is added later")]
    fn list(self, name: &str, items: &Value, depth: usize) -> Shape {
        match self.shape(name, items, depth + 1) {
            Shape::One(One::Seat) => Shape::Several(Several::Seats),
            Shape::One(One::Person) => Shape::Several(Several::Persons),
            Shape::One(One::Thing(name)) => Shape::Several(Several::Things(name)),
            Shape::One(One::Number { .. }) => Shape::Several(Several::Numbers),
            Shape::One(One::Json) => Shape::One(One::Json),
            larger => Shape::Rows(Box::new(larger)),
        }
    }

    fn choice(self, name: &str, schemas: &[Value], depth: usize) -> Shape {
        let tag = schemas.iter().find_map(tag_of);
        let cases: Option<Vec<Vec<Case>>> =
            schemas.iter().map(|schema| self.cases(name, tag.as_deref(), schema, depth)).collect();
        match cases {
            Some(cases) => Shape::Choice { name: name.to_owned(), tag, cases: cases.concat() },
            None => Shape::One(One::Json),
        }
    }

    /// The cases a member of `oneOf` gives: words alone, a tagged object, or an object whose one member names the case.
    fn cases(self, name: &str, tag: Option<&str>, schema: &Value, depth: usize) -> Option<Vec<Case>> {
        let plain = |word: &str| Case { word: word.to_owned(), holds: None };
        if let Some(words) = schema["enum"].as_array() {
            return Some(words.iter().filter_map(Value::as_str).map(plain).collect());
        }
        if let Some(word) = schema["const"].as_str() {
            return Some(vec![plain(word)]);
        }
        let (word, holds) = match tag {
            Some(tag) => {
                (schema["properties"][tag]["const"].as_str()?.to_owned(), self.tagged(name, tag, schema, depth))
            }
            None => {
                let (word, inner) = schema["properties"].as_object()?.iter().next()?;
                (word.clone(), Some(self.shape(&format!("{name}-{word}"), inner, depth + 1)))
            }
        };
        Some(vec![Case { word, holds }])
    }

    /// What a tagged object needs besides its tag.
    fn tagged(self, name: &str, tag: &str, schema: &Value, depth: usize) -> Option<Shape> {
        let held = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next());
        if let Some(held) = held {
            let fields = self.types.get(held).map(|schema| self.members(held, schema, depth, tag));
            return fields.map(|fields| Shape::Fields { owner: held.to_owned(), fields });
        }
        let fields = self.members(name, schema, depth, tag);
        (!fields.is_empty()).then(|| Shape::Fields { owner: name.to_owned(), fields })
    }
}

/// The member by which the objects of a choice tell their case.
fn tag_of(schema: &Value) -> Option<String> {
    let members = schema["properties"].as_object()?;
    members.iter().find(|(_, member)| member["const"].is_string()).map(|(name, _)| name.clone())
}

/// The schema of what may be null, without the null; nothing where it may not.
fn without_null(schema: &Value) -> Option<Value> {
    if let Some(either) = schema["anyOf"].as_array() {
        let rest: Vec<&Value> = either.iter().filter(|one| one["type"] != "null").collect();
        return (rest.len() == 1 && either.len() == 2).then(|| rest[0].clone());
    }
    let kinds = schema["type"].as_array()?;
    let kind = kinds.iter().find(|kind| *kind != "null")?;
    let mut inner = schema.clone();
    inner["type"] = kind.clone();
    Some(inner)
}

fn most(schema: &Value) -> u64 {
    let by_kind = match schema["format"].as_str() {
        Some("uint32") => u64::from(u32::MAX),
        Some(_) | None => MOST,
    };
    schema["maximum"].as_u64().unwrap_or(by_kind)
}

fn text(schema: &Value) -> Shape {
    match schema["format"].as_str() {
        Some("date") => Shape::One(One::Day),
        Some("partial-time") => Shape::One(One::Time),
        Some("partial-date-time") => Shape::One(One::DayAndTime),
        Some("date-time") => Shape::One(One::Instant),
        Some(_) | None => Shape::One(One::Line),
    }
}
