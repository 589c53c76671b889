//! The first session of a term: its elections with every turn they can take, its oaths, and what waits for the level above.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value;
use yishi_procedure::deliberation::sitting::{PlenaryPart, SittingKind};
use yishi_verify::Report;

use crate::{FILES, Replayed, scenario};

const SCRIPT: &str = "congress-first.toml";

/// The deputies in office; one of 523 seats fell vacant before the session met.
const IN_OFFICE: u64 = 522;

/// Elections in the order in which nominations were opened.
mod election {
    pub(super) const DEPUTY_CHAIRS: u64 = 2;
    pub(super) const MEMBERS: u64 = 4;
    pub(super) const MAYOR: u64 = 5;
    pub(super) const DEPUTY_MAYORS: u64 = 6;
    pub(super) const SUPERVISION: u64 = 7;
    pub(super) const COURT: u64 = 8;
    pub(super) const PROCURATOR: u64 = 9;
    pub(super) const PROVINCIAL: u64 = 10;
}

/// The session with the journal's events, the checker's report, and the names of all persons in it.
struct First {
    events: Vec<Value>,
    report: Report,
    names: BTreeMap<String, String>,
}

/// Nothing changes it, so all tests look at one and the same.
static FIRST: LazyLock<First> = LazyLock::new(|| First::of(&replay()));

fn replay() -> Replayed {
    Replayed::of(&[&scenario(SCRIPT)])
}

impl First {
    fn held() -> &'static Self {
        &FIRST
    }

    fn of(replayed: &Replayed) -> Self {
        let export = replayed.text("session.yishi");
        let lines = export.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        let events: Vec<Value> = lines.filter(|line| line["kind"].is_string()).collect();
        let roll = &events[0]["data"]["roll"];
        let mut names = BTreeMap::new();
        for (list, key) in [("seats", "seat"), ("guests", "guest")] {
            for one in roll[list].as_array().unwrap() {
                names.insert(format!("{key} {}", one["no"]), one["name"]["hans"].as_str().unwrap_or("").to_owned());
            }
        }
        Self { events, report: replayed.verified(), names }
    }

    /// What the events of that kind say, in their order.
    fn all(&self, kind: &str) -> Vec<&Value> {
        self.events.iter().filter(|event| event["kind"] == kind).map(|event| &event["data"]).collect()
    }

    /// What the events of that kind say of one election.
    fn about(&self, kind: &str, election: u64) -> Vec<&Value> {
        self.all(kind).into_iter().filter(|data| data["election"] == election).collect()
    }

    fn name(&self, person: &Value) -> &str {
        let (key, no) = person.as_object().unwrap().iter().next().unwrap();
        &self.names[&format!("{key} {no}")]
    }

    fn names(&self, persons: &Value) -> Vec<&str> {
        persons.as_array().into_iter().flatten().map(|person| self.name(person)).collect()
    }

    /// Who is made public as elected.
    fn elected(&self, election: u64) -> Vec<&str> {
        let [published] = self.about("ElectedPublished", election)[..] else { panic!("published once") };
        self.names(&published["elected"])
    }

    /// The rounds of an election: who stood, with votes for.
    fn round(&self, election: u64, round: usize) -> Vec<(String, u64)> {
        let counted = self.about("RoundCounted", election)[round - 1];
        let standing = |one: &Value| {
            let contender = &one["contender"];
            let written = contender["written_in"]["hans"].as_str().map(str::to_owned);
            let name = written.unwrap_or_else(|| self.name(&contender["person"]).to_owned());
            (name, one["counts"]["for"].as_u64().unwrap())
        };
        counted["standings"].as_array().unwrap().iter().map(standing).collect()
    }

    /// For a name of a round, the votes for and against and abstaining, with the number needed and whether it was reached.
    fn judged(&self, election: u64, round: usize, name: &str) -> (u64, Option<(u64, bool)>) {
        let place = self.round(election, round).iter().position(|(one, _)| one == name).unwrap();
        let standing = &self.about("RoundCounted", election)[round - 1]["standings"][place];
        let ground = &standing["ground"];
        let needed = ground["needed"].as_u64().map(|needed| (needed, ground["met"] == true));
        (standing["counts"]["for"].as_u64().unwrap(), needed)
    }
}

