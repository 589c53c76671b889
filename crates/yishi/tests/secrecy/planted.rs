//! Traces of every sort, planted where a server could leave them: each is found, so the search would find one that was left.

use crate::hall::chance;
use crate::kept::{Kept, Row};
use crate::phone::Phone;
use crate::search;
use crate::vote::Vote;

/// Plants them one by one into what was kept.
pub fn are_found(vote: &Vote) {
    let phone = &vote.phones[5];
    let tracker = yishi_ballot::hash::tracker(phone.ballots[0].text.as_bytes());
    let card = phone.code.as_ref().unwrap().expose();
    let now = jiff::Timestamp::now();
    let plant = |what: &str, plant: &dyn Fn(&mut Kept)| {
        let mut kept = vote.counted.clone();
        plant(&mut kept);
        assert!(!search::traces(vote, &kept).is_empty(), "not found: {what}");
    };
    let row = |numbers: Vec<i64>, text: String| {
        let text = text.into_bytes();
        move |kept: &mut Kept| {
            kept.rows.push(Row { table: "limits".to_owned(), numbers: numbers.clone(), text: text.clone() })
        }
    };
    let line = |text: String| move |kept: &mut Kept| kept.lines.push(format!("{now} DEBUG {text}"));
    plant("a limit counted by address and vote", &row(vec![], format!("127.1.73.106 {}", vote.uuid)));
    plant("an answer kept under its key", &row(vec![], format!("seat-{}-4\n{tracker}", phone.seat)));
    plant("an answer kept under the cookie", &row(vec![], format!("{}\n{tracker}", phone.cookie)));
    plant("a ballot with its second", &row(vec![now.as_second()], tracker.clone()));
    plant("a ballot with its millisecond", &row(vec![now.as_millisecond()], tracker.clone()));
    plant("a list that was not sorted", &row(vec![], vote.credentials.join(",")));
    plant("a list that was turned round", &row(vec![], vote.credentials.iter().rev().cloned().collect::<String>()));
    plant("a line of requests", &line(format!("POST /s/plenary/ballots/{} from 127.1.73.106", vote.uuid)));
    plant("a request without its sender", &line(format!("POST /s/plenary/ballots/{}", vote.uuid)));
    plant("a refusal that repeats the ballot", &line(phone.ballots[0].text.clone()));
    plant("the code of a card", &line(format!("the card {card}")));
    plant("a ciphertext's randomness", &line(phone.ballots[0].secrets.randomness[0][1].clone()));
    plant("a page that was freed", &|kept| kept.pages.push(("a page".to_owned(), freed(phone, &tracker))));
}

/// A page with something of the phone at its beginning and something of the ballot at its end, and chance between.
fn freed(phone: &Phone, tracker: &str) -> Vec<u8> {
    use chacha20::rand_core::Rng;
    let mut page = vec![0; 4096];
    chance(9).fill_bytes(&mut page);
    page[..phone.name.len()].copy_from_slice(phone.name.as_bytes());
    page[4096 - tracker.len()..].copy_from_slice(tracker.as_bytes());
    page
}
