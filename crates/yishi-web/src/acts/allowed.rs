//! Which acts somebody may do at all, asked of the application with example commands: there is no second list of rights.
//!
//! Rights look at a command's kind, at whom it is for, at the case it names and at the thing it points at, so each of those is
//! tried. Invariant: a form is only kept from somebody whom the application would refuse as well.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use yishi_app::Actor;
use yishi_app::actor::may;
use yishi_procedure::Session;

use super::example::{Chosen, blank, chosen_case, example, own_number};
use super::shape::{Field, One, Shape};
use super::{Act, options};
use crate::pages::place::Place;
use crate::texts::Lang;

/// What somebody may do with an act.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allowed {
    /// Fields in which not every case or thing is theirs to choose, with those that are.
    pub narrowed: BTreeMap<String, Vec<String>>,
    /// Fields that name the person who acts and can name nobody else.
    pub own: BTreeSet<String>,
}

/// Somebody, an act, and the session in which they would do it.
struct Asking<'a> {
    actor: Actor,
    act: &'a Act,
    session: Option<&'a Session>,
}

/// What that person may do with an act in that session; nothing where they may not do it at all.
pub fn allowed(actor: Actor, act: &Act, session: Option<&Session>) -> Option<Allowed> {
    let asking = Asking { actor, act, session };
    let key = asking.key()?;
    let narrowed = act.fields.iter().filter_map(|field| Some((field.name.clone(), asking.narrowed(field, &key)?)));
    let own = act.fields.iter().filter(|field| asking.is_own(field, &key)).map(|field| field.name.clone());
    Some(Allowed { narrowed: narrowed.collect(), own: own.collect() })
}

impl<'a> Asking<'a> {
    fn permits(&self, chosen: &[Chosen]) -> bool {
        example(self.actor, self.act, chosen).is_some_and(|command| may(self.actor, &command, self.session))
    }

    /// What must be chosen so that they may: nothing, or one case of one field, or one thing.
    fn key(&self) -> Option<Vec<Chosen<'a>>> {
        if self.permits(&[]) {
            return Some(Vec::new());
        }
        let fields = self.act.fields.iter();
        let tries =
            fields.flat_map(|field| self.values(field).into_iter().map(|(_, value)| (field.name.as_str(), value)));
        tries.map(|chosen| vec![chosen]).find(|chosen| self.permits(chosen))
    }

    /// Everything that may be chosen in a field: its cases, or the things the session has. The secretariat and the chair have
    /// their rights whatever a command points at.
    fn values(&self, field: &Field) -> Vec<(String, Value)> {
        let shape = if let Shape::Optional(inner) = &field.shape { inner } else { &field.shape };
        if let Shape::Choice { tag, cases, .. } = shape {
            let value = |case| chosen_case(tag.as_deref(), case, own_number(self.actor));
            return cases.iter().map(|case| (case.word.clone(), value(case))).collect();
        }
        let by_number = matches!(self.actor, Actor::Seat { .. } | Actor::Teller { .. });
        let (Shape::One(One::Thing(name)), Some(session), true) = (shape, self.session, by_number) else {
            return Vec::new();
        };
        let entries = options::entries(name, Place::new(Lang::default()), session);
        entries.into_iter().map(|(no, _)| (no.to_string(), json!(no))).collect()
    }

    /// What of a field is theirs, where not all of it is.
    fn narrowed(&self, field: &Field, key: &[Chosen]) -> Option<Vec<String>> {
        let values = self.values(field);
        let all = values.len();
        let fits = |value: &Value| self.permits(&with(key, field, value.clone()));
        let words: Vec<String> = values.into_iter().filter(|(_, value)| fits(value)).map(|(word, _)| word).collect();
        (words.len() < all).then_some(words)
    }

    /// Whether a field names the person who acts: in the name of another they could not.
    fn is_own(&self, field: &Field, key: &[Chosen]) -> bool {
        let names_somebody = match self.actor {
            Actor::Seat { .. } => matches!(field.shape, Shape::One(One::Seat | One::Person)),
            Actor::Teller { .. } => matches!(&field.shape, Shape::One(One::Thing(name)) if name == "TellerNo"),
            Actor::Desk | Actor::Chair | Actor::Clock => false,
        };
        names_somebody && !self.permits(&with(key, field, blank(&field.shape, own_number(self.actor) + 1)))
    }
}

/// The key, with that value in that field.
fn with<'a>(key: &[Chosen<'a>], field: &'a Field, value: Value) -> Vec<Chosen<'a>> {
    let others = key.iter().filter(|(name, _)| *name != field.name).cloned();
    others.chain([(field.name.as_str(), value)]).collect()
}
