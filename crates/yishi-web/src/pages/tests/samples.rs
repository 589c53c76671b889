//! Sample pages of one small congress in every state that looks different; with `YISHI_SAMPLES` they are also written to a folder.

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

use yishi_app::login::Holder;
use yishi_app::press::PressDesk;
use yishi_app::roll_doubts::{RollDoubts, by_itself};
use yishi_names::StrokeOrder;
use yishi_names::roll_check::Doubt;
use yishi_procedure::Session;
use yishi_procedure::ids::{GroupNo, ItemNo, SeatNo, VoteNo};
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::choice::{Choice, Counts};
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;
use yishi_views::boxes::Boxes;
use yishi_views::chair::ChairPage;
use yishi_views::desk::check_in::{Arrival, CheckInPage};
use yishi_views::desk::preparation::Preparation;
use yishi_views::desk::roll::RollPage;
use yishi_views::desk::sittings::SittingsPage;
use yishi_views::hall::HallScreen;
use yishi_views::hall_chart::HallChart;
use yishi_views::heading::Heading;
use yishi_views::public::PublicPage;
use yishi_views::rostrum::SeatingChart;
use yishi_views::seat::{PhoneSeat, PhoneShared};

use super::house_of_tests::{Congress, chairs, doors};
use super::{in_secret, newsroom, of_the_record, places, sealed, votes};
use crate::answer::Told;
use crate::pages::convene::{self, Problem};
use crate::pages::desk::control::DeskView;
use crate::pages::links::{self, PrintedCard, Sheet, Shown};
use crate::pages::place::Place;
use crate::pages::{
    Part, chair, check_in, desk, hall, hall_chart, login, papers, phone, prepare, public, refusal, rostrum,
};
use crate::texts::Lang;

/// The plenary with its first resolution open for pressing.
pub fn in_vote(seats: u32, present: u32) -> Congress {
    let mut congress = reporting(seats, present);
    congress.act(OpenVote { question: Question::Item(ItemNo(2)) });
    congress
}

/// The same with its result declared.
pub fn in_result(seats: u32, present: u32) -> Congress {
    let mut congress = in_vote(seats, present);
    let (against, abstain, rest) = (3, 2, 2);
    congress.count(VoteNo(3), Counts { approvals: present - against - abstain - rest, against, abstain });
    congress.act(DeclareResult { vote: VoteNo(3) });
    congress
}

fn reporting(seats: u32, present: u32) -> Congress {
    let mut congress = Congress::in_plenary(seats, present);
    let call = ChairPage::of(&congress.session, &congress.book, 0).callable.swap_remove(0);
    congress.act(call.command);
    congress
}

fn checking_in(seats: u32, present: u32) -> Congress {
    let mut congress = Congress::after_preparation(seats);
    let figures = yishi_procedure::convening::presidium::PresidiumFigures { present: 9, approvals: 9, meeting: None };
    congress.act(doors(2)).act(chairs(2, Some(figures))).arrive(present);
    congress
}

fn by_hands(seats: u32) -> Congress {
    let mut congress = Congress::prepared(seats);
    congress.act(doors(1)).act(chairs(1, None)).arrive(seats);
    congress.act(yishi_procedure::deliberation::sitting::OpenSitting { sitting: yishi_procedure::ids::SittingNo(1) });
    congress.act(OpenVote { question: Question::PresidiumList });
    congress
}

fn states() -> Vec<(&'static str, Congress, Boxes)> {
    let pressed = pressed_states().into_iter().map(|(name, congress, pressed)| (name, congress, Boxes::from(pressed)));
    pressed.chain(in_secret::states()).collect()
}

fn pressed_states() -> Vec<(&'static str, Congress, u32)> {
    let sized = |env: &str, small| std::env::var(env).ok().and_then(|n| n.parse().ok()).unwrap_or(small);
    let (seats, present) = (sized("YISHI_SAMPLE_SEATS", 60), sized("YISHI_SAMPLE_PRESENT", 50));
    vec![
        ("before", Congress::prepared(seats), 0),
        ("checking-in", checking_in(seats, present), 0),
        ("too-few", checking_in(seats, seats / 2), 0),
        ("report", reporting(seats, present), 0),
        ("vote", in_vote(seats, present), present * 3 / 4),
        ("hands", by_hands(seats), 0),
        ("result", in_result(seats, present), 0),
        ("debate", places::debate(seats, present), 0),
        ("resting", places::resting(seats, present), 0),
        ("papers-back", places::papers_back(seats), 0),
        ("announced", places::announced(seats), 0),
    ]
}

