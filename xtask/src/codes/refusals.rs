//! The codes as the code gives them: refusals by stage, answers of the web, findings of the checker.

use crate::tree::{TextFile, Tree};

const PROCEDURE: &str = "crates/yishi-procedure/src/";
const ANSWERS: &str = "crates/yishi-web/src/answer.rs";
/// Refusals of the application: where they are written, the title of their part of the page, and how the keys of their texts begin.
const APPLICATION: [(&str, &str, &str); 3] = [
    ("crates/yishi-app/src/press/refusal.rs", "press office", "press-refusal"),
    ("crates/yishi-app/src/sealed/refusal.rs", "keys of sealed ballots", "sealed-refusal"),
    ("crates/yishi-app/src/sealed/failure.rs", "box of sealed ballots", "sealed-refusal"),
];
/// What a refusal carries when a rule decides: the figures judged, or the citation alone.
const JUDGED: &[&str] = &["Box<Ground>", "Box<RangeGround>", "Box<Citation>"];
const FINDINGS: &str = "crates/yishi-verify/src/finding.rs";

/// A code with where its text stands and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The code, such as `V.503`.
    pub code: String,
    /// The key of its text.
    pub key: String,
    /// The type and variant, such as `VotingRefusal::QuorumLacking`; empty for an answer of the web.
    pub variant: String,
    /// The rules that decide, as the line `Rule:` above the variant names them; `None` where it carries neither figures of a
    /// rule nor a citation.
    pub rules: Option<Vec<String>>,
}

/// The reasons of each stage in the order of their codes, then those of the application; last the answers that are neither's.
pub fn by_stage(tree: &Tree) -> Vec<(String, Vec<Reason>)> {
    let refusals =
        tree.with_extension("rs").filter_map(|file| Some((stage(&file.path)?.to_owned(), reasons(file, "refusal"))));
    let mut stages: Vec<(String, Vec<Reason>)> = refusals.collect();
    stages.sort_by_key(|(_, reasons)| reasons.first().map(|reason| reason.code[2..].to_owned()));
    for (path, title, key) in APPLICATION {
        let files = tree.files.iter().filter(|file| file.path == path);
        stages.extend(files.map(|file| (title.to_owned(), reasons(file, key))));
    }
    let answers = tree.files.iter().filter(|file| file.path == ANSWERS);
    stages.extend(answers.map(|file| ("answers".to_owned(), self::answers(file))));
    stages
}

/// The stage whose refusals a file holds: `voting` for `…/src/voting/refusal.rs`.
fn stage(path: &str) -> Option<&str> {
    path.strip_prefix(PROCEDURE)?.strip_suffix("/refusal.rs")
}

/// Arms of `code()`: `Self::QuorumLacking(_) => "V.503",`.
fn reasons(file: &TextFile, key: &str) -> Vec<Reason> {
    let name = file.text.lines().find_map(|line| line.strip_prefix("pub enum ")?.split([' ', '<']).next());
    let arms = file.text.lines().filter_map(|line| line.trim().strip_prefix("Self::")?.split_once(" => \""));
    let reason = |(left, right): (&str, &str)| {
        let code = right.split('"').next().filter(|code| is_code(code))?;
        let variant = left.split([' ', '(', '{']).next()?;
        let key = format!("{key}-{}", code.replace('.', "-"));
        let rules = rules(&file.text, variant);
        Some(Reason { code: code.to_owned(), key, variant: format!("{}::{variant}", name?), rules })
    };
    arms.filter_map(reason).collect()
}

/// What the line `Rule:` above a variant names, where the variant carries a ground or a citation.
fn rules(text: &str, variant: &str) -> Option<Vec<String>> {
    let begins = |line: &&str| {
        let rest = line.strip_prefix("    ").and_then(|line| line.strip_prefix(variant));
        rest.is_some_and(|rest| rest.starts_with(['(', ',']) || rest.starts_with(" {"))
    };
    let (at, begin) = text.lines().enumerate().find(|(_, line)| begins(line))?;
    let fields = text.lines().skip(at).skip(1).take_while(|line| begin.ends_with('{') && *line != "    },");
    let carries = |line: &str| JUDGED.iter().any(|judged| line.contains(judged));
    if !carries(begin) && !fields.into_iter().any(carries) {
        return None;
    }
    let above: Vec<&str> = text.lines().take(at).collect();
    let said: Vec<&str> = above.iter().rev().map_while(|line| line.trim().strip_prefix("/// ")).collect();
    let said = said.into_iter().rev().collect::<Vec<_>>().join(" ");
    let (_, named) = said.split_once("Rule: ").unwrap_or_default();
    Some(named.split('`').skip(1).step_by(2).map(str::to_owned).collect())
}

