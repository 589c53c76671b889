//! The public box of a sealed ballot in every state, and the desk's page for sealed ballots.

use yishi_app::sealed::prepared::Prepared;
use yishi_names::text::Text;
use yishi_procedure::ids::{PersonRef, SeatNo, SessionId, TrusteeNo};
use yishi_views::person::Person;
use yishi_views::public_box::{Keeper, PublicBox};
use yishi_views::secret_vote::VoteNow;

use super::house_of_tests::Congress;
use super::votes::states;
use crate::pages::ballot_box::{self, LookedFor};
use crate::pages::desk::sealed::{self, Outcome, SealedDesk};
use crate::texts::Lang;

const TRACKER: &str = "1bUyzDQpTzR9yIYzP2Fxc3MvmX0PB4mKQ2iVxgBpaBE";

fn public_box(now: VoteNow) -> PublicBox {
    let congress = Congress::prepared(60);
    let keeper = |place: u8| Keeper {
        place: TrusteeNo(place),
        person: Person::of(&congress.session, PersonRef::Seat(SeatNo(place.into()))),
        opened: place < 4,
    };
    PublicBox {
        session: SessionId::try_from("mc3".to_owned()).unwrap(),
        name: Text::new("明州市第十六届人民代表大会第三次会议", "明州市第十六屆人民代表大會第三次會議"),
        now,
        fingerprint: TRACKER.to_owned(),
        credentials: 60,
        needed: 3,
        keepers: (1..=5).map(keeper).collect(),
    }
}

fn desk(view: &SealedDesk, outcome: Option<&Outcome>, named: bool, lang: Lang) -> String {
    let mut session = Congress::prepared(60).session;
    session.trustees = if named { (1..=5).map(SeatNo).collect() } else { Vec::new() };
    sealed::show(&session, view, outcome, lang).into_string()
}

fn waiting() -> SealedDesk {
    let one = |uuid: &str, credentials| Prepared { uuid: uuid.to_owned(), credentials };
    let prepared = vec![one("2f4sVqLbRkHtX9", Some(60)), one("EyeeANox8KEJVH", None), one("uKnCYCNS6TzztY", None)];
    SealedDesk { prepared, ..SealedDesk::default() }
}

/// Every page, named `box-state.language` and `sealed-desk-state.language`.
pub fn pages() -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for lang in Lang::ALL {
        for (state, now) in states().into_iter().filter(|(_, now)| *now != VoteNow::Nothing) {
            let html = ballot_box::show(&public_box(now), state == "elected", None, lang).into_string();
            pages.push((format!("box-{state}.{}", lang.tag()), html));
        }
        let through_server = SealedDesk { through_server: true, ..SealedDesk::default() };
        let desks = [
            ("empty", desk(&SealedDesk::default(), None, false, lang)),
            ("waiting", desk(&waiting(), Some(&Outcome::Taken(1)), true, lang)),
            ("wrong", desk(&waiting(), Some(&Outcome::Wrong("desk-sealed-too-large")), true, lang)),
            ("through-server", desk(&through_server, None, true, lang)),
        ];
        pages.extend(desks.map(|(state, html)| (format!("sealed-desk-{state}.{}", lang.tag()), html)));
    }
    pages
}

fn counted() -> PublicBox {
    let (_, now) = states().into_iter().find(|(state, _)| *state == "counted").unwrap();
    public_box(now)
}

#[test]
fn a_tracker_is_told_to_be_in_the_box_or_not() {
    let find = |place| {
        let looked = LookedFor { tracker: TRACKER.to_owned(), place };
        ballot_box::show(&counted(), false, Some(&looked), Lang::En).into_string()
    };
    assert!(find(Some(17)).contains("It is in the box, at place 17.") && find(Some(17)).contains("1bUy zDQp"));
    assert!(find(None).contains("It is not in the box.") && !find(None).contains("at place"));
}

#[test]
fn what_is_typed_for_a_tracker_is_shown_as_text_alone() {
    let looked = LookedFor { tracker: "\"><script>".to_owned(), place: None };
    let html = ballot_box::show(&counted(), false, Some(&looked), Lang::En).into_string();
    assert!(!html.contains("\"><script>") && html.contains("&quot;&gt;&lt;script&gt;"));
}

#[test]
fn the_proofs_are_offered_where_there_are_some() {
    let html = |paired| ballot_box::show(&counted(), paired, None, Lang::ZhHans).into_string();
    assert!(html(true).contains("--pairs EyeeANox8KEJVH.pairs") && html(true).contains("/proofs.pairs\""));
    assert!(!html(false).contains("--pairs") && !html(false).contains("/proofs.pairs\""));
    assert!(html(false).contains("yishi-verify ballots EyeeANox8KEJVH.bel<"));
}

#[test]
fn the_check_in_the_browser_has_its_button_its_words_and_what_it_compares_with() {
    for lang in Lang::ALL {
        let html = ballot_box::show(&counted(), true, None, lang).into_string();
        assert!(html.contains("data-act=\"check\"") && html.contains("src=\"/assets/box.js\""));
        assert!(html.contains("data-word=\"fault-signature\"") && html.contains("data-paired=\"true\""));
        assert!(html.contains("{done} / {all}") || html.contains("{done} of {all}"), "{}", lang.tag());
    }
    let html = ballot_box::show(&counted(), false, None, Lang::ZhHans).into_string();
    let section = html.split_once("id=\"box-check\"").unwrap().1.split_once('>').unwrap().0;
    assert!(section.ends_with(" hidden"), "only the script shows it");
    let open = states().into_iter().find(|(state, _)| *state == "resolution").unwrap().1;
    let open = ballot_box::show(&public_box(open), false, None, Lang::ZhHans).into_string();
    assert!(html.contains("data-votes=\"") && !open.contains("data-votes=\""), "only a result has votes");
}

#[test]
fn the_seal_of_a_closed_box_is_told_as_one_that_changes_no_more() {
    let (so_far, closed) = ("It changes with every ballot.", "It stands for all ballots in the box as it was closed");
    for (state, now) in states() {
        let html = ballot_box::show(&public_box(now.clone()), false, None, Lang::En).into_string();
        let expected = match now {
            VoteNow::Open(_) => (true, false),
            VoteNow::Counting(_) | VoteNow::Counted(..) | VoteNow::Void(_) => (false, true),
            VoteNow::Nothing | VoteNow::Abandoned(_) => (false, false),
        };
        assert_eq!((html.contains(so_far), html.contains(closed)), expected, "{state}");
    }
}

#[test]
fn the_public_box_says_who_has_opened_it() {
    let html = ballot_box::show(&counted(), false, None, Lang::En).into_string();
    assert_eq!((html.matches("Has opened").count(), html.matches("Has not opened").count()), (3, 2));
}

#[test]
fn only_identifiers_without_a_list_go_to_the_scrutineers() {
    assert_eq!(sealed::missing(&waiting().prepared), "EyeeANox8KEJVH\nuKnCYCNS6TzztY\n");
    let html = desk(&waiting(), None, true, Lang::En);
    assert!(html.contains(">EyeeANox8KEJVH\nuKnCYCNS6TzztY\n</textarea>"), "{html}");
}

#[test]
fn where_the_server_hands_out_the_credentials_nothing_is_prepared() {
    let html = desk(&SealedDesk { through_server: true, ..waiting() }, None, true, Lang::ZhHans);
    assert!(html.contains("表决凭据由服务器发放"));
    assert!(!html.contains("type=\"file\"") && !html.contains("/sealed/prepare"));
}
