//! Draws the two tables of `yishi_names::script` again from Unihan.
//!
//! Usage: `cargo run -p yishi-names --example script_tables -- DIR {only-traditional|only-simplified}`, where DIR
//! holds `Unihan_Variants.txt` and `Unihan_OtherMappings.txt`; the table goes to standard output.

#![allow(clippy::disallowed_methods)] // A developer's tool, not part of the pure crate: it reads files it is told of.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

/// Character -> value, of one Unihan property.
type Property = BTreeMap<char, String>;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [dir, which] = arguments.as_slice() else { return Err("usage: script_tables DIR TABLE".into()) };
    let dir = Path::new(dir);
    let variants = load(&dir.join("Unihan_Variants.txt"))?;
    let mappings = load(&dir.join("Unihan_OtherMappings.txt"))?;
    let rule = match which.as_str() {
        "only-traditional" => TRADITIONAL,
        "only-simplified" => SIMPLIFIED,
        other => return Err(format!("no table is named {other}").into()),
    };
    println!("{}", header(which, &rule));
    let found: Vec<char> = characters(&variants, &mappings, &rule);
    for line in found.chunks(60) {
        println!("{}", line.iter().collect::<String>());
    }
    Ok(())
}

/// How one table is drawn.
struct Rule {
    /// The property that names the character's form in the other script.
    own: &'static str,
    /// The property that must name no other character, else the character serves in both scripts.
    counterpart: &'static str,
    /// The character sets of the other script; a character that stands in one of them is legal there.
    sets: &'static [&'static str],
    /// The set that must hold the other form, so that nobody keeps this one for want of a typeable character.
    typeable: Option<&'static str>,
}

const TRADITIONAL: Rule = Rule {
    own: "kSimplifiedVariant",
    counterpart: "kTraditionalVariant",
    sets: &["kTGH", "kGB0"],
    typeable: Some("kGB0"),
};
const SIMPLIFIED: Rule = Rule {
    own: "kTraditionalVariant",
    counterpart: "kSimplifiedVariant",
    sets: &["kBigFive", "kGB1", "kKSC0"],
    typeable: None,
};

/// The characters of the table, in code-point order.
fn characters(variants: &BTreeMap<String, Property>, mappings: &BTreeMap<String, Property>, rule: &Rule) -> Vec<char> {
    let in_set = |set: &str, c: char| mappings.get(set).is_some_and(|p| p.contains_key(&c));
    let certain = |c: char| {
        let forms = others(variants, rule.own, c);
        !forms.is_empty()
            && others(variants, rule.counterpart, c).is_empty()
            && !rule.sets.iter().any(|set| in_set(set, c))
            && rule.typeable.is_none_or(|set| forms.iter().any(|form| in_set(set, *form)))
    };
    variants.get(rule.own).into_iter().flat_map(|p| p.keys().copied()).filter(|c| certain(*c)).collect()
}

/// The forms of `c` under `property`, other than `c` itself.
fn others(variants: &BTreeMap<String, Property>, property: &str, c: char) -> Vec<char> {
    let Some(value) = variants.get(property).and_then(|p| p.get(&c)) else { return Vec::new() };
    let forms = value.split(' ').filter_map(|field| code_point(field.split('<').next()?));
    forms.filter(|other| *other != c).collect()
}

fn load(path: &Path) -> Result<BTreeMap<String, Property>, Box<dyn Error>> {
    let mut properties: BTreeMap<String, Property> = BTreeMap::new();
    for line in std::fs::read_to_string(path)?.lines().filter(|line| line.starts_with("U+")) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [code, property, value] = fields.as_slice() else { continue };
        let Some(c) = code_point(code) else { continue };
        properties.entry((*property).to_owned()).or_default().insert(c, (*value).to_owned());
    }
    Ok(properties)
}

fn code_point(code: &str) -> Option<char> {
    char::from_u32(u32::from_str_radix(code.strip_prefix("U+")?, 16).ok()?)
}

fn header(which: &str, rule: &Rule) -> String {
    let typeable = rule.typeable.map(|set| format!(" Its other form stands in {set}.")).unwrap_or_default();
    format!(
        "# {which}: characters that certainly belong to one script of Chinese, in code-point order.\n\
         # Drawn from the Unihan database, Unicode 15.0.0, licence Unicode-3.0, (c) 1991-2022 Unicode, Inc.\n\
         # Rule: {} names another character, {} names none but the character itself, and the\n\
         # character stands in none of {}.{typeable} Redraw with examples/script_tables.rs.",
        rule.own,
        rule.counterpart,
        rule.sets.join(", ")
    )
}
