//! The cards of secret ballots through the program: what is made, what is printed, what goes to the desk, what is refused.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::disallowed_methods)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use yishi_ballot::credential::{Credentials, PrivateCredential};
use yishi_ballot::election::Uuid;
use yishi_ballot::group::Ed25519;

const ROLL: &str =
    "证号,姓名,代表团\n7,王力,东湖代表团\n3,李一民,东湖代表团\n12,欧阳<文>,西山代表团\n5,王力,西山代表团\n";
const NAMES: &str =
    "证号,姓名,代表团\n7,王力,东湖代表团\n3,李一民,东湖代表团\n12,欧阳文静,西山代表团\n5,王力,西山代表团\n";
const SESSION: &str = "明川市第十六届人民代表大会第三次会议";
const VOTES: [&str; 2] = ["uKnCYCNS6TzztY", "tW49nN7bDH6wbY"];

fn cards(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_yishi")).arg("cards").args(arguments).current_dir(folder).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// A folder with a roll for which cards were made in `kept`.
fn made(more: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("roll.csv"), NAMES).unwrap();
    let arguments = ["make", "roll.csv", "--session", SESSION, "--out", "kept"];
    let done = cards(folder.path(), &[&arguments, more].concat());
    assert!(done.status.success(), "{}", text(&done.stderr));
    no_code_is_told(folder.path(), &done);
    folder
}

fn refused(folder: &Path, arguments: &[&str], reason: &str) {
    let done = cards(folder, arguments);
    assert_ne!(done.status.code(), Some(0), "{arguments:?}");
    assert!(text(&done.stderr).contains(reason), "{arguments:?}: {}", text(&done.stderr));
}

/// The codes by seat.
fn codes(folder: &Path) -> BTreeMap<u64, String> {
    let book: Value = serde_json::from_slice(&std::fs::read(folder.join("kept/cards.json")).unwrap()).unwrap();
    let of = |card: &Value| (card["seat"].as_u64().unwrap(), card["seed"].as_str().unwrap().to_owned());
    book["cards"].as_array().unwrap().iter().map(of).collect()
}

fn no_code_is_told(folder: &Path, done: &Output) {
    for code in codes(folder).values() {
        let told = [text(&done.stdout), text(&done.stderr)];
        assert!(told.iter().all(|told| !told.contains(code.as_str())), "a code was printed");
    }
}

/// The public credential of a code in a vote.
fn public(code: &str, vote: &str) -> String {
    let uuid = Uuid::try_from(vote.to_owned()).unwrap();
    PrivateCredential::read(code).unwrap().public::<Ed25519>(&uuid)
}

/// The lists of a file by vote.
fn lists(folder: &Path, file: &str) -> BTreeMap<String, Vec<String>> {
    let value: Value = serde_json::from_slice(&std::fs::read(folder.join(file)).unwrap()).unwrap();
    assert_eq!(value["version"], 1);
    let lists = value["lists"].as_array().unwrap().iter().map(|list| {
        assert_eq!(
            list.as_object().unwrap().keys().map(String::as_str).collect::<BTreeSet<_>>(),
            ["credentials", "uuid"].into()
        );
        let credentials: Vec<String> = serde_json::from_value(list["credentials"].clone()).unwrap();
        (list["uuid"].as_str().unwrap().to_owned(), credentials)
    });
    lists.collect()
}

fn make_lists(folder: &Path, file: &str, more: &[&str]) -> BTreeMap<String, Vec<String>> {
    let votes = VOTES.join(",");
    let arguments = ["lists", "kept", "--election", &votes, "--out", file];
    let done = cards(folder, &[&arguments, more].concat());
    assert!(done.status.success(), "{}", text(&done.stderr));
    no_code_is_told(folder, &done);
    lists(folder, file)
}

/// A printed card: what stands on its strip, in its inner part, and on its flap.
struct Printed {
    outside: String,
    inside: String,
    flap: String,
}

fn printed(folder: &Path, file: &str) -> Vec<Printed> {
    let page = std::fs::read_to_string(folder.join(file)).unwrap();
    assert!(!page.contains("<script") && !page.contains("http") && !page.contains("url(") && !page.contains("@import"));
    let (_, body) = page.split_once("<body>").unwrap();
    assert_eq!(body.matches("<li>").count(), body.matches("</li>").count());
    let card = |card: &str| {
        let (card, _) = card.split_once("</li>").unwrap();
        let (outside, rest) = card.split_once("<div class=\"inside\">").unwrap();
        let (inside, flap) = rest.split_once("<p class=\"fold\">").unwrap();
        Printed { outside: outside.to_owned(), inside: inside.to_owned(), flap: flap.to_owned() }
    };
    body.split("<li>").skip(1).map(card).collect()
}

