//! A ballot on paper, from the empty boxes to the signed report, at the places of those who watch and count it.

use axum::http::StatusCode;
use yishi_procedure::ballot::entry::Entry;
use yishi_procedure::voting::method::VoteMethod;

use crate::support::{
    Story, a_plenary_with_scrutineers, announce_ballot, confirm_count, count, declare_validity, enter_count, issue,
    item, open_question_ballot, report_count, take_back,
};
use crate::visitor::{SESSION, Visitor, house, printed};

/// Of 28 deputies all are present and vote on paper on a resolution; the papers are handed out.
fn papers_out() -> Story {
    a_plenary_with_scrutineers(&[], 28, VoteMethod::Paper).after(open_question_ballot(item(2))).after(issue(1, 28, 0))
}

fn counting() -> Story {
    papers_out().after(take_back(1, 27)).after(declare_validity(1))
}

/// What a teller types: for, against and abstaining on the one line, and void papers.
fn typed<'a>(marks: [&'a str; 3], void: &'a str) -> [(&'static str, &'a str); 4] {
    [("line.1.for", marks[0]), ("line.1.against", marks[1]), ("line.1.abstain", marks[2]), ("void.unclear", void)]
}

#[tokio::test]
async fn a_ballot_goes_from_the_boxes_to_the_report_through_the_hands_of_those_whose_act_it_is() {
    let web = house(&papers_out()).await;
    let (chief, chair) = (Visitor::seat(&web, 1).await, Visitor::chair(&web).await);
    let (one, two) = (Visitor::teller(&web, 1).await, Visitor::teller(&web, 2).await);
    assert!(one.sees("/scrutiny").await.contains("Votes are being cast"));
    let form = chief.sees("/scrutiny").await;
    assert!(form.contains("name=\"set.returned\"") && form.contains("Sign and report"), "{form}");
    let command = serde_json::to_string(&take_back(1, 0)).unwrap();
    let (status, to) = chief.sends("/scrutiny/do", &[("command", &command), ("set.returned", "27")]).await;
    assert_eq!((status, to.as_str()), (StatusCode::SEE_OTHER, "/scrutiny"));
    let page = chair.sees("/chair").await;
    assert!(page.contains("Papers issued: 28. Papers returned: 27. Fewer papers were returned than issued"), "{page}");
    assert!(page.contains(&printed(declare_validity(1))));
    chair.presses("/chair/do", declare_validity(1)).await;
    let sent = one.sends("/scrutiny/count", &typed(["20", "5", "1"], "1")).await;
    assert_eq!(sent.0, StatusCode::SEE_OTHER, "{}", sent.1);
    assert!(one.sees("/scrutiny").await.contains("The other teller has yet to finish"));
    assert_eq!(two.sends("/scrutiny/count", &typed(["20", "5", "1"], "1")).await.0, StatusCode::SEE_OTHER);
    let agreed = two.sees("/scrutiny").await;
    assert!(agreed.contains("Both counts agree") && agreed.contains(&printed(confirm_count(1))));
    two.presses("/scrutiny/do", confirm_count(1)).await;
    let report = chief.sees("/scrutiny").await;
    assert!(report.contains(&printed(report_count(1))) && report.contains("Report on the count"), "{report}");
    chief.presses("/scrutiny/do", report_count(1)).await;
    assert!(chair.sees("/chair").await.contains(&printed(announce_ballot(1))));
    chair.presses("/chair/do", announce_ballot(1)).await;
    assert!(two.sees("/scrutiny").await.contains("The result has been announced"));
}

#[tokio::test]
async fn a_teller_sees_nothing_of_the_other_count_until_both_are_in_and_then_every_difference() {
    let web = house(&counting().after(enter_count(1, Entry::First, 1, count(28, 27, &[[19, 7, 1]])))).await;
    let (one, two) = (Visitor::teller(&web, 1).await, Visitor::teller(&web, 2).await);
    let blind = two.sees("/scrutiny").await;
    assert!(blind.contains("second count") && !blind.contains("value=\"19\"") && !blind.contains(">19<"), "{blind}");
    assert!(one.sees("/scrutiny").await.contains("value=\"19\""), "the own figures can be looked at again");
    two.sends("/scrutiny/count", &typed(["18", "7", "1"], "1")).await;
    for teller in [&one, &two] {
        let page = teller.sees("/scrutiny").await;
        assert!(page.contains("The two counts differ in 2 figures"), "{page}");
        assert!(page.contains(">19<") && page.contains(">18<"), "{page}");
        assert!(!page.contains(&printed(confirm_count(1))), "nothing is confirmed while they differ");
    }
    assert_eq!(two.sends("/scrutiny/count", &typed(["19", "7", "1"], "")).await.0, StatusCode::SEE_OTHER);
    assert!(one.sees("/scrutiny").await.contains(&printed(confirm_count(1))));
}

