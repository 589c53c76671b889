//! Every check on invented sittings: what contradicts itself, the record, the roll or another report is found, and what goes
//! together is left alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::{Value, json};
use yishi_press::finding::{Evidence, Finding, Kind, Severity};
use yishi_press::proof::{Authority, Document, Other, References, Roll, Row, proof};
use yishi_press::read::{Reading, Sitting};
use yishi_press::span::{Layer, Positions};

/// A text in which every fact of the sitting stands, so that places can be looked up in it.
struct Report {
    text: String,
    facts: Value,
}

impl Report {
    fn new(text: &str) -> Self {
        let facts = json!({
            "schema": "press-record/1", "id": "ours",
            "source": { "lines": [1, 1], "script": "zh-Hans", "script_state": "clean" },
            "headline": {},
            "body": { "kind": "congress", "place": "清河市", "level": "市", "term": 5 },
            "session": 2,
            "meeting": { "kind": "closing", "date": "2026-01-20", "part_of_day": "上午" },
        });
        Self { text: text.to_owned(), facts }
    }

    fn with(mut self, path: &str, value: Value) -> Self {
        let mut here = &mut self.facts;
        for key in path.split('/') {
            here = &mut here[key];
        }
        *here = value;
        self
    }

    fn place(&self, stands: &str) -> Value {
        let at = self.text.find(stands).unwrap_or_else(|| panic!("{stands} is not in the text"));
        let start = self.text[..at].chars().count();
        json!({ "line": 1, "col": start + 1, "start": start, "end": start + stands.chars().count() })
    }

    fn quote(&self, stands: &str) -> Value {
        json!({ "text": stands, "span": self.place(stands) })
    }

    fn persons(&self, names: &str) -> Value {
        let person = |name: &str| json!({ "name": name, "written": name, "hant": name, "span": self.place(name) });
        names.split('、').map(person).collect()
    }

    /// With the people of one group on the rostrum.
    fn rostrum(self, names: &str) -> Self {
        let group = json!([{ "group": "leaders", "label": "市领导", "label_written": null, "row": "any", "persons": self.persons(names) }]);
        self.with("rostrum", group)
    }

    fn attendance(self, should: u32, attended: u32) -> Self {
        let spans = [self.place(&should.to_string()), self.place(&attended.to_string())];
        self.with(
            "attendance",
            json!({
                "unit": "代表", "measure": "名", "should": should, "should_span": spans[0],
                "attended": attended, "attended_span": spans[1], "quorum": null, "quorum_basis": null,
            }),
        )
    }

    fn sitting(&self) -> Sitting {
        serde_json::from_value(self.facts.clone()).unwrap()
    }

    fn against(&self, references: References) -> Vec<Finding> {
        let reading =
            Reading { layer: Layer::same(self.text.as_str()), sittings: vec![self.sitting()], ..Reading::default() };
        let positions = Positions::new(&self.text);
        proof(&Document { original: &self.text, reading: &reading, positions: &positions }, &references)
    }

    fn alone(&self) -> Vec<Finding> {
        self.against(References::default())
    }

    fn beside(&self, other: &Report, authority: Authority) -> Vec<Finding> {
        let other = Other { source: "other".into(), authority, sitting: other.sitting() };
        self.against(References { rolls: Vec::new(), others: vec![other] })
    }
}

fn told(findings: &[Finding]) -> Vec<(Kind, &str, Option<&str>)> {
    findings.iter().map(|found| (found.kind, found.stands.as_str(), found.suggestion.as_deref())).collect()
}

const NOTHING: [(Kind, &str, Option<&str>); 0] = [];

#[test]
fn figures_must_add_up_and_make_two_thirds() {
    let figures = |should, attended| Report::new(&format!("应到{should}实到{attended}")).attendance(should, attended);
    assert_eq!(told(&figures(300, 200).alone()), NOTHING);
    assert_eq!(told(&figures(300, 199).alone()), [(Kind::Attendance, "199", None)]);
    assert_eq!(told(&figures(300, 301).alone()), [(Kind::Attendance, "301", None)]);
    let absent = |report: Report| {
        let span = report.place("38");
        report.with("attendance/absent", json!(38)).with("attendance/absent_span", span)
    };
    let text = "应到300实到261缺席38";
    assert_eq!(told(&absent(Report::new(text).attendance(300, 261)).alone()), [(Kind::Attendance, "38", None)]);
    assert_eq!(told(&absent(Report::new("应到300实到262缺席38").attendance(300, 262)).alone()), NOTHING);
}

