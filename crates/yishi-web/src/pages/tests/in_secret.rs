//! Sealed ballots on every page in every state that looks different, and what must hold in each.

use yishi_procedure::ids::TrusteeNo;
use yishi_views::boxes::Boxes;
use yishi_views::chair::ChairPage;
use yishi_views::hall::HallScreen;
use yishi_views::public::PublicPage;
use yishi_views::seat::PhoneShared;
use yishi_views::secret_vote::BoxSoFar;

use super::house_of_tests::Congress;
use super::sealed_of_tests::{HEAD, UUID, a_round, abandon, announce, close, count, on_question, through_the_server};
use crate::pages::hall_ballot::columns;
use crate::pages::place::Place;
use crate::pages::{chair, hall, phone, public};
use crate::texts::Lang;

const SEATS: u32 = 60;
const VOTES: [[u32; 3]; 3] = [[41, 15, 3], [35, 20, 4], [12, 40, 7]];

fn holding(ballots: u32, opened_by: &[TrusteeNo]) -> Boxes {
    Boxes { pressed: 0, sealed: BoxSoFar { ballots, head: HEAD.into(), opened_by: opened_by.to_vec() } }
}

/// A congress after these acts.
fn after(mut congress: Congress, acts: &[&dyn Fn(&mut Congress)]) -> Congress {
    for act in acts {
        act(&mut congress);
    }
    congress
}

/// Every state, with its name and what stands in its box.
pub fn states() -> Vec<(&'static str, Congress, Boxes)> {
    let closing = |congress: &mut Congress| close(congress, 59);
    let counting = |congress: &mut Congress| count(congress, 59, &VOTES);
    let asked = |congress: &mut Congress| count(congress, 59, &VOTES[..1]);
    let too_many = |congress: &mut Congress| {
        close(congress, 61);
        count(congress, 61, &[[61, 0, 0], [61, 0, 0], [0, 0, 61]]);
    };
    let (question, round) = (|| on_question(SEATS), || a_round(SEATS));
    vec![
        ("sealed-question", question(), holding(37, &[])),
        ("sealed-through-server", after(question(), &[&through_the_server]), holding(37, &[])),
        ("sealed-closed", after(question(), &[&closing]), holding(59, &[TrusteeNo(1), TrusteeNo(4)])),
        ("sealed-counted", after(question(), &[&through_the_server, &closing, &asked]), holding(59, &[])),
        ("sealed-round", round(), holding(12, &[])),
        ("sealed-round-counted", after(round(), &[&closing, &counting]), holding(59, &[])),
        ("sealed-round-announced", after(round(), &[&closing, &counting, &announce]), holding(59, &[])),
        ("sealed-round-void", after(round(), &[&too_many]), holding(61, &[])),
        ("sealed-round-abandoned", after(round(), &[&closing, &abandon]), holding(59, &[])),
    ]
}

fn state(name: &str) -> (Congress, Boxes) {
    let (_, congress, boxes) = states().into_iter().find(|(state, ..)| *state == name).unwrap();
    (congress, boxes)
}

fn on_screen(name: &str) -> String {
    let (congress, boxes) = state(name);
    hall::show(&HallScreen::of(&congress.session, &congress.book, boxes), Lang::ZhHans).into_string()
}

fn spoken(name: &str) -> String {
    let (congress, boxes) = state(name);
    chair::spoken(Place::new(Lang::ZhHans), &ChairPage::of(&congress.session, &congress.book, boxes))
}

#[test]
fn the_big_screen_shows_box_and_seal_and_nothing_of_a_count_before_it_is_announced() {
    let open = on_screen("sealed-round");
    assert!(open.contains(">12<") && open.contains("3f9a 0c7b") && open.contains("hall-slate"));
    let closed = on_screen("sealed-closed");
    assert!(closed.contains("2/3") && closed.contains("2号") && !closed.contains("4号"));
    for state in ["sealed-question", "sealed-closed", "sealed-round", "sealed-round-counted"] {
        assert!(!on_screen(state).contains("data-choice"), "{state}");
    }
    let announced = on_screen("sealed-round-announced");
    assert!(announced.contains(">41<") && announced.matches("当选").count() == 2, "{announced}");
}

#[test]
fn more_candidates_stand_in_more_columns() {
    assert_eq!([1, 5, 6, 16, 17, 60].map(columns), [None, None, Some(2), Some(2), Some(3), Some(3)]);
}

#[test]
fn every_screen_says_where_the_operator_could_link_ballots_and_members() {
    let words = crate::texts::t(Lang::ZhHans, "record-cards-by-server");
    for name in ["sealed-through-server", "sealed-counted"] {
        let (congress, boxes) = state(name);
        let (session, book, lang) = (&congress.session, &congress.book, Lang::ZhHans);
        let pages = [
            on_screen(name),
            chair::show(&ChairPage::of(session, book, boxes), lang).into_string(),
            phone::show(&PhoneShared::of(session, book), None, None, lang).into_string(),
            public::show(&PublicPage::of(session, book), &session.id, &Default::default(), lang).into_string(),
        ];
        for (at, html) in pages.iter().enumerate() {
            assert!(html.contains(&words), "{name} {at}");
        }
    }
    assert!(!on_screen("sealed-question").contains(&words));
}

#[test]
fn the_chair_reads_out_the_box_and_then_the_count() {
    let closed = spoken("sealed-closed");
    assert!(closed.contains("收到选票59张") && closed.contains("3f9a 0c7b"), "{closed}");
    let counted = spoken("sealed-round-counted");
    assert!(counted.contains("赞成41票，反对15票，弃权3票；"), "{counted}");
    assert!(spoken("sealed-counted").contains("未投票1人"));
    assert!(spoken("sealed-round-void").contains("重新投票"));
}

#[test]
fn a_phone_leads_to_the_voting_page_and_the_public_to_the_box() {
    let (congress, _) = state("sealed-question");
    let (session, book) = (&congress.session, &congress.book);
    let html = phone::show(&PhoneShared::of(session, book), None, None, Lang::ZhHans).into_string();
    assert!(html.contains(&format!("href=\"/s/{}/vote\"", session.id)) && !html.contains("/me/ballot"));
    let html = public::show(&PublicPage::of(session, book), &session.id, &Default::default(), Lang::En).into_string();
    assert!(html.contains(&format!("href=\"/s/{}/ballots/{UUID}\"", session.id)));
}
