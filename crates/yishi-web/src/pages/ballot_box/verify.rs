//! The check of the whole box in the visitor's own browser: its button, its places for what comes of it, and all its words.
//!
//! Source of the codes: `client/src/check/fault.ts`. Invariant: nothing of it shows where the script does not run; the script has
//! no word of its own, and compares what it computed with the figures that this page states in its data.

use maud::{Markup, html};
use yishi_views::public_box::PublicBox;
use yishi_views::secret_vote::{BallotResult, SecretBallot, VoteNow};

use crate::pages::place::Place;
use crate::texts::{Value, t_with};

/// Why an archive is refused.
const FAULTS: [&str; 70] = [
    "truncated",
    "header",
    "too-large",
    "name",
    "padding",
    "other-hash",
    "first",
    "event-form",
    "parent",
    "height",
    "order",
    "data",
    "payload",
    "twice",
    "unnamed",
    "election",
    "question",
    "credentials-form",
    "credentials-line",
    "credentials-twice",
    "credentials-group",
    "weights",
    "trustees-form",
    "trustees-nobody",
    "trustee-key",
    "trustee-size",
    "member-certificate",
    "member-coefficients",
    "member-signature",
    "member-key",
    "public-key",
    "ballot-form",
    "other-election",
    "other-fingerprint",
    "unknown-credential",
    "answer-count",
    "part-count",
    "value",
    "outside-group",
    "individual-proof",
    "overall-proof",
    "blank-proof",
    "signed-hash",
    "signature",
    "num-tallied",
    "total-weight",
    "encrypted-tally",
    "shuffle",
    "owner-unknown",
    "owner-twice",
    "decryption-form",
    "decryption-count",
    "decryption-value",
    "decryption-group",
    "decryption-proof",
    "parts-missing",
    "not-opened",
    "result-form",
    "result",
    "pairs-line",
    "pairs-election",
    "pairs-question",
    "pairs-missing",
    "pairs-count",
    "pairs-value",
    "pair",
    "most-for",
    "kind-group",
    "kind-question",
    "kind-version",
];

/// The kinds of events.
const KINDS: [&str; 8] =
    ["Setup", "Ballot", "EndBallots", "EncryptedTally", "Shuffle", "EndShuffles", "PartialDecryption", "Result"];

/// How far an archive may be that passes; one in which something is shuffled is not checked here.
const STAGES: [&str; 6] = ["empty", "voting", "closed", "tallied", "decrypting", "done"];

/// What is said beside them.
const PLAIN: [&str; 14] = [
    "fetching",
    "reading",
    "progress",
    "counted",
    "blank",
    "election-same",
    "election-other",
    "head-last",
    "head-same",
    "head-other",
    "votes-same",
    "votes-other",
    "event",
    "after",
];

/// The figures that the words may name.
const FIGURES: [&str; 12] =
    ["done", "all", "ballots", "counted", "events", "more", "height", "kind", "n", "question", "place", "stated"];

/// The whole section, which the script shows.
pub(super) fn offer(at: Place, view: &PublicBox, ballot: &SecretBallot, paired: bool) -> Markup {
    let folder = format!("/s/{}/ballots/{}", view.session, ballot.uuid);
    html! {
        section #box-check .card aria-labelledby="verify-h" data-folder=(folder) data-paired=(paired) data-uuid=(ballot.uuid)
            data-head=(ballot.head) data-fingerprint=(view.fingerprint) data-votes=[votes(&view.now)] hidden {
            h2 #verify-h .card-title { (say(at, "heading")) }
            p { (say(at, "hint")) }
            p.hint { (say(at, "limit")) }
            div.buttons { button.button.primary type="button" data-act="check" { (say(at, "button")) } }
            div.stack role="status" { (working(at)) (right(at)) (wrong(at)) }
            ul #check-words hidden { @for name in names() { li data-word=(name) { (say(at, &name)) } } }
        }
    }
}

fn working(at: Place) -> Markup {
    html! {
        div data-part="working" hidden { p data-slot="progress" {} progress aria-label=(say(at, "working")) {} }
    }
}

fn right(at: Place) -> Markup {
    html! {
        div.notice data-kind="done" data-part="right" hidden {
            h3.notice-title { (say(at, "right-heading")) }
            p data-slot="counted" {}
            p data-slot="stage" {}
            p data-slot="result-heading" hidden { b { (say(at, "result")) } }
            div data-slot="result" lang="zh-Hans" {}
            dl.pairs {
                dt { (at.t("record-fingerprint")) } dd { code.fingerprint data-slot="fingerprint" {} }
                dt { (say(at, "last-event")) } dd { code.fingerprint data-slot="last-event" {} }
            }
            ul data-slot="agreement" {}
            p.notice data-kind="refusal" data-slot="differs" hidden { (say(at, "differs")) }
        }
    }
}

fn wrong(at: Place) -> Markup {
    let (kinds, mark) = ([("wrong", "wrong"), ("other-kind", "other"), ("failed", "failed")], "finding");
    html! {
        @for (part, words) in kinds {
            div.notice data-kind=(if part == "wrong" { "refusal" } else { "warning" }) data-part=(part) hidden {
                h3.notice-title { (say(at, &format!("{words}-heading"))) }
                @if part != "failed" { p.lead data-slot=(mark) {} }
                @if part == "wrong" { p data-slot="finding-event" { (say(at, "event-hash")) " " code.fingerprint data-slot="finding-hash" {} } }
                p { (say(at, &format!("{words}-hint"))) }
            }
        }
    }
}

/// The votes of each answer as the record's questions have them, where the result stands.
fn votes(now: &VoteNow) -> Option<String> {
    let VoteNow::Counted(_, result) = now else { return None };
    let votes: Vec<u32> = match result {
        BallotResult::Resolution(figures) => {
            vec![figures.tally.approvals, figures.tally.against, figures.tally.abstain]
        }
        BallotResult::Candidates(slates) => {
            slates.iter().flatten().flat_map(|votes| [votes.approvals, votes.against]).collect()
        }
    };
    Some(votes.iter().map(u32::to_string).collect::<Vec<_>>().join(","))
}

/// The names under which the script looks the words up.
fn names() -> Vec<String> {
    let of_kind =
        |kind: &'static str, codes: &[&str]| codes.iter().map(|code| format!("{kind}-{code}")).collect::<Vec<_>>();
    let coded = [of_kind("fault", &FAULTS), of_kind("kind", &KINDS), of_kind("stage", &STAGES)];
    coded.into_iter().flatten().chain(PLAIN.map(str::to_owned)).collect()
}

/// A text with places for what only the script knows.
fn say(at: Place, name: &str) -> String {
    let places = FIGURES.map(|figure| (figure, format!("{{{figure}}}")));
    let places: Vec<(&str, Value)> = places.iter().map(|(figure, place)| (*figure, place.as_str().into())).collect();
    t_with(at.lang, &format!("box-verify-{name}"), &places)
}

#[cfg(test)]
#[path = "verify_tests.rs"]
mod tests;