#[test]
fn a_standing_committee_needs_more_than_half() {
    let figures = |attended| {
        let report = Report::new(&format!("应到60实到{attended}")).attendance(60, attended);
        report.with("body/kind", json!("standing-committee"))
    };
    assert_eq!(told(&figures(31).alone()), NOTHING);
    assert_eq!(told(&figures(30).alone()), [(Kind::Attendance, "30", None)]);
}

#[test]
fn the_entitled_are_the_same_in_every_plenary_and_the_attended_need_not_be() {
    let closing = Report::new("应到300实到290").attendance(300, 290);
    let plenary = |should| {
        let report = Report::new(&format!("应到{should}实到280")).attendance(should, 280);
        report.with("meeting/kind", json!("plenary")).with("meeting/date", json!("2026-01-19"))
    };
    assert_eq!(told(&closing.beside(&plenary(300), Authority::Report)), NOTHING);
    assert_eq!(told(&closing.beside(&plenary(301), Authority::Report)), [(Kind::Attendance, "300", None)]);
    let record = Report::new("应到300实到291").attendance(300, 291);
    let by_the_record = closing.beside(&record, Authority::Record);
    assert_eq!(told(&by_the_record), [(Kind::Attendance, "290", Some("291"))]);
    assert_eq!(by_the_record[0].severity, Severity::Error);
}

#[test]
fn the_headline_has_the_ordinals_of_the_body() {
    let headed = |main: &str| {
        let report = Report::new(&format!("{main}，清河市第五届人民代表大会第二次会议"));
        let (main, body) = (report.quote(main), report.quote("清河市第五届人民代表大会第二次会议"));
        report.with("headline/main", main).with("body/written", body)
    };
    assert_eq!(told(&headed("市五届人大二次会议闭幕").alone()), NOTHING);
    assert_eq!(told(&headed("市五届人大三次会议闭幕").alone()), [(Kind::Ordinal, "五届人大三次会议", None)]);
    assert_eq!(told(&headed("市五届人大二次会议开幕").alone()), [(Kind::Headline, "开幕", None)]);
}

#[test]
fn the_deck_names_who_presides_and_spells_the_names_of_the_body() {
    let decked = |deck: &str| {
        let report = Report::new(&format!("{deck}。市领导孙晓梅、赵一鸣就座。孙晓梅主持。")).rostrum("孙晓梅、赵一鸣");
        let (deck, host) = (report.quote(deck), report.persons("孙晓梅"));
        report.with("headline/deck", deck).with("host", host)
    };
    assert_eq!(told(&decked("赵一鸣出席 孙晓梅主持").alone()), NOTHING);
    assert_eq!(told(&decked("孙晓梅赵一鸣出席").alone()), NOTHING);
    assert_eq!(told(&decked("赵一鸣主持").alone()), [(Kind::Headline, "赵一鸣", None)]);
    let slipped = decked("赵一名出席").alone();
    assert_eq!(told(&slipped), [(Kind::Headline, "赵一名", None)]);
    assert_eq!(slipped[0].candidates[0].text, "赵一鸣");
}

#[test]
fn a_printed_count_is_that_of_the_list() {
    let counted = |count: u32| {
        let report = Report::new(&format!("通过了政府、计划、预算{count}个决议"));
        let item = |name: &str| json!({ "subject": name, "form": "决议", "full": name, "written": report.quote(name) });
        let printed = format!("{count}个决议");
        let resolutions = json!({
            "verb": "通过", "count_written": count, "count_span": report.place(&printed),
            "items": [item("政府"), item("计划"), item("预算")],
        });
        report.with("resolutions", resolutions)
    };
    assert_eq!(told(&counted(3).alone()), NOTHING);
    assert_eq!(told(&counted(4).alone()), [(Kind::Count, "4个决议", None)]);
}