#[test]
fn the_session_is_convened_by_the_outgoing_committee_within_its_periods_and_verifies() {
    let first = First::held();
    let convened = &first.events[0]["data"];
    assert_eq!(convened["convening"]["decided_by"], "standing_committee");
    assert_eq!(convened["convening"]["first_of_term"], "2026-10-30");
    assert!(convened["warnings"].is_null(), "no period was missed: {}", convened["warnings"]);
    assert_eq!(first.all("CredentialsReported")[0]["confirmed"], IN_OFFICE);
    let report = &first.report;
    assert_eq!((u64::from(report.entitled), report.sittings.len()), (IN_OFFICE, 16));
    assert!(report.sittings.iter().all(|sitting| sitting.opened) && report.closed_at.is_some());
    let plenaries = report.sittings.iter().filter(|sitting| sitting.kind.is_of_the_whole_body());
    let quorums: Vec<(u32, u32)> =
        plenaries.map(|one| one.quorum.as_ref().unwrap()).map(|q| (q.needed, q.count)).collect();
    let present = [508, 512, 509, 510, 511, 508, 506, 510];
    assert_eq!(quorums, present.map(|count| (348, count)));
    let last = report.sittings.last().unwrap();
    assert_eq!(last.kind, SittingKind::Plenary { ordinal: Some(7), part: PlenaryPart::Closing });
    assert!(report.votes.iter().all(|vote| vote.passed == Some(true) && vote.grounds[0].needed == 262));
}

#[test]
fn the_preparatory_meeting_settles_everything_that_goes_before() {
    let first = First::held();
    let kinds = ["PresidiumElected", "AgendaAdopted", "CommitteeFormed", "CommitteeFormed", "NonVotingListAdopted"];
    let preparatory = first.events.iter().filter_map(|event| event["kind"].as_str());
    assert!(preparatory.filter(|kind| kinds.contains(kind)).eq(kinds));
    assert_eq!(first.all("DelegationOfficersNamed").len(), 14);
    let proposed = first.all("PresidiumProposed")[0];
    assert_eq!(proposed["list"]["members"].as_array().unwrap().len(), 51);
    assert!(proposed["warnings"].is_null(), "51 is between eight and ten hundredths of 523");
}

#[test]
fn too_many_are_nominated_for_the_committee_and_a_preliminary_vote_with_a_tie_ranks_them() {
    let first = First::held();
    let closed = first.about("NominationsClosed", election::MEMBERS)[0];
    assert_eq!((closed["candidates"].as_array().unwrap().len(), &closed["places"]), (35, &Value::from(33)));
    let counted = first.about("PreliminaryCounted", election::MEMBERS)[0];
    assert_eq!(counted["through"].as_array().unwrap().len(), 32);
    assert_eq!(first.names(&counted["tied"]), ["孟怀谷", "姚静远"]);
    assert_eq!(first.names(&first.all("PreliminaryTieResolved")[0]["chosen"]), ["姚静远"]);
    let fixed = first.names(&first.about("CandidatesFixed", election::MEMBERS)[0]["candidates"]);
    assert_eq!(fixed.len(), 33);
    assert!(!fixed.contains(&"孟怀谷") && !fixed.contains(&"余庆丰"));
    // In the order of strokes: two for 丁, eleven for 梁.
    assert_eq!((fixed[0], fixed[32]), ("丁一鸣", "梁思敏"));
}

#[test]
fn whoever_declines_does_not_stand() {
    let first = First::held();
    let declined: Vec<Vec<&str>> =
        first.all("NominationWithdrawn").iter().map(|one| first.names(&one["candidates"])).collect();
    assert_eq!(declined, [["夏明远"], ["马骏驰"]]);
    assert_eq!(first.names(&first.about("CandidatesFixed", election::MAYOR)[0]["candidates"]), ["林树声"]);
}

#[test]
fn a_tie_at_the_cut_is_voted_on_again_and_the_most_votes_win() {
    let first = First::held();
    let determined = first.about("OutcomeDetermined", election::DEPUTY_CHAIRS);
    assert_eq!(first.names(&determined[0]["tied"]), ["苏念慈", "钟毓秀"]);
    assert_eq!(first.judged(election::DEPUTY_CHAIRS, 1, "钟毓秀"), (301, Some((262, true))));
    // Less than half of all deputies, and elected: in the new vote the most votes are enough.
    assert_eq!(first.judged(election::DEPUTY_CHAIRS, 2, "苏念慈"), (253, None));
    let elected = first.elected(election::DEPUTY_CHAIRS);
    assert_eq!(elected, ["方砚秋", "石砚田", "范成", "唐维汉", "谢临川", "苏念慈"]);
}

