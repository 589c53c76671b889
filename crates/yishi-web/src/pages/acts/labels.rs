//! What acts, fields and cases are called: the keys of their texts, made of the names in the code.
//!
//! A field may have a text for its own type, `field-Placement-title`, or share one with all fields of its name, `field-title`.

use yishi_names::AssemblyKind;

use crate::acts::Act;
use crate::acts::shape::{Case, Field, Shape};
use crate::texts::{Lang, has, t};

/// The title of an act.
pub fn act(lang: Lang, name: &str) -> String {
    t(lang, &format!("act-{name}"))
}

/// What an act does, in one line.
pub fn act_hint(lang: Lang, name: &str) -> String {
    t(lang, &format!("act-{name}-hint"))
}

/// The name of a stage.
pub fn stage(lang: Lang, stage: &str) -> String {
    t(lang, &format!("room-{stage}"))
}

/// The label of a field.
pub fn field(lang: Lang, owner: &str, name: &str) -> String {
    let [own, shared] = field_keys(owner, name);
    if has(lang, &own) { t(lang, &own) } else { t(lang, &shared) }
}

/// The word of a case.
pub fn case(lang: Lang, type_name: &str, word: &str) -> String {
    t(lang, &case_key(type_name, word))
}

/// The word of a case in a session of that kind: an association is convened by its board, where others have a standing committee.
pub fn case_of(lang: Lang, kind: AssemblyKind, type_name: &str, word: &str) -> String {
    let own = format!("{}-association", case_key(type_name, word));
    match kind {
        AssemblyKind::Association if has(lang, &own) => t(lang, &own),
        AssemblyKind::Association
        | AssemblyKind::Congress
        | AssemblyKind::Cppcc
        | AssemblyKind::StandingCommittee
        | AssemblyKind::CppccStandingCommittee => case(lang, type_name, word),
    }
}

/// The label of the field at a path, such as `f.items.1.title.hans`; of a case, its word.
pub fn at(lang: Lang, act: &Act, path: &str) -> Option<String> {
    let parts: Vec<&str> = path.split('.').skip(1).collect();
    label_in(lang, &act.shape(), &parts)
}

fn label_in(lang: Lang, shape: &Shape, parts: &[&str]) -> Option<String> {
    let (first, rest) = parts.split_first()?;
    match shape {
        Shape::Optional(inner) => label_in(lang, inner, parts),
        Shape::Rows(inner) => label_in(lang, inner, rest),
        Shape::Fields { owner, fields } => {
            let found = fields.iter().find(|field| field.name == *first)?;
            label_in(lang, &found.shape, rest).or_else(|| Some(field(lang, owner, first)))
        }
        Shape::Choice { name, cases, .. } => {
            let found = cases.iter().find(|case| case.word == *first)?;
            let held = found.holds.as_ref().and_then(|holds| label_in(lang, holds, rest));
            held.or_else(|| Some(case(lang, name, first)))
        }
        Shape::One(_) | Shape::Wording | Shape::Flag | Shape::Several(_) => None,
    }
}

fn field_keys(owner: &str, name: &str) -> [String; 2] {
    [format!("field-{owner}-{name}"), format!("field-{name}")]
}

fn case_key(type_name: &str, word: &str) -> String {
    format!("option-{type_name}-{word}")
}

/// The texts an act lacks in a language: of itself, its stage, its fields and their cases.
pub fn lacking(lang: Lang, of: &Act) -> Vec<String> {
    let mut wanted = vec![
        vec![format!("act-{}", of.name)],
        vec![format!("act-{}-hint", of.name)],
        vec![format!("room-{}", of.stage)],
    ];
    wanted_by_fields(of.name, &of.fields, &mut wanted);
    let lacks = |keys: &Vec<String>| !keys.iter().any(|key| has(lang, key));
    wanted.into_iter().filter(lacks).filter_map(|mut keys| keys.pop()).collect()
}

fn wanted_by_fields(owner: &str, fields: &[Field], wanted: &mut Vec<Vec<String>>) {
    for field in fields {
        wanted.push(field_keys(owner, &field.name).to_vec());
        wanted_by(&field.shape, wanted);
    }
}

fn wanted_by(shape: &Shape, wanted: &mut Vec<Vec<String>>) {
    match shape {
        Shape::Optional(inner) | Shape::Rows(inner) => wanted_by(inner, wanted),
        Shape::Fields { owner, fields } => wanted_by_fields(owner, fields, wanted),
        Shape::Choice { name, cases, .. } => cases.iter().for_each(|case| wanted_by_case(name, case, wanted)),
        Shape::One(_) | Shape::Wording | Shape::Flag | Shape::Several(_) => {}
    }
}

fn wanted_by_case(type_name: &str, case: &Case, wanted: &mut Vec<Vec<String>>) {
    wanted.push(vec![case_key(type_name, &case.word)]);
    if let Some(holds) = &case.holds {
        wanted_by(holds, wanted);
    }
}