#[test]
fn resolutions_are_those_of_the_record() {
    let adopted = |names: &[&str]| {
        let report = Report::new(&format!("通过了{}", names.join("、")));
        let item =
            |name: &&str| json!({ "subject": "other", "form": "决议", "full": name, "written": report.quote(name) });
        let items: Value = names.iter().map(item).collect();
        report.with("resolutions", json!({ "verb": "通过", "count_written": null, "items": items }))
    };
    let record = adopted(&["甲决议", "乙决议"]);
    assert_eq!(told(&adopted(&["乙决议", "甲决议"]).beside(&record, Authority::Record)), NOTHING);
    assert_eq!(told(&adopted(&["甲决议"]).beside(&record, Authority::Record)), [(Kind::Resolution, "甲决议", None)]);
    let added = adopted(&["甲决议", "乙决议", "丙决议"]);
    assert_eq!(told(&added.beside(&record, Authority::Record)), [(Kind::Resolution, "丙决议", None)]);
}

#[test]
fn days_exist_and_have_their_weekday() {
    assert_eq!(told(&Report::new("1月20日（星期二）上午，2月29日").alone()), NOTHING);
    assert_eq!(told(&Report::new("1月20日（星期三）上午").alone()), [(Kind::Date, "三", Some("二"))]);
    assert_eq!(told(&Report::new("4月31日上午").alone()), [(Kind::Date, "4月31日", None)]);
    assert_eq!(told(&Report::new("2026年2月29日").alone()), [(Kind::Date, "2月29日", None)]);
}

#[test]
fn day_and_half_day_are_those_of_the_record() {
    let held = |half: &str| {
        let report = Report::new("1月20日上午");
        let written = report.quote("1月20日上午");
        report.with("meeting/date_written", written).with("meeting/part_of_day", json!(half))
    };
    assert_eq!(told(&held("上午").beside(&held("上午"), Authority::Record)), NOTHING);
    let afternoon = held("上午").beside(&held("下午"), Authority::Record);
    assert_eq!(told(&afternoon), [(Kind::Date, "1月20日上午", Some("1月20日下午"))]);
}

/// Invented names in the order of their surnames' strokes.
const BY_STROKES: &str = "丁一凡、王力、王一民、刘军、刘云宝、李强、张明、欧阳清风";

#[test]
fn one_name_out_of_a_list_by_strokes_is_named_with_its_place() {
    let listed = |names: &str| Report::new(names).rostrum(names);
    assert_eq!(told(&listed(BY_STROKES).alone()), NOTHING);
    let moved = listed("丁一凡、李强、王力、王一民、刘军、刘云宝、张明、欧阳清风").alone();
    assert_eq!(told(&moved), [(Kind::Order, "李强", None)]);
    let place = Evidence::Neighbours { left: Some("刘云宝".into()), right: Some("张明".into()) };
    assert!(moved[0].evidence.contains(&place), "{:?}", moved[0].evidence);
    let protocol = "张明、丁一凡、欧阳清风、王力、李强、王一民、刘军、刘云宝";
    assert_eq!(told(&listed(protocol).alone()), NOTHING);
}

#[test]
fn leaders_keep_the_order_of_the_record_and_of_their_ranks() {
    let right = "张明、丁一凡、欧阳清风、王力、李强";
    let report = Report::new(right).rostrum("张明、丁一凡、王力、欧阳清风、李强");
    let record = Report::new(right).rostrum(right);
    assert_eq!(told(&report.beside(&record, Authority::Record)), [(Kind::Order, "欧阳清风", None)]);
    let row = |(rank, name): (u32, &str)| Row { rank: Some(rank), ..Row::named(rank.to_string(), name) };
    let rolls = || vec![Roll::new((1..).zip(right.split('、')).map(row).collect())];
    assert_eq!(
        told(&report.against(References { rolls: rolls(), others: Vec::new() })),
        [(Kind::Order, "欧阳清风", None)]
    );
    assert_eq!(told(&record.against(References { rolls: rolls(), others: Vec::new() })), NOTHING);
}

