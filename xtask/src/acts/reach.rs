//! What the judgement of a command reaches: the functions it calls in its own file, in other rooms, and on the session.
//!
//! Calls are followed by name: `here(…)`, `room::there(…)`, and methods whose name only one judging function bears, or only one of
//! a room that the caller's file imports.
//! Invariant: only functions that can refuse, or that stand in the same file, are followed, so a page names no stranger.

use std::collections::{BTreeMap, BTreeSet};

use crate::tidy::source;
use crate::tree::TextFile;

const DISPATCH: &str = "crates/yishi-procedure/src/decide.rs";

/// One function.
#[derive(Clone, Debug)]
struct Function<'a> {
    file: &'a str,
    /// All of that file.
    text: &'a str,
    /// From its name to the brace that ends it.
    body: &'a str,
    can_refuse: bool,
    is_method: bool,
}

/// The functions of the procedure by name.
#[derive(Clone, Debug, Default)]
pub struct Functions<'a> {
    by_name: BTreeMap<&'a str, Vec<Function<'a>>>,
    dispatch: &'a str,
}

/// The bodies that a command reaches.
#[derive(Clone, Debug, Default)]
pub struct Reached<'a> {
    /// Each function from its name to its end.
    pub bodies: Vec<&'a str>,
}

impl<'a> Functions<'a> {
    /// Reads the production code of those files.
    pub fn read(files: impl Iterator<Item = &'a TextFile>) -> Self {
        let mut functions = Self::default();
        for file in files {
            if file.path == DISPATCH {
                functions.dispatch = &file.text;
            } else if source::is_production(&file.path) {
                functions.take(file);
            }
        }
        functions
    }

    fn take(&mut self, file: &'a TextFile) {
        let end = file.text.find("\n#[cfg(test)]\nmod ").unwrap_or(file.text.len());
        let text = &file.text[..end];
        for (at, _) in text.match_indices("fn ") {
            let line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
            let indent = text[line..].len() - text[line..].trim_start().len();
            let Some(name) = text[at + 3..].split(['(', '<']).next().filter(|name| is_name(name)) else { continue };
            let closing = format!("\n{}}}\n", " ".repeat(indent));
            let body = text[at + 3..].split(closing.as_str()).next().unwrap_or_default();
            let signature = body.split('{').next().unwrap_or_default();
            let can_refuse = signature.contains("Refusal>");
            let function = Function { file: &file.path, text, body, can_refuse, is_method: indent > 0 };
            self.by_name.entry(name).or_default().push(function);
        }
    }

    /// Everything the judgement of a command reaches, from the arm of the dispatcher on.
    pub fn reached_by(&self, command: &str, file: &str) -> Reached<'a> {
        let mut reached = Reached::default();
        let mut seen = BTreeSet::new();
        let room = file.rsplit('/').next().unwrap_or_default().trim_end_matches(".rs");
        let (room, name) = self.arm(command).unwrap_or((room, "decide"));
        // The dispatcher may know a room by another name, so the act's own file comes first.
        let named = self.by_name.get(name).map(Vec::as_slice).unwrap_or_default();
        let begin =
            named.iter().find(|one| one.file == file).or_else(|| named.iter().find(|one| in_room(one.file, room)));
        let mut todo: Vec<&Function> = begin.into_iter().collect();
        while let Some(function) = todo.pop() {
            if seen.insert(function.body.as_ptr()) {
                reached.bodies.push(function.body);
                todo.extend(self.called_by(function));
            }
        }
        reached
    }

    /// `Command::OpenVote(command) => opening::decide(` as `opening` and `decide`.
    fn arm(&self, command: &str) -> Option<(&'a str, &'a str)> {
        let named = format!("Command::{command}(");
        let arms = self.dispatch.split(named.as_str()).skip(1);
        let called = arms.filter_map(|arm| arm.split_once("=> ")).filter_map(|(_, call)| call.split('(').next());
        called.filter_map(|call| call.split_once("::")).find(|(_, name)| name.starts_with("decide"))
    }

    fn called_by(&self, caller: &Function) -> Vec<&Function<'a>> {
        let calls = caller.body.match_indices('(').filter_map(|(at, _)| call_before(&caller.body[..at]));
        calls.flat_map(|(before, name)| self.meant(caller, before, name)).collect()
    }

    /// The functions a call may mean, by what stands before its name.
    fn meant(&self, caller: &Function, before: &str, name: &str) -> Vec<&Function<'a>> {
        let all = self.by_name.get(name).map(Vec::as_slice).unwrap_or_default();
        if let Some(path) = before.strip_suffix("::") {
            let room = path.rsplit(|c: char| !is_letter(c)).next().unwrap_or_default();
            let own = room == "Self";
            let fits = |one: &&Function| if own { one.file == caller.file } else { in_room(one.file, room) };
            return all.iter().filter(fits).collect();
        }
        if before.ends_with('.') {
            let judging: Vec<&Function> = all.iter().filter(|one| one.is_method && one.can_refuse).collect();
            return if judging.len() == 1 { judging } else { self.imported(caller, &judging) };
        }
        all.iter().filter(|one| one.file == caller.file && !one.is_method).collect()
    }

    /// Of several methods of one name, that of the one room the caller's file imports.
    fn imported<'b>(&self, caller: &Function, judging: &[&'b Function<'a>]) -> Vec<&'b Function<'a>> {
        let room = |one: &Function| one.file.rsplit('/').next().unwrap_or_default().trim_end_matches(".rs").to_owned();
        let uses = |one: &Function| {
            let path = format!("::{}::", room(one));
            caller.text.lines().any(|line| line.starts_with("use ") && line.contains(&path))
        };
        let found: Vec<&Function> = judging.iter().copied().filter(|one| uses(one)).collect();
        if found.len() == 1 { found } else { Vec::new() }
    }
}