/// Every page in every state and language, named `page-state.language`.
pub static PAGES: LazyLock<Vec<(String, String)>> = LazyLock::new(pages);

fn pages() -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for (state, congress, boxes) in states() {
        for lang in Lang::ALL {
            for (name, html) in of_state(&congress, &boxes, lang) {
                pages.push((format!("{name}-{state}.{}", lang.tag()), html));
            }
        }
    }
    for lang in Lang::ALL {
        pages.extend(still(lang).into_iter().map(|(name, html)| (format!("{name}.{}", lang.tag()), html)));
    }
    pages.extend(places::pages());
    pages.extend(newsroom::pages());
    pages.extend(votes::pages());
    pages.extend(sealed::pages());
    if let Ok(folder) = std::env::var("YISHI_SAMPLES") {
        for (name, html) in &pages {
            fs::write(format!("{folder}/{name}.html"), html).unwrap();
        }
    }
    pages
}

fn of_state(congress: &Congress, boxes: &Boxes, lang: Lang) -> Vec<(&'static str, String)> {
    let (session, book) = (&congress.session, &congress.book);
    let screen = HallScreen::of(session, book, boxes.clone());
    let chart = HallChart::of(session, &BTreeSet::new());
    let shared = PhoneShared::of(session, book);
    let own = PhoneSeat::of(session, book, SeatNo(3), session.running_vote().map(|_| Choice::For));
    let absent = PhoneSeat::of(session, book, SeatNo(58), None);
    let record = of_the_record::pages(congress, lang);
    let pages = [
        ("hall", hall::show(&screen, lang)),
        ("hall-seats", hall_chart::show(&chart, lang, "/hall/seats/live")),
        ("chair", chair::show(&ChairPage::of(session, book, boxes.clone()), lang)),
        ("desk", desk::show(&DeskView::of(session, book, boxes.clone()), lang)),
        ("roll", desk::roll::show(&RollPage::of(session, Some(GroupNo(4))), &session.id, &doubts(session), lang)),
        ("me", phone::show(&shared, own.as_ref(), Some("MC3-187-7F3A91"), lang)),
        ("me-absent", phone::show(&shared, absent.as_ref(), None, lang)),
        ("public", public::show(&PublicPage::of(session, book), &session.id, &PressDesk::default(), lang)),
        ("check-in", arrival(congress, lang)),
        ("papers", papers::show(&SittingsPage::of(session), &session.id, lang)),
        ("rostrum", seating(congress, lang)),
        ("prepare", prepare::show(session, &Preparation::of(session, book), lang)),
        ("links", cards(session, Sheet::Cards, lang)),
        ("pins", cards(session, Sheet::Pins, lang)),
    ];
    pages.into_iter().chain(record).map(|(name, markup)| (name, markup.into_string())).collect()
}

/// Every kind of doubt about a roll, whether this one gives reason for it or not.
fn doubts(session: &Session) -> RollDoubts {
    let found = by_itself(session.roll.in_office(), session.roll.groups());
    let elsewhere = found.people.clone();
    let doubts = vec![
        Doubt::NotItsForm { row: 0, written: '森', meant: '淼' },
        Doubt::Unlikely { row: 1, written: '緻', likely: '致' },
        Doubt::TwoSpellings { row: 2, other: 3 },
        Doubt::SpelledElsewhere { row: 4, other: 5 },
        Doubt::FormElsewhere { row: 6, other: 6 },
        Doubt::SameName { rows: vec![7, 8, 9], in_one_group: false },
        Doubt::SameName { rows: vec![10, 11], in_one_group: true },
        Doubt::Misplaced { row: 12, behind: Some(13), order: StrokeOrder::BySurname },
        Doubt::Misplaced { row: 14, behind: None, order: StrokeOrder::ByName },
    ];
    RollDoubts { elsewhere, doubts, ..found }
}