/// The code as the two lines of a card show it.
fn shown(code: &str) -> String {
    let dash = code.match_indices('-').nth(1).unwrap().0 + 1;
    format!("{}<br>{}", &code[..dash], &code[dash..])
}

/// The square that a phone reads as this text.
fn square(text: &str) -> String {
    yishi_web::pages::code::qr(text, "表决码").into_string()
}

#[test]
fn the_lists_hold_exactly_the_credentials_that_the_cards_derive_sorted() {
    let folder = made(&[]);
    let codes = codes(folder.path());
    assert_eq!(codes.keys().copied().collect::<Vec<_>>(), [3, 5, 7, 12]);
    let lists = make_lists(folder.path(), "lists.json", &[]);
    assert_eq!(lists.keys().map(String::as_str).collect::<BTreeSet<_>>(), VOTES.into());
    for (vote, list) in &lists {
        let derived: BTreeSet<String> = codes.values().map(|code| public(code, vote)).collect();
        assert_eq!(*list, derived.into_iter().collect::<Vec<_>>(), "sorted, and nothing else");
        let archived = serde_json::to_vec(list).unwrap();
        assert_eq!(Credentials::<Ed25519>::read(&archived).unwrap().len(), 4);
    }
    let (first, second) = (&lists[VOTES[0]], &lists[VOTES[1]]);
    assert!(first.iter().all(|credential| !second.contains(credential)), "no line links two votes");
}

#[test]
fn a_list_can_be_made_for_some_seats_and_for_votes_from_a_file() {
    let folder = made(&[]);
    std::fs::write(folder.path().join("present.txt"), "\u{feff}12\r\n3, 5\n").unwrap();
    std::fs::write(folder.path().join("votes.txt"), format!("{}\n\n", VOTES[0])).unwrap();
    let arguments = ["lists", "kept", "--elections", "votes.txt", "--only", "present.txt", "--out", "few.json"];
    let done = cards(folder.path(), &arguments);
    assert!(done.status.success(), "{}", text(&done.stderr));
    let codes = codes(folder.path());
    let expected: BTreeSet<String> = [3, 5, 12].iter().map(|seat| public(&codes[seat], VOTES[0])).collect();
    let lists = lists(folder.path(), "few.json");
    assert_eq!(lists, BTreeMap::from([(VOTES[0].to_owned(), expected.into_iter().collect())]));
}

#[test]
fn a_sheet_has_each_name_outside_and_each_code_in_its_own_card_alone() {
    let folder = made(&[]);
    let codes = codes(folder.path());
    let cards = printed(folder.path(), "kept/cards.html");
    assert_eq!(cards.len(), 4);
    // By delegation as on the roll, in each by number.
    let order = [(3, "李一民", "东湖"), (7, "王力", "东湖"), (5, "王力", "西山"), (12, "欧阳文静", "西山")];
    for (card, (seat, name, delegation)) in cards.iter().zip(order) {
        for what in [format!("<p class=\"name\">{name}</p>"), format!("<b>{seat}</b>"), format!("{delegation}代表团")]
        {
            assert_eq!(card.outside.matches(&what).count(), 1, "{what}");
        }
        assert!(!card.inside.contains(name) && !card.flap.contains(name));
        for (other, code) in &codes {
            assert_eq!(card.inside.contains(&shown(code)), *other == seat);
            assert_eq!(card.inside.contains(&square(code)), *other == seat);
            let elsewhere = format!("{}{}", card.outside, card.flap);
            assert!(code.split('-').all(|group| !elsewhere.contains(group)));
        }
        assert_eq!(card.inside.matches("<svg").count(), 1);
    }
    let before = std::fs::read(folder.path().join("kept/cards.html")).unwrap();
    std::fs::remove_file(folder.path().join("kept/cards.html")).unwrap();
    let done = self::cards(folder.path(), &["print", "kept"]);
    assert!(done.status.success());
    no_code_is_told(folder.path(), &done);
    assert_eq!(std::fs::read(folder.path().join("kept/cards.html")).unwrap(), before);
}