#[test]
fn a_name_written_in_behind_votes_against_is_elected_like_a_candidate() {
    let first = First::held();
    assert_eq!(first.judged(election::MEMBERS, 1, "叶知秋"), (268, Some((262, true))));
    assert_eq!(first.judged(election::MEMBERS, 1, "阮小满"), (3, Some((262, false))));
    let elected = first.elected(election::MEMBERS);
    assert_eq!((elected.len(), *elected.last().unwrap()), (30, "叶知秋"));
    assert!(!elected.contains(&"徐行之"));
}

#[test]
fn fewer_pass_than_there_are_seats_and_a_further_election_fills_the_rest() {
    let first = First::held();
    let determined = first.about("OutcomeDetermined", election::DEPUTY_MAYORS);
    assert_eq!((&determined[0]["open"], &determined[1]["open"]), (&Value::from(1), &Value::from(0)));
    assert_eq!(first.judged(election::DEPUTY_MAYORS, 1, "曹文博"), (246, Some((262, false))));
    let second: Vec<(String, u64)> = first.round(election::DEPUTY_MAYORS, 2);
    assert_eq!(second, [("侯景明".to_owned(), 190), ("曹文博".to_owned(), 301)]);
    assert_eq!(first.about("NominationsReopened", election::DEPUTY_MAYORS).len(), 1);
    assert!(first.elected(election::DEPUTY_MAYORS).ends_with(&["曹文博"]));
}

/// One seat of the provincial congress is left: two stand, those with the most votes of the first vote, without nominations.
#[test]
fn exactly_half_of_all_deputies_is_not_enough_and_two_stand_for_the_last_seat_of_the_higher_congress() {
    let first = First::held();
    assert_eq!(first.judged(election::PROVINCIAL, 1, "钟毓秀"), (261, Some((262, false))));
    let second = first.round(election::PROVINCIAL, 2);
    assert_eq!(second, [("马骏驰".to_owned(), 226), ("钟毓秀".to_owned(), 270)]);
    assert!(first.about("NominationsReopened", election::PROVINCIAL).is_empty());
    assert_eq!(first.elected(election::PROVINCIAL).len(), 12);
}

#[test]
fn more_papers_than_were_issued_void_the_ballot_and_it_is_held_again() {
    let first = First::held();
    let [voided] = first.all("ElectionBallotVoided")[..] else { panic!("one ballot is void") };
    assert_eq!(
        (&voided["election"], &voided["issued"], &voided["returned"]),
        (&Value::from(election::SUPERVISION), &Value::from(508), &Value::from(509))
    );
    assert_eq!(first.about("RoundOpened", election::SUPERVISION).len(), 2);
    assert_eq!(first.about("RoundCounted", election::SUPERVISION).len(), 1);
    assert_eq!(first.elected(election::SUPERVISION), ["秦秉文"]);
}

#[test]
fn every_count_is_entered_by_two_tellers_who_agree_and_signed_twice_by_the_chief_scrutineer() {
    let first = First::held();
    let entered = first.all("CountEntered");
    let of_the_chair: Vec<&&Value> = entered.iter().filter(|one| one["ballot"] == 2).collect();
    let against: Vec<&Value> = of_the_chair.iter().map(|one| &one["count"]["lines"][0]["against"]).collect();
    // The second entry differed, and whoever had entered it corrected it.
    assert_eq!(against, [2, 3, 2]);
    assert_eq!((&of_the_chair[1]["by"], &of_the_chair[2]["by"]), (&Value::from(2), &Value::from(2)));
    let signed = ["PapersReturned", "BallotCounted"].map(|kind| first.all(kind));
    assert_eq!([signed[0].len(), signed[1].len()], [15, 14]);
    let chief = |report: &&Value| first.names[&format!("seat {}", report["signed_by"])] == "邵明哲";
    assert!(signed.concat().iter().all(chief));
    assert_eq!(first.all("RecountOrdered").len(), 1);
}