fn arrival(congress: &Congress, lang: Lang) -> maud::Markup {
    let (session, view) = (&congress.session, CheckInPage::of(&congress.session, &congress.book));
    check_in::show(&view, Arrival::of(session, SeatNo(3)).as_ref(), &session.id, lang)
}

fn seating(congress: &Congress, lang: Lang) -> maud::Markup {
    let session = &congress.session;
    let chart = session.sittings.last().map(|sitting| SeatingChart::of(session, sitting, &congress.book));
    rostrum::show(chart.as_ref(), &Heading::of(session), &session.id, lang)
}

fn cards(session: &Session, sheet: Sheet, lang: Lang) -> maud::Markup {
    let holders = [Holder::Chair, Holder::Hall].into_iter().chain((1..=9).map(|no| Holder::Seat(SeatNo(no))));
    let card = |holder: Holder| PrintedCard {
        url: format!("https://192.168.1.10:8443/in/{}/{holder}/JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", session.id),
        pin: (holder != Holder::Hall).then(|| "407193".into()),
        door: None,
        editor: None,
        holder,
    };
    let fingerprint = ["3A"; 32].join(":");
    let shown = Shown { group: None, sheet, fingerprint: Some(&fingerprint), keys: None };
    let cards: Vec<_> = holders.map(card).collect();
    links::show(Place::new(lang), session, &RollPage::of(session, None), shown, &cards)
}

fn convening(lang: Lang) -> maud::Markup {
    let fields = [("kind", "cppcc"), ("place", "明川市"), ("term", "13"), ("overlays", "mingchuan-2023")];
    let fields = fields.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
    let of_line = |line, key| Problem { line: Some(line), reason: crate::texts::t(lang, key) };
    let problems = [
        of_line(214, "roll-missing-hant"),
        of_line(12, "roll-name-lengths"),
        of_line(7, "roll-missing-group"),
        Problem::of_the_whole(crate::texts::t(lang, "convene-incomplete")),
    ];
    convene::show(&["mingchuan-2023"], lang, &fields, &problems)
}

fn still(lang: Lang) -> Vec<(&'static str, String)> {
    let citation = Congress::convened(20, &[]).book.decision_method().citation.clone();
    let told = |code: &str| Told {
        code: code.to_owned(),
        text: crate::texts::t(lang, "refusal-V-504"),
        citation: Some(citation.clone()),
    };
    let pages = [
        ("without-link", login::without_link(lang)),
        ("unknown-link", login::unknown_link(lang)),
        ("pin", login::pin(lang, "/in/a/1/b", None)),
        ("pin-wrong", login::pin(lang, "/in/a/1/b", Some("login-pin-wrong"))),
        ("password", login::password(lang, Some("login-password-wrong"))),
        ("refusal", refusal::page(lang, &told("V.504"))),
        ("not-found", refusal::not_found(lang)),
        ("sessions", public::sessions(&[], lang)),
        ("desk-sessions", desk::sessions(&[], lang)),
        ("convene", convene::show(&[], lang, &Default::default(), &[])),
        ("convene-again", convening(lang)),
    ];
    pages.into_iter().map(|(name, markup)| (name, markup.into_string())).collect()
}

/// Every part of every live screen.
pub fn all_parts() -> Vec<(String, Vec<Part>)> {
    let lang = Lang::ZhHans;
    let mut all = places::all_parts(lang);
    for (state, congress, boxes) in states() {
        let (session, book) = (&congress.session, &congress.book);
        let own = PhoneSeat::of(session, book, SeatNo(3), None).unwrap();
        all.push((format!("hall {state}"), hall::parts(&HallScreen::of(session, book, boxes.clone()), lang)));
        all.push((format!("chart {state}"), hall_chart::parts(&HallChart::of(session, &BTreeSet::new()), lang)));
        all.push((format!("chair {state}"), chair::parts(&ChairPage::of(session, book, boxes.clone()), lang)));
        all.push((format!("desk {state}"), desk::parts(&DeskView::of(session, book, boxes.clone()), lang)));
        all.push((format!("phones {state}"), phone::shared_parts(&PhoneShared::of(session, book), lang)));
        all.push((format!("phone {state}"), phone::own_parts(&own, lang)));
        all.push((format!("public {state}"), public::parts(&PublicPage::of(session, book), &session.id, lang)));
    }
    all
}