#[tokio::test]
async fn a_count_that_does_not_add_up_is_refused_with_its_line() {
    let web = house(&counting()).await;
    let one = Visitor::teller(&web, 1).await;
    let (status, page) = one.sends("/scrutiny/count", &typed(["20", "5", "1"], "")).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("T.935"), "{page}");
    assert_eq!(one.sends("/scrutiny/count", &typed(["x", "5", "1"], "")).await.0, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn two_tellers_who_begin_at_once_fill_two_entries() {
    let web = house(&counting()).await;
    let (one, two) = (Visitor::teller(&web, 1).await, Visitor::teller(&web, 2).await);
    for teller in [&one, &two] {
        assert!(teller.sees("/scrutiny").await.contains("first count"), "neither has entered anything");
    }
    one.sends("/scrutiny/count", &typed(["20", "6", "1"], "")).await;
    two.sends("/scrutiny/count", &typed(["20", "6", "1"], "")).await;
    assert!(one.sees("/scrutiny").await.contains("Both counts agree"));
}

#[tokio::test]
async fn whoever_watches_only_waits_and_whoever_does_neither_is_told_so() {
    let web = house(&papers_out()).await;
    let watching = Visitor::seat(&web, 2).await.sees("/scrutiny").await;
    assert!(watching.contains("Please wait") && !watching.contains("name=\"command\""), "{watching}");
    let (status, page) = Visitor::seat(&web, 20).await.asks("/scrutiny").await;
    assert!(status == StatusCode::FORBIDDEN && page.contains("neither a scrutineer nor a teller"), "{page}");
    assert_eq!(Visitor::seat(&web, 20).await.asks("/scrutiny/live").await.0, StatusCode::FORBIDDEN);
    let phone = Visitor::seat(&web, 1).await.sees("/me").await;
    assert!(phone.contains("href=\"/scrutiny\"") && phone.contains("Chief scrutineer"), "{phone}");
    assert!(!Visitor::seat(&web, 20).await.sees("/me").await.contains("href=\"/scrutiny\""));
}

#[tokio::test]
async fn a_teller_does_not_sign_and_a_chief_does_not_count() {
    let web = house(&counting()).await;
    let json = |command| serde_json::to_string(&command).unwrap();
    let (teller, chief) = (Visitor::teller(&web, 1).await, Visitor::seat(&web, 1).await);
    let signed = teller.sends("/scrutiny/do", &[("command", &json(take_back(1, 27)))]).await;
    assert_eq!(signed.0, StatusCode::FORBIDDEN);
    let counted = enter_count(1, Entry::First, 1, count(28, 27, &[[27, 0, 0]]));
    assert_eq!(chief.sends("/scrutiny/do", &[("command", &json(counted))]).await.0, StatusCode::FORBIDDEN);
    assert_eq!(chief.sends("/scrutiny/count", &typed(["27", "", ""], "")).await.0, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn every_teller_has_a_card_and_comes_in_by_it() {
    let web = house(&papers_out()).await;
    let desk = Visitor::desk(&web).await;
    for sheet in ["links", "links?sheet=pins"] {
        let page = desk.sees(&format!("/desk/{SESSION}/{sheet}")).await;
        assert!(page.contains("Teller 1") && page.contains("Teller 2"), "{page}");
    }
    let holder: yishi_app::login::Holder = "teller-2".parse().unwrap();
    let card = web.links.card(&SESSION.to_owned().try_into().unwrap(), holder).unwrap();
    let (status, to) = desk.sends(&card.path, &[("pin", card.pin.as_deref().unwrap())]).await;
    assert_eq!((status, to.as_str()), (StatusCode::SEE_OTHER, "/scrutiny"));
}

#[tokio::test]
async fn a_teller_is_offered_the_forms_of_counting_and_no_others() {
    let web = house(&counting()).await;
    let list = Visitor::teller(&web, 2).await.sees("/scrutiny/acts").await;
    for act in ["EnterCount", "EnterMachineCount", "ConfirmCount"] {
        assert!(list.contains(&format!("/scrutiny/acts/{act}")), "{list}");
    }
    assert!(!list.contains("ReportCount") && !list.contains("OpenVote"), "{list}");
    let form = Visitor::teller(&web, 2).await.sees("/scrutiny/acts/EnterMachineCount").await;
    assert!(form.contains("type=\"hidden\" name=\"f.by\" value=\"2\""), "{form}");
}