#[test]
fn a_machine_counts_and_the_chief_scrutineer_looks_at_every_paper_it_calls_void() {
    let first = First::held();
    let machine = first.all("MachineCountEntered");
    assert_eq!(machine[0]["void"].as_array().unwrap().len(), 6);
    let checked = first.all("VoidPaperChecked");
    assert_eq!(checked.len(), 6);
    assert_eq!(checked.iter().filter(|one| one["reading"].is_array()).count(), 1);
    // Of 506 papers five stay void: four picked too many, one was not issued.
    let void = checked[5]["count"]["void"].as_array().unwrap();
    assert_eq!(void.iter().map(|void| void["count"].as_u64().unwrap()).collect::<Vec<_>>(), [4, 1]);
    // The other machine failed, and two tellers counted.
    assert_eq!(first.all("MachineCountAbandoned").len(), 1);
    assert_eq!(first.about("RoundCounted", election::COURT).len(), 1);
}

#[test]
fn a_chief_procurator_is_published_only_after_the_approval_that_follows_the_session() {
    let first = First::held();
    let determined = first.about("OutcomeDetermined", election::PROCURATOR)[0];
    assert_eq!(determined["needs_approval"], true);
    let kinds: Vec<&str> = first.events.iter().filter_map(|event| event["kind"].as_str()).collect();
    assert!(kinds.ends_with(&["SessionClosed", "ElectionApprovalRecorded", "ElectedPublished"]));
    assert_eq!(first.elected(election::PROCURATOR), ["杜明澈"]);
}

#[test]
fn those_elected_swear_alone_or_in_a_group_and_nobody_who_takes_no_office_does() {
    let first = First::held();
    let oaths = first.all("OathTaken");
    let swearers: Vec<usize> = oaths.iter().map(|oath| oath["persons"].as_array().unwrap().len()).collect();
    assert_eq!(swearers, [1, 37, 1, 6, 1, 1, 5]);
    assert!(oaths.iter().all(|oath| first.name(&oath["led_by"]) == "欧阳春晓" && oath["sitting"] == 16));
    let sworn: Vec<&str> = oaths.iter().flat_map(|oath| first.names(&oath["persons"])).collect();
    assert!(!sworn.contains(&"杜明澈") && !sworn.contains(&"沈知远"));
}

#[test]
fn announcements_are_numbered_within_the_session() {
    let first = First::held();
    let numbers: Vec<u64> =
        first.all("AnnouncementIssued").iter().map(|one| one["announcement"].as_u64().unwrap()).collect();
    assert_eq!(numbers, [1, 2, 3, 4]);
    // Whoever a text names was elected; the text is written by people.
    let text = first.all("AnnouncementIssued")[0]["text"]["hans"].as_str().unwrap();
    assert!(first.elected(election::MEMBERS).iter().all(|name| text.contains(name)), "{text}");
}

#[test]
fn the_first_session_replays_to_the_same_bytes() {
    let (one, other) = (replay(), replay());
    for file in FILES {
        assert!(one.bytes(file) == other.bytes(file), "{file}");
    }
}

/// A release names whoever was elected with the sitting that decided it, in the order of the list.
#[test]
fn the_releases_tell_who_was_elected_and_keep_each_to_its_script() {
    use yishi_names::script::{only_simplified, only_traditional};
    let replayed = replay();
    let text = replayed.text("release.zh-Hans.txt");
    let sittings: Vec<&str> = text.split("――――――――――――――――").collect();
    let chairs = "大会选举方砚秋、石砚田、苏念慈、范成、唐维汉、谢临川为明川市第十七届人民代表大会常务委员会副主任。";
    assert!(sittings[4].contains(chairs), "{}", sittings[4]);
    assert!(sittings[5].contains("大会选举白景行、吕知行、吴清和、何雨桐、夏明远为明川市人民政府副市长。"));
    assert!(sittings[6].contains("大会选举曹文博为明川市人民政府副市长。"), "{}", sittings[6]);
    let hans: String = replayed.text("release.zh-Hans.txt").chars().filter(|c| only_traditional(*c)).collect();
    let hant: String = replayed.text("release.zh-Hant.txt").chars().filter(|c| only_simplified(*c)).collect();
    assert_eq!((hans.as_str(), hant.as_str()), ("", ""));
}
