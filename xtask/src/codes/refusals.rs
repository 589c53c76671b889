//! The codes as the code gives them: refusals by stage, answers of the web, findings of the checker.

use crate::tree::{TextFile, Tree};

const PROCEDURE: &str = "crates/yishi-procedure/src/";
const ANSWERS: &str = "crates/yishi-web/src/answer.rs";
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
}

/// The reasons of each stage in the order of their codes; last the answers that are none of the procedure's.
pub fn by_stage(tree: &Tree) -> Vec<(String, Vec<Reason>)> {
    let refusals = tree.with_extension("rs").filter_map(|file| Some((stage(&file.path)?.to_owned(), reasons(file))));
    let mut stages: Vec<(String, Vec<Reason>)> = refusals.collect();
    stages.sort_by_key(|(_, reasons)| reasons.first().map(|reason| reason.code[2..].to_owned()));
    let answers = tree.files.iter().filter(|file| file.path == ANSWERS);
    stages.extend(answers.map(|file| ("answers".to_owned(), self::answers(file))));
    stages
}

/// The stage whose refusals a file holds: `voting` for `…/src/voting/refusal.rs`.
fn stage(path: &str) -> Option<&str> {
    path.strip_prefix(PROCEDURE)?.strip_suffix("/refusal.rs")
}

/// Arms of `code()`: `Self::QuorumLacking(_) => "V.503",`.
fn reasons(file: &TextFile) -> Vec<Reason> {
    let name = file.text.lines().find_map(|line| line.strip_prefix("pub enum ")?.split([' ', '<']).next());
    let arms = file.text.lines().filter_map(|line| line.trim().strip_prefix("Self::")?.split_once(" => \""));
    let reason = |(left, right): (&str, &str)| {
        let code = right.split('"').next().filter(|code| is_code(code))?;
        let variant = left.split([' ', '(', '{']).next()?;
        let key = format!("refusal-{}", code.replace('.', "-"));
        Some(Reason { code: code.to_owned(), key, variant: format!("{}::{variant}", name?) })
    };
    arms.filter_map(reason).collect()
}

/// Calls of `plain("P.801", "failure-denied")`.
fn answers(file: &TextFile) -> Vec<Reason> {
    let calls = file.text.split("plain(\"").skip(1);
    let reason = |call: &str| {
        let (code, rest) = call.split_once("\", \"")?;
        let (key, _) = rest.split_once('"')?;
        is_code(code).then(|| Reason { code: code.to_owned(), key: key.to_owned(), variant: String::new() })
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
        };
        assert_eq!(stages[1].1.len(), 2);
        assert_eq!(stages[1].1[1], reason);
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
