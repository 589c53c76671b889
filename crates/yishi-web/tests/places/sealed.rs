//! A vote by electronic ballots in the record: the desk and the chair read its report, and the acts that come by a form.

use yishi_procedure::ids::SeatNo;
use yishi_procedure::sealed::trustees::NameTrustees;
use yishi_procedure::voting::method::VoteMethod;

use crate::support::sealed::{FINGERPRINT, UUID, a_plenary_in_secret, ready};
use crate::support::{Story, a_plenary_with_scrutineers, item, open_vote, with_choice};
use crate::visitor::{SESSION, Visitor, house};

/// Item 2 was put to all 28 deputies and counted: 20 for, 6 against, 1 abstaining.
fn counted() -> Story {
    let mut story = a_plenary_in_secret(&[], 28).bringing(open_vote(item(2)), ready(28));
    story.when_opened(27, &[[20, 6, 1]]).happens();
    story
}

#[tokio::test]
async fn desk_and_chair_read_the_report_with_its_figures_and_what_it_is_verified_by() {
    let web = house(&counted()).await;
    let record = format!("/desk/{SESSION}/record");
    let (desk, chair) = (Visitor::desk(&web).await, Visitor::chair(&web).await);
    assert!(desk.sees(&record).await.contains(&format!("{record}/sealed/1")));
    for page in [desk.sees(&format!("{record}/sealed/1")).await, chair.sees("/chair/record/sealed/1").await] {
        let unlinked = "The server does not know whose ballot is whose";
        let last = "cd".repeat(32);
        for part in ["Electronic ballot 1", UUID, FINGERPRINT, &last, "Count opened by the key trustees", unlinked] {
            assert!(page.contains(part), "{part}: {page}");
        }
    }
    let minutes = desk.sees(&format!("{record}/minutes/2")).await;
    assert!(minutes.contains("28 entitled to vote, 27 ballots."), "{minutes}");
}

#[tokio::test]
async fn where_the_server_handed_out_the_credentials_the_report_says_what_that_means() {
    let mut story = a_plenary_in_secret(&[], 28);
    story.book = with_choice(&story.book, "sealed.credentials", "server");
    let mut story = story.bringing(open_vote(item(2)), ready(28));
    story.when_opened(29, &[[29, 0, 0]]).happens();
    let web = house(&story).await;
    let page = Visitor::desk(&web).await.sees(&format!("/desk/{SESSION}/record/sealed/1")).await;
    assert!(page.contains("its operator could link ballots and members"), "{page}");
    assert!(page.contains("More ballots than members entitled"), "{page}");
}

#[tokio::test]
async fn the_desk_names_the_key_trustees_by_a_form() {
    let web = house(&a_plenary_with_scrutineers(&[], 28, VoteMethod::Secret)).await;
    let desk = Visitor::desk(&web).await;
    let form = desk.sees(&format!("/desk/{SESSION}/acts/NameTrustees")).await;
    assert!(form.contains("Key trustees; the first named has place 1"), "{form}");
    let command = NameTrustees { trustees: (24..=28).map(SeatNo).collect() };
    desk.presses(&format!("/desk/{SESSION}/do"), command).await;
}