/// Calls of `plain("P.801", "failure-denied")`.
fn answers(file: &TextFile) -> Vec<Reason> {
    let calls = file.text.split("plain(\"").skip(1);
    let reason = |call: &str| {
        let (code, rest) = call.split_once("\", \"")?;
        let (key, _) = rest.split_once('"')?;
        is_code(code).then(|| Reason {
            code: code.to_owned(),
            key: key.to_owned(),
            variant: String::new(),
            rules: None,
        })
    };
    calls.filter_map(reason).collect()
}

fn is_code(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.len() == 5 && bytes[0].is_ascii_uppercase() && bytes[1] == b'.' && bytes[2..].iter().all(u8::is_ascii_digit)
}

/// The codes of the checker with the sentence above each: `/// …` and `Name = "code",`.
pub fn findings(tree: &Tree) -> Vec<(String, String)> {
    let file = tree.files.iter().find(|file| file.path == FINDINGS);
    let lines: Vec<&str> = file.map(|file| file.text.lines().map(str::trim).collect()).unwrap_or_default();
    let pairs = lines.iter().zip(lines.iter().skip(1));
    let finding = |(above, line): (&&str, &&str)| {
        let code = line.split_once(" = \"")?.1.strip_suffix("\",")?;
        Some((code.to_owned(), above.strip_prefix("/// ")?.to_owned()))
    };
    pairs.filter_map(finding).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const VOTING: &str = "pub enum VotingRefusal {\n}\n    match self {\n        Self::UnknownVote(_) => \"V.501\",\n        \
                          Self::MoreThanEntitled { .. } => \"V.512\",\n        Self::TimeNotUp => \"other\",\n";

    #[test]
    fn codes_are_read_with_their_variants_in_the_order_of_the_stages() {
        let business = "pub enum BusinessRefusal {\n    Self::NotAReport(_) => \"B.403\",\n";
        let files = vec![
            TextFile::new("crates/yishi-procedure/src/voting/refusal.rs", VOTING),
            TextFile::new("crates/yishi-procedure/src/business/refusal.rs", business),
            TextFile::new("crates/yishi-procedure/src/refusal.rs", VOTING),
        ];
        let stages = by_stage(&Tree { files, ..Tree::default() });
        assert_eq!(stages.iter().map(|(stage, _)| stage.as_str()).collect::<Vec<_>>(), ["business", "voting"]);
        let reason = Reason {
            code: "V.512".to_owned(),
            key: "refusal-V-512".to_owned(),
            variant: "VotingRefusal::MoreThanEntitled".to_owned(),
            rules: None,
        };
        assert_eq!(stages[1].1.len(), 2);
        assert_eq!(stages[1].1[1], reason);
    }

    #[test]
    fn refusals_of_the_application_stand_behind_those_of_the_procedure_with_keys_of_their_own() {
        let sealed = "pub enum SealedFailure {\n    Self::Closed => \"K.202\",\n    Self::Ceremony(refusal) => refusal.code(),\n";
        let files = vec![
            TextFile::new("crates/yishi-app/src/sealed/failure.rs", sealed),
            TextFile::new("crates/yishi-procedure/src/voting/refusal.rs", VOTING),
        ];
        let stages = by_stage(&Tree { files, ..Tree::default() });
        assert_eq!(
            stages.iter().map(|(stage, _)| stage.as_str()).collect::<Vec<_>>(),
            ["voting", "box of sealed ballots"]
        );
        let reasons: Vec<_> = stages[1].1.iter().map(|reason| (reason.code.as_str(), reason.key.as_str())).collect();
        assert_eq!(reasons, [("K.202", "sealed-refusal-K-202")]);
    }

    #[test]
    fn rules_are_named_above_a_variant_that_carries_their_figures() {
        let text = "pub enum R {\n    /// Too few.\n    /// Rule: `a.b`,\n    /// `c`.\n    TooFew(Box<Ground>),\n    /// Late.\n    \
                    Late {\n        /// Why.\n        citation: Box<Citation>,\n    },\n    /// None.\n    Plain(SeatNo),\n}\n";
        assert_eq!(rules(text, "TooFew"), Some(vec!["a.b".to_owned(), "c".to_owned()]));
        assert_eq!(rules(text, "Late"), Some(Vec::new()));
        assert_eq!(rules(text, "Plain"), None);
    }

    #[test]
    fn answers_of_the_web_and_findings_of_the_checker_are_read_where_they_are_written() {
        let files = vec![
            TextFile::new("crates/yishi-verify/src/finding.rs", "codes! {\n    /// Two.\n    Two = \"box\",\n}\n"),
            TextFile::new("crates/yishi-web/src/answer.rs", "Denied => plain(\"P.801\", \"failure-denied\"),\n"),
        ];
        let tree = Tree { files, ..Tree::default() };
        assert_eq!(findings(&tree), [("box".to_owned(), "Two.".to_owned())]);
        let stages = by_stage(&tree);
        assert_eq!((stages[0].1[0].code.as_str(), stages[0].1[0].key.as_str()), ("P.801", "failure-denied"));
    }
}
