//! The way a clerk takes: the list of all acts, a form, what was typed, and the answer; and the description of the JSON API.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // A test may read the samples of the procedure.

mod support;

use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use serde_json::{Value, json};
use support::{cookie, house_with_a_session};
use tower::ServiceExt;
use yishi_procedure::ids::{GuestNo, PersonRef, SeatNo};
use yishi_web::access::Access;
use yishi_web::acts::persons::{self, Unclear};
use yishi_web::acts::shape::{One, Shape};
use yishi_web::acts::{catalogue, reading};
use yishi_web::server::app;
use yishi_web::web::Shared;

struct Person {
    web: Shared,
    cookie: String,
}

impl Person {
    async fn of(web: &Shared, role: Access) -> Self {
        Self { web: web.clone(), cookie: cookie(web, role).await.unwrap() }
    }

    async fn ask(&self, path: &str) -> (StatusCode, String) {
        let request = Request::builder().uri(path).header(header::COOKIE, &self.cookie).header("accept-language", "en");
        read(app(self.web.clone()).oneshot(request.body(Body::empty()).unwrap()).await.unwrap()).await
    }

    async fn send(&self, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String) {
        let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let request = Request::post(path).header(header::COOKIE, &self.cookie).header("accept-language", "en");
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let request = request.header("sec-fetch-site", "same-origin").body(Body::from(body.join("&"))).unwrap();
        read(app(self.web.clone()).oneshot(request).await.unwrap()).await
    }