#[test]
fn nobody_sits_twice_and_nobody_of_the_record_is_missing() {
    let twice = Report::new("张明、王力、丁一凡，张明").rostrum("张明、王力、丁一凡");
    let mut persons = twice.facts["rostrum"][0]["persons"].clone();
    persons.as_array_mut().unwrap().push(json!({ "name": "张明", "written": "张明", "hant": "張明",
        "span": { "line": 1, "col": 11, "start": 10, "end": 12 } }));
    let group = json!([{ "group": "leaders", "label": null, "label_written": null, "row": "any", "persons": persons }]);
    assert_eq!(told(&twice.with("rostrum", group).alone()), [(Kind::Person, "张明", None)]);
    let record = Report::new("张明、王力、丁一凡").rostrum("张明、王力、丁一凡");
    let short = Report::new("张明、丁一凡").rostrum("张明、丁一凡");
    let missing = short.beside(&record, Authority::Record);
    assert_eq!(told(&missing), [(Kind::Person, "张明", None)]);
    assert_eq!(told(&short.beside(&record, Authority::Report)), NOTHING);
}

#[test]
fn a_rank_other_than_the_records_is_an_error_and_a_fuller_title_is_information() {
    let titled = |title: &str| {
        let report = Report::new(&format!("{title}张明"));
        let span = report.place("张明");
        report.with(
            "present_named",
            json!([{ "name": "张明", "written": "张明", "hant": "張明", "title": title, "span": span }]),
        )
    };
    let severity = |ours: &str, theirs: &str| {
        let found = titled(ours).beside(&titled(theirs), Authority::Record);
        found.first().map(|found| (found.kind, found.severity, found.stands.clone()))
    };
    assert_eq!(severity("市委副书记", "市委副书记"), None);
    let rank = (Kind::Title, Severity::Error, "市委书记张明".to_owned());
    assert_eq!(severity("市委书记", "市委副书记"), Some(rank));
    let fuller = (Kind::Title, Severity::Info, "市委副书记张明".to_owned());
    assert_eq!(severity("市委副书记", "市委副书记、区委书记"), Some(fuller));
}

#[test]
fn persons_of_one_name_are_told_apart_or_shown_together() {
    let report = Report::new("市卫健委主任王力").with(
        "present_named",
        json!([{ "name": "王力", "written": "王力", "hant": "王力",
        "title": "市卫健委主任", "span": { "line": 1, "col": 7, "start": 6, "end": 8 } }]),
    );
    let row = |number: &str, group: &str, title: &str| Row {
        group: group.into(),
        titles: vec![title.into()],
        ..Row::named(number, "王力")
    };
    let found = |rows| report.against(References { rolls: vec![Roll::new(rows)], others: Vec::new() });
    let apart = vec![row("1", "东区", "市卫健委主任"), row("2", "西区", "教师")];
    assert_eq!(told(&found(apart)), NOTHING);
    let together = found(vec![row("1", "东区", "工人"), row("2", "西区", "教师")]);
    assert_eq!(told(&together), [(Kind::AmbiguousName, "王力", None)]);
    assert_eq!(together[0].evidence.len(), 2);
}

#[test]
fn a_traditional_form_is_that_of_the_roll() {
    let person = |written: &str| {
        let report = Report::new(written).with("source/script", json!("zh-Hant"));
        let span = report.place(written);
        report.with("present_named", json!([{ "name": "周杰", "written": written, "hant": written, "span": span }]))
    };
    let mut row = Row::named("1", "周杰");
    row.name.hant = "周傑".into();
    let found = |written: &str| {
        person(written).against(References { rolls: vec![Roll::new(vec![row.clone()])], others: Vec::new() })
    };
    assert_eq!(told(&found("周傑")), NOTHING);
    assert_eq!(told(&found("周杰")), [(Kind::NameScript, "周杰", Some("周傑"))]);
}

#[test]
fn a_lost_character_of_a_name_is_found_on_the_roll() {
    let report = Report::new("张明、孙\u{FFFD}梅、王力").rostrum("张明、孙\u{FFFD}梅、王力");
    let found =
        report.against(References { rolls: vec![Roll::of_names("张明\n王力\n孙晓梅\n")], others: Vec::new() });
    assert_eq!(told(&found), [(Kind::UnknownName, "孙\u{FFFD}梅", Some("孙晓梅"))]);
}

#[test]
fn who_presides_is_spelt_as_on_the_rostrum() {
    let text = "市领导张明、孙晓梅、王力就座，孙梅晓主持会议";
    let report = Report::new(text).rostrum("张明、孙晓梅、王力");
    let host = report.persons("孙梅晓");
    let found = report.with("host", host).alone();
    assert_eq!(told(&found), [(Kind::Name, "孙梅晓", None)]);
    assert_eq!(found[0].candidates[0].text, "孙晓梅");
}
