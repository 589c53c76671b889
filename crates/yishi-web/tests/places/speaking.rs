//! The list of speakers and the clock: on the phone that asks, on the chair's page that calls, on the big screen that runs down.

use yishi_procedure::deliberation::calling::{CallSpeaker, ExtendSpeech};
use yishi_procedure::deliberation::speakers::{AskToSpeak, WithdrawRequest};
use yishi_procedure::deliberation::speech::EndSpeech;
use yishi_procedure::ids::SittingNo;

use crate::support::meeting::{ask, call_speaker};
use crate::support::{PLENARY, Story, a_congress_of, begin_speech, deputy, given, item, take_up};
use crate::visitor::{Visitor, house, printed};

const SITTING: Option<SittingNo> = Some(SittingNo(2));

/// Nine deputies debate a report, which is taken up.
fn debate() -> Story {
    given(a_congress_of(9).prepared()).called(PLENARY, &[&[1, 4]]).opened_with(9).after(take_up(item(1)))
}

#[tokio::test]
async fn a_deputy_asks_on_the_phone_and_takes_it_back() {
    let web = house(&debate()).await;
    let phone = Visitor::seat(&web, 3).await;
    let asking = AskToSpeak { person: deputy(3), sitting: SITTING };
    let withdrawing = WithdrawRequest { person: deputy(3), sitting: SITTING };
    assert!(phone.sees("/me").await.contains(&printed(asking.clone())));
    phone.presses("/me/do", asking.clone()).await;
    let page = phone.sees("/me").await;
    assert!(page.contains(&printed(withdrawing.clone())) && !page.contains(&printed(asking.clone())), "{page}");
    phone.presses("/me/do", withdrawing).await;
    assert!(phone.sees("/me").await.contains(&printed(asking)));
}

#[tokio::test]
async fn the_form_of_asking_is_for_the_own_seat() {
    let web = house(&debate()).await;
    let form = Visitor::seat(&web, 3).await.sees("/me/acts/AskToSpeak").await;
    assert!(form.contains("type=\"hidden\" name=\"f.person\" value=\"3\""), "{form}");
}

/// law: NR 57
#[tokio::test]
async fn the_chair_sees_who_waits_in_order_and_calls_ends_and_extends() {
    let web = house(&debate().after(ask(deputy(4))).after(ask(deputy(2)))).await;
    let chair = Visitor::chair(&web).await;
    let page = chair.sees("/chair").await;
    let list = page.split("class=\"speakers\"").nth(1).unwrap();
    let name = |no| crate::support::name(no).hans;
    assert!(list.find(&name(4)).unwrap() < list.find(&name(2)).unwrap(), "{list}");
    chair.presses("/chair/do", CallSpeaker { sitting: SITTING }).await;
    let page = chair.sees("/chair").await;
    assert!(page.contains(&printed(EndSpeech::default())), "{page}");
    assert!(!page.contains(&printed(CallSpeaker { sitting: SITTING })), "one speaks at a time");
    let extend = ExtendSpeech { seconds: 60, sitting: SITTING };
    assert!(page.contains(&printed(extend.clone())));
    chair.presses("/chair/do", extend).await;
    assert!(page.contains("data-tone"), "the sound is turned on here");
}

/// law: NR 58
#[tokio::test]
async fn the_clock_runs_down_to_the_limit_of_the_rulebook_on_every_screen() {
    let story = debate().after(ask(deputy(3))).after(call_speaker());
    let began = story.session().sittings[1].speeches[0].began_at;
    let end = format!("data-until=\"{}\"", began.as_millisecond() + 600_000);
    let web = house(&story).await;
    for (visitor, path) in [
        (Visitor::hall(&web).await, "/hall"),
        (Visitor::chair(&web).await, "/chair"),
        (Visitor::seat(&web, 7).await, "/me"),
    ] {
        assert!(visitor.sees(path).await.contains(&end), "{path}");
    }
    let hall = Visitor::hall(&web).await.sees("/hall").await;
    assert!(
        hall.contains("data-soon-before=\"30000\"") && hall.contains("30 seconds left") && hall.contains("Time is up")
    );
}

#[tokio::test]
async fn without_a_limit_the_clock_counts_up_and_gives_no_sign() {
    let web = house(&debate().after(begin_speech(deputy(3)))).await;
    let hall = Visitor::hall(&web).await.sees("/hall").await;
    assert!(hall.contains("data-since=") && !hall.contains("data-soon-before"), "{hall}");
    assert!(!Visitor::chair(&web).await.sees("/chair").await.contains("ExtendSpeech"), "there is nothing to extend");
}