    async fn command(&self, path: &str, command: &Value) -> (StatusCode, Value) {
        let request = Request::post(path).header(header::COOKIE, &self.cookie);
        let request = request.header(header::CONTENT_TYPE, "application/json").header("sec-fetch-site", "same-origin");
        let request = request.body(Body::from(command.to_string())).unwrap();
        let (status, text) = read(app(self.web.clone()).oneshot(request).await.unwrap()).await;
        (status, serde_json::from_str(&text).unwrap())
    }
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// The status and the body; of a redirect, where it leads.
async fn read(response: Response) -> (StatusCode, String) {
    let status = response.status();
    if let Some(to) = response.headers().get(header::LOCATION) {
        return (status, to.to_str().unwrap().to_owned());
    }
    let body = axum::body::to_bytes(response.into_body(), 4_000_000).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

const ACTS: &str = "/desk/congress/acts";

const SITTING: &[(&str, &str)] = &[
    ("f.kind", "plenary"),
    ("f.kind.plenary.part", "opening"),
    ("f.date", "2026-01-12"),
    ("f.part_of_day", "morning"),
    ("f.place.hans", "明川会堂"),
    ("f.segments.1.title.hans", "开幕"),
];

#[tokio::test]
async fn the_desk_has_every_act_and_chair_and_deputy_their_own() {
    let web = house_with_a_session().await;
    let (_, desk) = Person::of(&web, Access::Desk).await.ask(ACTS).await;
    let (_, chair) = Person::of(&web, Access::Chair).await.ask("/chair/acts").await;
    let (_, seat) = Person::of(&web, Access::Seat).await.ask("/me/acts").await;
    for act in ["ScheduleSitting", "OpenVote", "CheckIn"] {
        assert!(desk.contains(&format!("{ACTS}/{act}")), "{act}");
    }
    assert!(chair.contains("/chair/acts/OpenVote") && !chair.contains("ScheduleSitting"));
    assert!(seat.contains("/me/acts/CheckIn") && !seat.contains("OpenVote"));
}

#[tokio::test]
async fn every_act_has_a_form_in_every_language() {
    let web = house_with_a_session().await;
    let desk = Person::of(&web, Access::Desk).await;
    for name in commands() {
        for lang in ["zh-Hans", "zh-Hant", "en"] {
            let (status, page) = desk.ask(&format!("{ACTS}/{name}?lang={lang}")).await;
            let elsewhere = name == "ConveneSession";
            assert_eq!(status, if elsewhere { StatusCode::SEE_OTHER } else { StatusCode::OK }, "{name}");
            assert!(elsewhere || page.contains("<form class=\"card stack act-form\""), "{name}");
        }
    }
}

#[tokio::test]
async fn what_is_typed_is_done_and_the_list_says_so() {
    let web = house_with_a_session().await;
    let desk = Person::of(&web, Access::Desk).await;
    let (status, to) = desk.send(&format!("{ACTS}/ScheduleSitting"), SITTING).await;
    assert_eq!((status, to.as_str()), (StatusCode::SEE_OTHER, "/desk/congress/acts?done=ScheduleSitting"));
    let (_, list) = desk.ask(&to).await;
    assert!(list.contains("Recorded: Schedule a sitting."));
    // The sitting can be chosen from now on, and is, for it is the only one.
    let (_, form) = desk.ask(&format!("{ACTS}/OpenDoors")).await;
    assert!(form.contains("<option value=\"1\" selected>"), "{form}");
    assert_eq!(desk.send(&format!("{ACTS}/OpenDoors"), &[("f.sitting", "1")]).await.0, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_refusal_stands_above_the_form_with_what_was_typed() {
    let web = house_with_a_session().await;
    let desk = Person::of(&web, Access::Desk).await;
    let fields = [("f.seat", "2"), ("f.at", "door")];
    let (status, page) = desk.send(&format!("{ACTS}/CheckIn"), &fields).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("notice-code") && page.contains("A.2"), "{page}");
    assert!(page.contains("value=\"2\"") && page.contains("value=\"door\" checked"), "{page}");
}

#[tokio::test]
async fn fields_that_cannot_be_read_are_named_and_nothing_is_recorded() {
    let web = house_with_a_session().await;
    let desk = Person::of(&web, Access::Desk).await;
    let (status, page) = desk.send(&format!("{ACTS}/WithdrawSeat"), &[("f.seat", "李四")]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("2 fields need another look") && page.contains("The roll has no “李四”."), "{page}");
    assert!(page.contains("value=\"李四\"") && page.contains("id=\"f.reason.hans-fault\""));
    let (_, page) = desk.send(&format!("{ACTS}/WithdrawSeat"), &[("f.seat", "王力"), ("f.reason.hans", "x")]).await;
    assert!(page.contains("more than one “王力” (1, 2, 3)"), "{page}");
}

#[tokio::test]
async fn rows_are_added_without_script_and_keep_what_was_typed() {
    let web = house_with_a_session().await;
    let desk = Person::of(&web, Access::Desk).await;
    let fields = [("f.items.1.title.hans", "计划报告"), ("rows.f.items", "3"), ("more", "f.items")];
    let (status, page) = desk.send(&format!("{ACTS}/ProposeAgenda"), &fields).await;
    assert_eq!(status, StatusCode::OK);
    assert!(
        page.contains("value=\"计划报告\"") && page.contains("f.items.6.title.hans") && !page.contains("f.items.7.")
    );
}

#[tokio::test]
async fn a_list_of_candidates_comes_back_in_the_order_of_strokes() {
    let web = house_with_a_session().await;
    let desk = Person::of(&web, Access::Desk).await;
    for name in ["李强", "丁一"] {
        let name = json!({ "hans": name, "hant": name });
        let (status, told) =
            desk.command("/api/desk/congress/commands", &json!({ "command": "RegisterPerson", "name": name })).await;
        assert!(status.is_success(), "{told}");
    }
    let address = format!("{ACTS}/FixCandidates");
    let (_, form) = desk.ask(&address).await;
    assert!(form.contains("name=\"by-strokes\"") && form.contains("Put in order of strokes"), "{form}");
    // Three bear the name 王力, so one of them keeps the number.
    let (status, page) = desk.send(&address, &[("f.candidates", "李强 2 丁一"), ("by-strokes", "on")]).await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains(">丁一 2 李强</textarea>"), "{page}");
    let (_, page) = desk.send(&address, &[("f.candidates", "李四"), ("by-strokes", "on")]).await;
    assert!(page.contains("The roll has no “李四”."), "{page}");
}

#[tokio::test]
async fn nobody_reaches_an_act_that_is_not_theirs() {
    let web = house_with_a_session().await;
    let seat = Person::of(&web, Access::Seat).await;
    assert_eq!(seat.ask("/me/acts/OpenVote").await.0, StatusCode::NOT_FOUND);
    // The form gives the own seat; whoever writes another into it is turned away by the application.
    let (status, _) = seat.send("/me/acts/LeaveSitting", &[("f.seat", "2")]).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
}

fn samples() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../yishi-procedure/tests/commands")
}

fn commands() -> Vec<String> {
    let files = std::fs::read_dir(samples()).unwrap().map(|file| file.unwrap().path());
    files.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
}

/// A wording without its English, which no form asks for: clerks type Chinese, programs may add the rest.
fn without_english(value: &mut Value) {
    match value {
        Value::Object(members) => {
            if members.contains_key("hans") {
                members.remove("en");
            }
            members.values_mut().for_each(without_english);
        }
        Value::Array(rows) => rows.iter_mut().for_each(without_english),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// An instant as the house's clock shows it, eight hours ahead of universal time.
fn shown(value: &Value) -> String {
    let at: jiff::Timestamp = value.as_str().unwrap().parse().unwrap();
    at.to_zoned(jiff::tz::TimeZone::fixed(jiff::tz::offset(8))).datetime().to_string()
}

/// A value as a clerk would type it into the form: the way back from `reading`.
fn typed(shape: &Shape, value: &Value, path: &str, fields: &mut BTreeMap<String, String>) {
    let mut put = |path: String, text: String| _ = fields.insert(path, text);
    let person = |one: &Value| match (&one["seat"], &one["guest"]) {
        (Value::Number(seat), _) => seat.to_string(),
        (_, guest) => format!("g{guest}"),
    };
    match shape {
        Shape::Optional(_) if value.is_null() => {}
        Shape::Optional(inner) => typed(inner, value, path, fields),
        Shape::Fields { fields: members, .. } => {
            for member in members {
                typed(&member.shape, &value[&member.name], &format!("{path}.{}", member.name), fields);
            }
        }
        Shape::Rows(inner) => {
            let rows = value.as_array().map(Vec::as_slice).unwrap_or_default();
            fields.insert(format!("rows.{path}"), rows.len().to_string());
            for (row, value) in rows.iter().enumerate() {
                typed(inner, value, &format!("{path}.{}", row + 1), fields);
            }
        }
        Shape::Several(_) => {
            let one = |one: &Value| if one.is_object() { person(one) } else { one.to_string() };
            let list: Vec<String> = value.as_array().into_iter().flatten().map(one).collect();
            put(path.to_owned(), list.join("、"));
        }
        Shape::Choice { tag, cases, .. } => {
            let (word, held) = match (value, tag) {
                (tagged, Some(tag)) => (tagged[tag].as_str().unwrap().to_owned(), tagged.clone()),
                (Value::String(word), None) => (word.clone(), Value::Null),
                (held, None) => {
                    held.as_object().unwrap().iter().next().map(|(word, held)| (word.clone(), held.clone())).unwrap()
                }
            };
            put(path.to_owned(), word.clone());
            if let Some(holds) = cases.iter().find(|case| case.word == word).and_then(|case| case.holds.as_ref()) {
                typed(holds, &held, &format!("{path}.{word}"), fields);
            }
        }
        Shape::Flag if value == true => put(path.to_owned(), "on".to_owned()),
        Shape::Flag => {}
        Shape::Wording => {
            put(format!("{path}.hans"), value["hans"].as_str().unwrap().to_owned());
            put(format!("{path}.hant"), value["hant"].as_str().unwrap().to_owned());
        }
        Shape::One(One::Instant) => put(path.to_owned(), shown(value)),
        Shape::One(_) if value.is_object() => put(path.to_owned(), person(value)),
        Shape::One(_) => put(path.to_owned(), value.as_str().map_or_else(|| value.to_string(), str::to_owned)),
    }
}

#[tokio::test]
async fn every_sample_can_be_typed_into_its_form_and_becomes_the_same_command() {
    let web = house_with_a_session().await;
    let hall = web.hall(&"congress".to_owned().try_into().unwrap()).unwrap();
    for name in commands().into_iter().filter(|name| name != "ConveneSession") {
        let act = catalogue().act(&name).unwrap();
        let mut sample: Value =
            serde_json::from_str(&std::fs::read_to_string(samples().join(format!("{name}.json"))).unwrap()).unwrap();
        without_english(&mut sample);
        let mut fields = BTreeMap::new();
        typed(&act.shape(), &sample, reading::ROOT, &mut fields);
        let command = reading::command(act, &hall.published().session, &fields).unwrap();
        assert_eq!(serde_json::to_value(command).unwrap(), sample, "{fields:?}");
    }
}

#[tokio::test]
async fn persons_are_meant_by_number_range_or_name() {
    let web = house_with_a_session().await;
    let hall = web.hall(&"congress".to_owned().try_into().unwrap()).unwrap();
    let session = &hall.published().session;
    let seats = |numbers: &[u32]| Ok(numbers.iter().map(|no| SeatNo(*no)).collect::<Vec<_>>());
    assert_eq!(persons::seats(session, "1-3、7\n9"), seats(&[1, 2, 3, 7, 9]));
    assert_eq!(persons::seat(session, " 12 "), Ok(SeatNo(12)));
    assert_eq!(persons::person(session, "g3"), Ok(PersonRef::Guest(GuestNo(3))));
    // A name set to the width of three characters is the same name.
    assert!(
        matches!(persons::person(session, "王　力"), Err(Unclear::Several(name, all)) if name == "王力" && all.len() == 3)
    );
    assert_eq!(persons::seat(session, "g3"), Err(Unclear::NoSeat("g3".to_owned())));
    for word in ["9-3", "1-4000000000", "李四"] {
        assert_eq!(persons::persons(session, word), Err(Unclear::Nobody(word.to_owned())));
    }
}

async fn document() -> Value {
    let web = house_with_a_session().await;
    let (_, text) = Person::of(&web, Access::Desk).await.ask("/api/openapi.json").await;
    serde_json::from_str(&text).unwrap()
}

/// Whether a value is of a type of the description.
fn fits(document: &Value, name: &str, value: &Value) -> Result<(), String> {
    let mut schema = json!({ "$ref": format!("#/components/schemas/{name}") });
    schema["components"] = document["components"].clone();
    let validator = jsonschema::draft202012::new(&schema).map_err(|error| error.to_string())?;
    validator.validate(value).map_err(|error| format!("{name}: {error}"))
}

#[tokio::test]
async fn a_sample_of_every_command_fits_its_description_and_not_without_its_name() {
    let document = document().await;
    for name in commands() {
        let mut sample: Value =
            serde_json::from_str(&std::fs::read_to_string(samples().join(format!("{name}.json"))).unwrap()).unwrap();
        assert_eq!(fits(&document, &name, &sample), Ok(()));
        assert_eq!(fits(&document, "Command", &sample), Ok(()), "{name} is one command and no other");
        sample["command"] = json!("?");
        assert!(fits(&document, "Command", &sample).is_err(), "{name}");
    }
}

#[tokio::test]
async fn answers_are_as_they_are_described() {
    let document = document().await;
    let web = house_with_a_session().await;
    let desk = Person::of(&web, Access::Desk).await;
    let agenda = json!({ "command": "ProposeAgenda", "items": [
        { "no": 1, "title": { "hans": "讲话", "hant": "講話" }, "business": "address" },
    ] });
    let (status, done) = desk.command("/api/desk/congress/commands", &agenda).await;
    assert_eq!((status, fits(&document, "Done", &done)), (StatusCode::OK, Ok(())));
    let refused = json!({ "command": "CloseVote", "vote": 9 });
    let (status, refusal) = desk.command("/api/desk/congress/commands", &refused).await;
    assert_eq!((status, fits(&document, "Refusal", &refusal)), (StatusCode::UNPROCESSABLE_ENTITY, Ok(())));
    assert_eq!(fits(&document, "Ballot", &json!({ "vote": 3, "choice": "for" })), Ok(()));
    let receipt = json!({ "vote": 3, "seat": 187, "choice": "for", "press": 1 });
    assert_eq!(fits(&document, "Receipt", &receipt), Ok(()));
}

#[tokio::test]
async fn every_route_of_the_api_is_described() {
    let document = document().await;
    let described: Vec<&String> = document["paths"].as_object().unwrap().keys().collect();
    for route in yishi_web::routes::table().iter().filter(|route| route.path.starts_with("/api/")) {
        assert!(described.iter().any(|path| *path == route.path), "{}", route.path);
    }
}

#[tokio::test]
async fn a_title_may_be_given_in_english_too_and_is_read() {
    let web = house_with_a_session().await;
    let desk = Person::of(&web, Access::Desk).await;
    let (_, form) = desk.ask("/desk/congress/acts/ProposeAgenda").await;
    assert!(form.contains("name=\"f.items.1.title.en\""), "{form}");
    let act = catalogue().act("ProposeAgenda").unwrap();
    let typed = [
        ("rows.f.items", "1"),
        ("f.items.1.no", "1"),
        ("f.items.1.title.hans", "讲话"),
        ("f.items.1.title.en", "Address"),
        ("f.items.1.business", "address"),
    ];
    let typed = typed.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    let hall = web.house.halls().remove(0);
    let command = reading::command(act, &hall.published().session, &typed).unwrap();
    assert_eq!(json!(command)["items"][0]["title"]["en"], json!("Address"));
}

#[test]
fn an_association_has_a_board_where_others_have_a_standing_committee() {
    use yishi_names::AssemblyKind::{Association, Congress};
    use yishi_web::pages::acts::labels::case_of;
    use yishi_web::texts::Lang;
    for (kind, said) in [(Congress, "常务委员会"), (Association, "理事会")] {
        assert_eq!(case_of(Lang::ZhHans, kind, "Organ", "standing_committee"), said);
        assert_eq!(case_of(Lang::ZhHans, kind, "Organ", "presidium"), "主席团");
    }
    assert_eq!(case_of(Lang::En, Association, "Demand", "standing_committee"), "The board");
}