#[test]
fn with_the_address_of_a_page_the_square_is_another_and_the_words_are_the_same() {
    let folder = made(&["--page", "https://yishi.example/me"]);
    let with = std::fs::read_to_string(folder.path().join("kept/cards.html")).unwrap();
    let book = std::fs::read_to_string(folder.path().join("kept/cards.json")).unwrap();
    std::fs::write(
        folder.path().join("kept/cards.json"),
        book.replace("  \"page\": \"https://yishi.example/me\",\n", ""),
    )
    .unwrap();
    assert!(cards(folder.path(), &["print", "kept"]).status.success());
    let without = std::fs::read_to_string(folder.path().join("kept/cards.html")).unwrap();
    for code in codes(folder.path()).values() {
        assert!(with.contains(&shown(code)) && without.contains(&shown(code)));
        let addressed = square(&format!("https://yishi.example/me#{code}"));
        assert!(with.contains(&addressed) && !with.contains(&square(code)));
        assert!(!without.contains(&addressed) && without.contains(&square(code)));
    }
    for address in ["ftp://a", "https://a/#b", "https://a b", "me"] {
        refused(
            folder.path(),
            &["make", "roll.csv", "--session", "会", "--out", "x", "--page", address],
            "begins with https://",
        );
    }
}

#[test]
fn a_voided_card_leaves_the_lists_and_another_takes_its_place() {
    let folder = made(&[]);
    let before = codes(folder.path());
    let old = make_lists(folder.path(), "old.json", &[]);
    let done = cards(folder.path(), &["void", "kept", "7"]);
    assert!(done.status.success(), "{}", text(&done.stderr));
    no_code_is_told(folder.path(), &done);
    let after = codes(folder.path());
    let changed: Vec<u64> = before.keys().copied().filter(|seat| before[seat] != after[seat]).collect();
    assert_eq!(changed, [7]);
    let new = make_lists(folder.path(), "new.json", &[]);
    for vote in VOTES {
        let (gone, come) = (public(&before[&7], vote), public(&after[&7], vote));
        assert!(old[vote].contains(&gone) && !new[vote].contains(&gone));
        assert!(!old[vote].contains(&come) && new[vote].contains(&come));
        assert_eq!(new[vote].len(), 4);
    }
    let card = printed(folder.path(), "kept/card-7.html");
    assert_eq!(card.len(), 1);
    assert!(card[0].outside.contains("王力") && card[0].inside.contains(&shown(&after[&7])));
    assert!(!folder.path().join("kept/cards.html").exists(), "it shows the lost card");
    let book = std::fs::read_to_string(folder.path().join("kept/cards.json")).unwrap();
    assert!(!book.contains(&before[&7]));
    let book: Value = serde_json::from_str(&book).unwrap();
    assert_eq!(book["voided"][0]["seat"], 7);
    assert_eq!(book["voided"][0]["day"].as_str().unwrap().len(), "2026-11-21".len());
}

#[test]
fn seats_that_join_later_get_cards_and_those_that_are_there_stay_as_they_are() {
    let folder = made(&["--page", "https://yishi.example/me"]);
    let before = codes(folder.path());
    let old = make_lists(folder.path(), "old.json", &[]);
    let sheet = std::fs::read(folder.path().join("kept/cards.html")).unwrap();
    let roll = format!("{NAMES}6,周宁,东湖代表团\n2,陈晨,南门代表团\n11,何敏,西山代表团\n");
    std::fs::write(folder.path().join("later.csv"), roll).unwrap();
    let done = cards(folder.path(), &["add", "kept", "later.csv"]);
    assert!(done.status.success(), "{}", text(&done.stderr));
    no_code_is_told(folder.path(), &done);
    assert!(!text(&done.stdout).contains("Look at these cards"), "{}", text(&done.stdout));
    let after = codes(folder.path());
    assert_eq!(after.keys().copied().collect::<Vec<_>>(), [2, 3, 5, 6, 7, 11, 12]);
    assert!(before.iter().all(|(seat, code)| after[seat] == *code));
    assert_eq!(after.values().collect::<BTreeSet<_>>().len(), 7);
    let new = make_lists(folder.path(), "new.json", &[]);
    for vote in VOTES {
        assert!(old[vote].iter().all(|credential| new[vote].contains(credential)));
        assert!([2, 6, 11].iter().all(|seat| new[vote].contains(&public(&after[seat], vote))));
        assert_eq!(new[vote].len(), 7);
    }
    let added = printed(folder.path(), "kept/cards-added-2.html");
    // By delegation in the order of the book, and no card of before among them.
    for (card, (seat, name)) in added.iter().zip([(6, "周宁"), (11, "何敏"), (2, "陈晨")]) {
        assert!(card.outside.contains(name) && card.inside.contains(&shown(&after[&seat])));
        assert!(card.inside.contains(&square(&format!("https://yishi.example/me#{}", after[&seat]))));
    }
    assert_eq!(added.len(), 3);
    assert_eq!(std::fs::read(folder.path().join("kept/cards.html")).unwrap(), sheet);
    assert!(cards(folder.path(), &["print", "kept"]).status.success());
    let all = printed(folder.path(), "kept/cards.html");
    let order: Vec<bool> = all
        .iter()
        .zip([3, 6, 7, 5, 11, 12, 2])
        .map(|(card, seat)| card.inside.contains(&shown(&after[&seat])))
        .collect();
    assert_eq!(order, [true; 7]);
}

