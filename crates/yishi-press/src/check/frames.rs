//! The sentences of a release that hold a list of persons, and where in them the list stands.

use yishi_names::Script;

use super::List;
use crate::facts::Facts;

/// A list of persons as it stands in its sentence, titles and marks included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Frame {
    pub(super) list: List,
    pub(super) members: String,
}

/// The frames of the text in order. The headline, down to the first blank line, holds none; nor do the opening line,
/// the figures, the resolutions and the attendees without a vote, which name no persons.
pub(super) fn of(text: &str, facts: &Facts, script: Script) -> Vec<Frame> {
    let body = text.split_once("\n\n").map_or("", |(_, body)| body);
    let sentences: Vec<&str> = body.split(['。', '\n']).filter(|sentence| !sentence.is_empty()).skip(1).collect();
    let speeches = speech_tails(facts, script);
    let mut frames = Vec::new();
    for sentence in sentences {
        frames.extend(frames_of(sentence, script, &speeches, frames.last()));
    }
    frames.extend(only_chair(&frames, script));
    frames
}

/// Where no list of executive chairs stands, the one who presides and is called by that title is the only one.
fn only_chair(frames: &[Frame], script: Script) -> Option<Frame> {
    let listed = frames.iter().any(|frame| frame.list == List::ExecutiveChairs);
    let host = frames.iter().find(|frame| frame.list == List::Hosts).filter(|_| !listed)?;
    host.members.contains(say(script, "执行主席", "執行主席")).then(|| frame(List::ExecutiveChairs, &host.members))
}

fn frames_of(sentence: &str, script: Script, speeches: &[String], before: Option<&Frame>) -> Vec<Frame> {
    if let Some(frames) = business(sentence, script).or_else(|| chairs(sentence, script, before)) {
        return frames;
    }
    let present = sentence.strip_suffix(say(script, "出席会议", "出席會議"));
    let speaker = || speeches.iter().find_map(|tail| sentence.strip_suffix(tail.as_str()));
    let rostrum = rostrum(sentence).map(|members| frame(List::Rostrum, members));
    let others = rostrum
        .or_else(|| present.map(|members| frame(List::PresentNamed, members)))
        .or_else(|| speaker().map(|members| frame(List::Speakers, members)))
        .or_else(|| host(sentence, script).map(|members| frame(List::Hosts, members)));
    others.into_iter().collect()
}

fn frame(list: List, members: &str) -> Frame {
    Frame { list, members: members.to_owned() }
}

fn say(script: Script, hans: &'static str, hant: &'static str) -> &'static str {
    match script {
        Script::Hans => hans,
        Script::Hant => hant,
    }
}

/// 受…委托，A向大会作… (向会议作 in a standing committee), or 大会选举A、B为….
fn business(sentence: &str, script: Script) -> Option<Vec<Frame>> {
    let delivers = [say(script, "向大会作", "向大會作"), say(script, "向会议作", "向會議作")];
    if let Some((reporter, _)) = delivers.iter().find_map(|delivers| sentence.split_once(delivers)) {
        let commission = say(script, "委托，", "委託，");
        let reporter = reporter.split_once(commission).map_or(reporter, |(_, reporter)| reporter);
        return Some(vec![frame(List::Reporters, reporter)]);
    }
    let election = [say(script, "大会选举", "大會選舉"), say(script, "会议选举", "會議選舉")];
    let election = election.iter().find_map(|begins| sentence.strip_prefix(begins))?;
    let elected = election.rsplit_once(say(script, "为", "爲")).map_or(election, |(elected, _)| elected);
    Some(vec![frame(List::Elected, elected)])
}

/// …执行主席的是：A、B，A主持会议, or …还有：B, which adds to the one who presides, named in the sentence before.
fn chairs(sentence: &str, script: Script, before: Option<&Frame>) -> Option<Vec<Frame>> {
    if let Some((_, chairs)) = sentence.split_once(say(script, "执行主席的是：", "執行主席的是：")) {
        return Some(chairs_and_host(chairs, script));
    }
    let (_, others) = sentence.split_once(say(script, "执行主席的还有：", "執行主席的還有："))?;
    let host = before.filter(|frame| frame.list == List::Hosts).map_or("", |frame| frame.members.as_str());
    Some(vec![frame(List::ExecutiveChairs, &format!("{host}、{others}"))])
}

/// 市领导A、B在主席台就座, or 在主席台就座的市领导有：A、B.
fn rostrum(sentence: &str) -> Option<&str> {
    let tails = ["在主席台前排就座", "在主席台就座"];
    let before = tails.iter().find_map(|tail| sentence.strip_suffix(tail));
    before.or_else(|| {
        let begins = tails.iter().any(|tail| sentence.starts_with(tail));
        begins.then(|| sentence.split_once("有：").map_or("", |(_, list)| list))
    })
}

/// A、B，A主持会议: the clause after the last comma names who presides, where it does.
fn chairs_and_host(clauses: &str, script: Script) -> Vec<Frame> {
    let split = clauses.rsplit_once('，').and_then(|(chairs, clause)| Some((chairs, host(clause, script)?)));
    match split {
        Some((chairs, host)) => vec![frame(List::ExecutiveChairs, chairs), frame(List::Hosts, host)],
        None => vec![frame(List::ExecutiveChairs, clauses)],
    }
}

/// 会议由A主持, A主持闭幕会.
fn host(clause: &str, script: Script) -> Option<&str> {
    let (prefix, meetings) = match script {
        Script::Hans => ("会议由", ["会议", "开幕会", "闭幕会", "预备会议"]),
        Script::Hant => ("會議由", ["會議", "開幕會", "閉幕會", "預備會議"]),
    };
    if let Some(host) = clause.strip_prefix(prefix) {
        return host.strip_suffix("主持");
    }
    let (host, meeting) = clause.rsplit_once("主持")?;
    meetings.contains(&meeting).then_some(host)
}

/// How the sentences on speeches end: 讲话, 在…会上讲话, or the role of the facts after 作, after 代表…作, or by itself.
fn speech_tails(facts: &Facts, script: Script) -> Vec<String> {
    let roles = || facts.speeches.iter().map(|speech| speech.role.in_script(script));
    let mut tails: Vec<String> = roles().flat_map(|role| [role.to_owned(), format!("作{role}")]).collect();
    // An organ in brackets stands before the speech: 表态讲话（市人大常委会） -> 代表市人大常委会作表态讲话.
    for (kind, organ) in roles().filter_map(|role| role.strip_suffix('）')?.split_once('（')) {
        tails.extend([format!("代表{organ}作{kind}"), format!("作{kind}")]);
    }
    let fixed = match script {
        Script::Hans => ["讲话", "在闭幕会上讲话", "在开幕会上讲话"],
        Script::Hant => ["講話", "在閉幕會上講話", "在開幕會上講話"],
    };
    tails.extend(fixed.map(str::to_owned));
    tails.sort_by_key(|tail| std::cmp::Reverse(tail.len()));
    tails
}
