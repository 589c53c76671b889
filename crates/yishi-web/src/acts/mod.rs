//! The acts of a session as pages and programs meet them: name, stage and form of every command, from its Rust type alone.
//!
//! Invariant: nothing here lists commands; a new command has its form, its place in the list and its entry in the description
//! of the API on the day its type is written.

pub mod allowed;
pub mod by_strokes;
pub mod openapi;
pub mod options;
pub mod persons;
pub mod reading;
mod register;
pub mod shape;

use std::sync::LazyLock;

use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};
use yishi_procedure::{Command, CommandShape};

use shape::{Field, Reader, Shape};

/// Where the types that commands are made of stand in the description of the API.
pub const TYPES: &str = "/components/schemas";

/// One act.
#[derive(Clone, Debug)]
pub struct Act {
    /// The name of its command.
    pub name: &'static str,
    /// The stage it belongs to, such as `voting`.
    pub stage: &'static str,
    /// The fields of its form.
    pub fields: Vec<Field>,
}

impl Act {
    /// The whole form as one shape.
    pub fn shape(&self) -> Shape {
        Shape::Fields { owner: self.name.to_owned(), fields: self.fields.clone() }
    }
}

/// All acts, with the types their commands are made of.
#[derive(Debug)]
pub struct Catalogue {
    /// The acts in the order of the list of commands.
    pub acts: Vec<Act>,
    /// The commands as their types tell them.
    pub commands: Vec<CommandShape>,
    /// The types by name, as JSON Schema.
    pub types: Map<String, Value>,
}

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(Catalogue::read);

/// All acts.
pub fn catalogue() -> &'static Catalogue {
    &CATALOGUE
}

impl Catalogue {
    /// The act of that name.
    pub fn act(&self, name: &str) -> Option<&Act> {
        self.acts.iter().find(|act| act.name == name)
    }

    /// The acts by stage, in the order in which the stages first come.
    pub fn stages(&self) -> Vec<(&'static str, Vec<&Act>)> {
        let mut stages: Vec<(&'static str, Vec<&Act>)> = Vec::new();
        for act in &self.acts {
            match stages.iter_mut().find(|(stage, _)| *stage == act.stage) {
                Some((_, acts)) => acts.push(act),
                None => stages.push((act.stage, vec![act])),
            }
        }
        stages
    }

    fn read() -> Self {
        let mut generator = generator();
        let commands = Command::shapes(&mut generator);
        let types = generator.take_definitions(true);
        let reader = Reader { types: &types };
        let act = |command: &CommandShape| Act {
            name: command.name,
            stage: command.stage,
            fields: reader.fields(command.name, command.schema.as_value()),
        };
        let acts = commands.iter().map(act).collect();
        Self { acts, commands, types }
    }
}

/// JSON Schema 2020-12, which is what OpenAPI 3.1 speaks, with the types where that format keeps them.
pub(crate) fn generator() -> SchemaGenerator {
    let settings = SchemaSettings::draft2020_12().with(|settings| settings.definitions_path = TYPES.into());
    settings.into_generator()
}

#[cfg(test)]
mod tests;
