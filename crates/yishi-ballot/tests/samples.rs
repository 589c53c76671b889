//! The four elections that were run with the peer's tools verify, with the result, trackers and last event that it gave.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod shared;

use serde_json::json;
use shared::{FOLDERS, sample};
use yishi_ballot::archive::Stage;
use yishi_ballot::verify;

#[test]
fn they_verify_with_the_expected_result_tracker_and_last_event() {
    for folder in FOLDERS {
        let Some(sample) = sample(folder) else { return };
        let expect = &sample.notes["expect"];
        let report = verify(&sample.archive).unwrap_or_else(|fault| panic!("{folder}: {fault}"));
        assert_eq!(report.stage, Stage::Done, "{folder}");
        assert_eq!(report.fingerprint.unwrap(), expect["election_fingerprint"], "{folder}");
        assert_eq!(report.last_event.unwrap().to_string(), expect["last_event"], "{folder}");
        assert_eq!(json!(report.result.unwrap())["result"], expect["result"], "{folder}");
        assert_eq!(report.ballots[0].tracker, expect["first_ballot_tracker"], "{folder}");
        assert_eq!(json!(report.ballots.len()), expect["ballots"], "{folder}");
    }
}
