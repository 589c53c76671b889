//! A replay that is kept for all tests of its script: nothing changes it, so all look at one and the same.

use serde_json::Value;
use yishi_names::script::{only_simplified, only_traditional};
use yishi_verify::Report;

use crate::{FILES, Replayed, scenario};

/// What a replay left behind, read once.
pub(crate) struct Kept {
    files: Vec<(&'static str, String)>,
    /// Kind and data of every event, in the order of the journal.
    pub(crate) events: Vec<(String, Value)>,
    /// What the independent checker found.
    pub(crate) report: Report,
}

impl Kept {
    /// Replays the script of that name and has it checked.
    pub(crate) fn of(script: &str) -> Self {
        let replayed = Replayed::of(&[&scenario(script)]);
        let files = FILES.map(|file| (file, replayed.text(file))).to_vec();
        Self { files, events: events(&replayed.text("session.yishi")), report: replayed.verified() }
    }

    /// The text of one of its files.
    pub(crate) fn text(&self, file: &str) -> &str {
        self.files.iter().find(|(name, _)| *name == file).map(|(_, text)| text.as_str()).unwrap()
    }

    /// The data of all events of that kind, in their order.
    pub(crate) fn all(&self, kind: &str) -> Vec<Value> {
        self.events.iter().filter(|(one, _)| one == kind).map(|(_, data)| data.clone()).collect()
    }

    /// The data of the only event of that kind.
    pub(crate) fn once(&self, kind: &str) -> Value {
        let [one] = <[Value; 1]>::try_from(self.all(kind)).unwrap_or_else(|all| panic!("{kind}: {}", all.len()));
        one
    }

    /// One field of all events of a kind, of which there is at least one.
    pub(crate) fn field(&self, kind: &str, name: &str) -> Vec<Value> {
        let events = self.all(kind);
        assert!(!events.is_empty(), "no {kind} happened");
        events.into_iter().map(|mut event| event[name].take()).collect()
    }

    /// Sitting, entitled, present and needed wherever a quorum was asked for.
    pub(crate) fn quorums(&self) -> Vec<(u16, u32, u32, u32)> {
        let asked = self.report.sittings.iter().filter_map(|sitting| Some((sitting.sitting, sitting.quorum.as_ref()?)));
        asked.map(|(no, quorum)| (no, quorum.total, quorum.count, quorum.needed)).collect()
    }

    /// The number of a named person's seat on the roll of the session.
    pub(crate) fn seat_of(&self, name: &str) -> u64 {
        let convened = self.once("SessionConvened");
        let seats = convened["roll"]["seats"].as_array().unwrap();
        let seat = seats.iter().find(|seat| seat["name"]["hans"] == name).unwrap_or_else(|| panic!("{name}"));
        seat["no"].as_u64().unwrap()
    }

    /// Demands that another replay of the script leaves the same bytes, and that each release keeps to its script.
    pub(crate) fn is_the_same_again(&self, script: &str) {
        for (file, text) in &Self::of(script).files {
            assert!(self.text(file) == text, "{script}: {file}");
        }
        let hans: String = self.text("release.zh-Hans.txt").chars().filter(|c| only_traditional(*c)).collect();
        let hant: String = self.text("release.zh-Hant.txt").chars().filter(|c| only_simplified(*c)).collect();
        assert_eq!((hans.as_str(), hant.as_str()), ("", ""));
    }
}

/// The journal's own lines in an export; other lines are checkpoints and what was pressed.
fn events(export: &str) -> Vec<(String, Value)> {
    let lines = export.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let events = lines.filter(|line| line["kind"].is_string());
    events.map(|mut line| (line["kind"].as_str().unwrap().to_owned(), line["data"].take())).collect()
}
