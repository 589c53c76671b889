//! The types a command is made of: fields and cases with their doc comments, read from the sources.

use std::collections::BTreeSet;

use crate::tree::TextFile;

/// One member of a type: a field, or a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its name as JSON has it.
    pub name: String,
    /// Its type, or what the case holds; empty for a plain case.
    pub type_name: String,
    /// Its doc comment.
    pub doc: String,
}

/// One type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Type {
    /// Its name.
    pub name: String,
    /// Its doc comment.
    pub doc: String,
    /// Whether it is a choice of cases and no group of fields.
    pub is_choice: bool,
    /// Its members in their order.
    pub members: Vec<Member>,
}

/// The command and every type of ours that it is made of, each once.
pub fn reached(files: &[&TextFile], command: &str) -> Vec<Type> {
    let mut types: Vec<Type> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut todo = vec![command.to_owned()];
    while !todo.is_empty() {
        let name = todo.remove(0);
        if !seen.insert(name.clone()) {
            continue;
        }
        if let Some(found) = files.iter().find_map(|file| declared(&file.text, &name)) {
            let words = found.members.iter().flat_map(|member| member.type_name.split(|c: char| !c.is_alphanumeric()));
            todo.extend(words.filter(|word| word.starts_with(char::is_uppercase)).map(str::to_owned));
            types.push(found);
        }
    }
    types
}

fn declared(text: &str, name: &str) -> Option<Type> {
    for (head, is_choice) in [("pub struct", false), ("pub enum", true)] {
        let Some(at) = text.find(&format!("\n{head} {name} {{")) else { continue };
        let doc = doc_above(&text[..=at]);
        let block = text[at + 1..].split_once('{').map(|(_, rest)| rest).unwrap_or_default();
        let block = block.split("\n}\n").next().unwrap_or_default();
        let block = if block.starts_with('}') { "" } else { block };
        let kebab = attributes_above(&text[..=at]).contains("snake_case");
        let members = if is_choice { cases(block, kebab) } else { fields(block) };
        return Some(Type { name: name.to_owned(), doc, is_choice, members });
    }
    None
}

fn head_above(text: &str) -> Vec<&str> {
    let lines: Vec<&str> =
        text.lines().rev().take_while(|line| line.starts_with("///") || line.starts_with("#[")).collect();
    lines.into_iter().rev().collect()
}

fn doc_above(text: &str) -> String {
    let lines = head_above(text).into_iter().filter_map(|line| line.strip_prefix("///"));
    lines.map(str::trim).collect::<Vec<_>>().join(" ")
}

fn attributes_above(text: &str) -> String {
    head_above(text).into_iter().filter(|line| line.starts_with("#[")).collect()
}

fn fields(block: &str) -> Vec<Member> {
    let mut members = Vec::new();
    let (mut doc, mut renamed) = (String::new(), None);
    for line in block.lines().map(str::trim) {
        if let Some(more) = line.strip_prefix("///") {
            doc = format!("{doc} {}", more.trim());
        } else if line.starts_with("#[") {
            renamed = renamed_to(line).or(renamed);
        } else if let Some((name, type_name)) = line.strip_prefix("pub ").and_then(|line| line.split_once(": ")) {
            let name = renamed.take().unwrap_or_else(|| name.to_owned());
            let type_name = type_name.trim_end_matches(',').to_owned();
            members.push(Member { name, type_name, doc: std::mem::take(&mut doc).trim().to_owned() });
        }
    }
    members
}

/// The cases of a choice; the fields a case has itself stand with it.
fn cases(block: &str, snake: bool) -> Vec<Member> {
    let mut members: Vec<Member> = Vec::new();
    let (mut doc, mut renamed) = (String::new(), None);
    for line in block.lines() {
        let (indent, line) = (line.len() - line.trim_start().len(), line.trim());
        if indent == 8 && !line.starts_with("//") && !line.starts_with("#[") {
            if let Some(last) = members.last_mut() {
                last.type_name = format!("{} {line}", last.type_name).trim().trim_end_matches(',').to_owned();
            }
        } else if indent == 4 && line.starts_with("///") {
            doc = format!("{doc} {}", line.trim_start_matches('/').trim());
        } else if indent == 4 && line.starts_with("#[") {
            renamed = renamed_to(line).or(renamed);
        } else if indent == 4 && line.starts_with(char::is_uppercase) {
            let name = line.split(['(', ' ', ',']).next().unwrap_or_default();
            let held = line.split_once('(').and_then(|(_, rest)| rest.rsplit_once(')')).map(|(held, _)| held);
            let written = renamed.take().unwrap_or_else(|| if snake { snake_case(name) } else { name.to_owned() });
            let type_name = held.unwrap_or_default().to_owned();
            members.push(Member { name: written, type_name, doc: std::mem::take(&mut doc).trim().to_owned() });
        }
    }
    members
}

fn renamed_to(attribute: &str) -> Option<String> {
    attribute.split("rename = \"").nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned)
}

fn snake_case(name: &str) -> String {
    let mut written = String::new();
    for (place, letter) in name.chars().enumerate() {
        if letter.is_uppercase() && place > 0 {
            written.push('_');
        }
        written.extend(letter.to_lowercase());
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_and_cases_are_read_with_their_words_and_the_types_they_lead_to() {
        let text = "\n/// Sets a sitting.\n#[derive(Debug)]\npub struct ScheduleSitting {\n    /// What kind.\n    pub kind: SittingKind,\n    \
                    /// For.\n    #[serde(rename = \"for\")]\n    pub approvals: u32,\n}\n\n/// A kind.\n#[serde(rename_all = \"snake_case\")]\n\
                    pub enum SittingKind {\n    /// First.\n    PreparatoryMeeting,\n    /// An item.\n    Item(ItemNo),\n    /// One.\n    Plenary {\n        \
                    /// Its part.\n        part: PlenaryPart,\n    },\n}\n";
        let file = TextFile::new("crates/a/src/b.rs", text);
        let types = reached(&[&file], "ScheduleSitting");
        assert_eq!(
            types.iter().map(|found| found.name.as_str()).collect::<Vec<_>>(),
            ["ScheduleSitting", "SittingKind"]
        );
        let names = |found: &Type| {
            found.members.iter().map(|one| (one.name.clone(), one.type_name.clone())).collect::<Vec<_>>()
        };
        let pair = |name: &str, held: &str| (name.to_owned(), held.to_owned());
        assert_eq!(names(&types[0]), [pair("kind", "SittingKind"), pair("for", "u32")]);
        assert_eq!(names(&types[1])[..2], [pair("preparatory_meeting", ""), pair("item", "ItemNo")]);
        assert_eq!(names(&types[1])[2], pair("plenary", "part: PlenaryPart"));
        assert_eq!((types[0].doc.as_str(), types[1].members[0].doc.as_str()), ("Sets a sitting.", "First."));
    }
}
