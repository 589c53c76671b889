//! A text in the other script: words by the tables, names whole from the roll.
//!
//! Invariant: a name the roll does not have is counted, for no table knows its form.

use yishi_names::Script;
use yishi_press::read::{Sitting, read};
use yishi_press::script::{Converter, Named, Region};

use crate::press::references::Sources;

/// A text in the other script.
pub(super) struct Turned {
    /// The script.
    pub script: Script,
    /// The text.
    pub text: String,
    /// Names whose form nobody knows.
    pub open_names: usize,
}

/// Turns a text of that script into the other.
pub(super) fn turned(text: &str, script: Script, sources: &Sources) -> Turned {
    let reading = read(text, None);
    let mut names: Vec<Named> = reading
        .sittings
        .iter()
        .flat_map(Sitting::people)
        .map(|(_, person)| Named {
            range: person.span.bytes.start..person.span.bytes.end,
            form: form(sources, &person.name, script),
        })
        .collect();
    names.sort_by_key(|named| (named.range.start, named.range.end));
    names.dedup_by(|later, kept| later.range.start < kept.range.end);
    let converter = Converter::new(Region::Mainland);
    match script {
        Script::Hans => {
            let converted = converter.traditional(text, &names);
            Turned { script: Script::Hant, text: converted.text, open_names: converted.open.len() }
        }
        Script::Hant => {
            let converted = converter.simplified(text, &names);
            Turned { script: Script::Hans, text: converted.text, open_names: converted.open.len() }
        }
    }
}

/// The form of a name in the other script, where all of the roll who bear it write it alike.
fn form(sources: &Sources, name: &str, script: Script) -> Option<String> {
    let other = match script {
        Script::Hans => Script::Hant,
        Script::Hant => Script::Hans,
    };
    let mut forms = sources.names().filter(|row| row.hans == name).map(|row| row.in_script(other));
    let first = forms.next()?;
    forms.all(|form| form == first).then(|| first.to_owned())
}