impl Reached<'_> {
    /// The events that are made, by name.
    pub fn events(&self) -> Vec<String> {
        let mut events: BTreeSet<String> = BTreeSet::new();
        for part in self.bodies.iter().flat_map(|body| body.split("Event::").skip(1)) {
            events.extend(part.split_once('(').map(|(name, _)| name.to_owned()).filter(|name| is_name(name)));
        }
        events.into_iter().collect()
    }
}

fn in_room(file: &str, room: &str) -> bool {
    file.ends_with(&format!("/{room}.rs")) || file.ends_with(&format!("/{room}/mod.rs"))
}

/// The name that is called, and what stands before it.
fn call_before(text: &str) -> Option<(&str, &str)> {
    let begin =
        text.rfind(|c: char| !is_letter(c)).map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let name = &text[begin..];
    is_name(name).then(|| (&text[..begin], name))
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn is_name(word: &str) -> bool {
    !word.is_empty() && word.chars().all(is_letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DECIDE: &str = "        Command::OpenVote(command) => opening::decide(session, command),\n";
    const OPENING: &str = "pub(crate) fn decide(session: &Session) -> Result<Vec<Event>, Refusal> {\n    session.require_quiet()?;\n    \
                           check(session)?;\n    quorum::judge(session)?;\n    Ok(vec![Event::VoteOpened(VoteOpened {})])\n}\n\n\
                           fn check(session: &Session) -> Result<(), Refusal> {\n    Err(VotingRefusal::Here.into())\n}\n\n\
                           fn stranger() -> Result<(), Refusal> {\n    Err(VotingRefusal::Stranger.into())\n}\n";
    const QUORUM: &str =
        "pub fn judge(session: &Session) -> Result<(), Refusal> {\n    Err(VotingRefusal::InTheRoom.into())\n}\n";
    const SESSION: &str = "impl Session {\n    pub fn require_quiet(&self) -> Result<(), Refusal> {\n        \
                           Err(VotingRefusal::OnTheSession.into())\n    }\n}\n";

    #[test]
    fn calls_are_followed_here_into_other_rooms_and_to_the_session() {
        let path = |name: &str| format!("crates/yishi-procedure/src/{name}.rs");
        let files =
            [("decide", DECIDE), ("voting/opening", OPENING), ("attendance/quorum", QUORUM), ("session", SESSION)];
        let files = files.map(|(name, text)| TextFile::new(&path(name), text));
        let reached = Functions::read(files.iter()).reached_by("OpenVote", &path("voting/opening"));
        for variant in ["Here", "InTheRoom", "OnTheSession"] {
            assert!(reached.bodies.iter().any(|body| body.contains(&format!("VotingRefusal::{variant}"))), "{variant}");
        }
        assert!(!reached.bodies.iter().any(|body| body.contains("Stranger")));
        assert_eq!(reached.events(), ["VoteOpened"]);
    }
}