#[test]
fn a_roll_that_adds_nobody_changes_nothing_and_one_that_differs_is_told() {
    let folder = made(&[]);
    let book = || std::fs::read(folder.path().join("kept/cards.json")).unwrap();
    let before = (book(), codes(folder.path()));
    refused(folder.path(), &["add", "kept", "roll.csv"], "every seat in roll.csv has a card");
    std::fs::write(folder.path().join("bad.csv"), ROLL).unwrap();
    refused(folder.path(), &["add", "kept", "bad.csv"], "line 4: “<” does not belong in a name.");
    refused(folder.path(), &["add", "nowhere", "roll.csv"], "nowhere/cards.json cannot be read");
    assert_eq!(book(), before.0);
    // Seat 3 has another name now, seat 5 is gone, and seat 9 is new.
    let roll = "证号,姓名,代表团\n7,王力,东湖代表团\n3,李一鸣,东湖代表团\n12,欧阳文静,西山代表团\n9,周宁,西山代表团\n";
    std::fs::write(folder.path().join("other.csv"), roll).unwrap();
    let done = cards(folder.path(), &["add", "kept", "other.csv"]);
    assert!(done.status.success(), "{}", text(&done.stderr));
    let told = text(&done.stdout);
    assert!(told.contains("which are of seats no longer on the roll: 5\n"), "{told}");
    assert!(told.contains("which have another name than the roll: 3\n"), "{told}");
    let after = codes(folder.path());
    assert!(before.1.iter().all(|(seat, code)| after[seat] == *code));
    let now = std::fs::read_to_string(folder.path().join("kept/cards.json")).unwrap();
    assert!(now.contains("李一民") && !now.contains("李一鸣"), "a card that is there keeps its name");
    assert_eq!(printed(folder.path(), "kept/cards-added-9.html").len(), 1);
}

#[cfg(unix)]
#[test]
fn files_with_codes_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = made(&[]);
    std::fs::write(folder.path().join("later.csv"), format!("{NAMES}6,周宁,东湖代表团\n")).unwrap();
    assert!(cards(folder.path(), &["void", "kept", "3"]).status.success());
    assert!(cards(folder.path(), &["add", "kept", "later.csv"]).status.success());
    assert!(cards(folder.path(), &["print", "kept"]).status.success());
    let mode = |file: &str| std::fs::metadata(folder.path().join(file)).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode("kept"), 0o700);
    let files: Vec<_> = std::fs::read_dir(folder.path().join("kept")).unwrap().map(|entry| entry.unwrap()).collect();
    assert_eq!(files.len(), 4, "nothing unfinished lies about: {files:?}");
    assert!(files.iter().all(|entry| mode(&format!("kept/{}", entry.file_name().display())) == 0o600));
}

#[test]
fn nothing_is_overwritten() {
    let folder = made(&[]);
    let file = |name: &str| std::fs::read(folder.path().join(name)).unwrap();
    let book = file("kept/cards.json");
    let again = ["make", "roll.csv", "--session", SESSION, "--out", "kept"];
    refused(folder.path(), &again, "cards.json is there already; cards are never overwritten");
    assert_eq!(file("kept/cards.json"), book);
    make_lists(folder.path(), "lists.json", &[]);
    let lists = file("lists.json");
    let again = ["lists", "kept", "--election", VOTES[0], "--out", "lists.json"];
    refused(folder.path(), &again, "lists.json is there already");
    assert_eq!(file("lists.json"), lists);
}

#[test]
fn a_roll_that_is_none_or_has_faults_makes_no_card() {
    let folder = tempfile::tempdir().unwrap();
    let cases: [(&[u8], &str); 5] = [
        (ROLL.as_bytes(), "line 4: “<” does not belong in a name."),
        (b"\xff\xff\x81", "it is text neither in UTF-8 nor in GB18030"),
        ("证号,姓名,代表团\n1,王力,东湖\n1,李一民,东湖\n".as_bytes(), "line 3: Number 1 also appears on line 2."),
        ("证号,代表团\n1,东湖\n".as_bytes(), "The column “姓名” is missing."),
        (b"", "The roll names nobody."),
    ];
    for (roll, reason) in cases {
        std::fs::write(folder.path().join("roll.csv"), roll).unwrap();
        refused(folder.path(), &["make", "roll.csv", "--session", SESSION, "--out", "kept"], reason);
        assert!(!folder.path().join("kept").exists());
    }
    refused(folder.path(), &["make", "none.csv", "--session", SESSION, "--out", "kept"], "none.csv cannot be read");
    refused(folder.path(), &["make", "roll.csv", "--session", " ", "--out", "kept"], "the session's name has 1 to 60");
}

#[test]
fn seats_without_a_card_and_votes_without_an_identifier_are_refused() {
    let folder = made(&[]);
    let only = |seats: &str, reason: &str| {
        std::fs::write(folder.path().join("only.txt"), seats).unwrap();
        refused(
            folder.path(),
            &["lists", "kept", "--election", VOTES[0], "--only", "only.txt", "--out", "l.json"],
            reason,
        );
    };
    only("3\n8\n9\n", "2 of the seats in only.txt have no card in kept/cards.json, the first is seat 8");
    only("3\n5\n3\n", "only.txt, line 3: seat 3 stands there twice");
    only("3\nfive\n", "only.txt, line 2: «five» is no seat number");
    only("\n", "only.txt names no seat");
    refused(folder.path(), &["void", "kept", "8"], "seat 8 has no card");
    refused(folder.path(), &["lists", "kept", "--out", "l.json"], "--election");
    for votes in ["short", "uKnCYCNS6Tzzt0", ""] {
        refused(
            folder.path(),
            &["lists", "kept", "--election", votes, "--out", "l.json"],
            "is no identifier of a vote",
        );
    }
    let twice = format!("{},{}", VOTES[0], VOTES[0]);
    refused(folder.path(), &["lists", "kept", "--election", &twice, "--out", "l.json"], "is named twice");
    assert!(!folder.path().join("l.json").exists());
}

/// A damaged file is refused by its place: what stands there may be a code.
#[test]
fn a_damaged_file_of_cards_is_refused_without_a_word_of_what_it_holds() {
    let folder = made(&[]);
    let path = folder.path().join("kept/cards.json");
    let book = std::fs::read_to_string(&path).unwrap();
    let codes = codes(folder.path());
    let (third, seventh) = (codes[&3].clone(), codes[&7].clone());
    let cases = [
        (book.replace("\"seat\": 3,", &format!("\"seat\": \"{seventh}\",")), "line 7, column"),
        (book.replace(&third, &third[1..]), "is no file of cards, or damaged"),
        (book.replace(&third, &seventh), "seat 7 has the code of another seat"),
        (book.replace("\"seat\": 3,", "\"seat\": 7,"), "seat 7 has two cards"),
        (book.replace("\"version\": 1", "\"version\": 2"), "it has version 2"),
        (book[..book.len() / 2].to_owned(), "is no file of cards, or damaged"),
    ];
    for (damaged, reason) in cases {
        assert_ne!(damaged, book);
        std::fs::write(&path, damaged).unwrap();
        let done = cards(folder.path(), &["print", "kept"]);
        assert_eq!(done.status.code(), Some(1));
        let told = text(&done.stderr);
        assert!(told.contains(reason), "{told}");
        assert!(codes.values().all(|code| !told.contains(&code[2..])), "{told}");
    }
    refused(folder.path(), &["print", "nowhere"], "nowhere/cards.json cannot be read");
}
