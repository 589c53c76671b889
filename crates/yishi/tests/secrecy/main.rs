//! What a secret vote leaves behind, through the real binary at its most talkative: the database, its log, the export, the server's log.
//!
//! Law of the house: nothing kept links a seat with a ballot. The same search finds the link where the rulebook has the server hand
//! the credentials out, and every trace that is planted; so it would find one that the server left.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod hall;
mod kept;
mod marks;
mod operator;
mod orders;
mod phone;
mod planted;
mod search;
#[path = "../support/mod.rs"]
mod support;
mod vote;
mod wire;

use std::collections::BTreeSet;

use hall::CredentialsFrom;
use kept::Kept;
use vote::Vote;

#[test]
fn nothing_that_a_secret_vote_leaves_behind_links_a_seat_with_a_ballot() {
    let vote = Vote::hold(CredentialsFrom::Authority);
    for kept in [&vote.before, &vote.cast, &vote.closed, &vote.counted, &vote.killed] {
        let traces = search::traces(&vote, kept);
        assert!(traces.is_empty(), "{}:\n{}", kept.when, traces.join("\n"));
    }
    no_line_is_logged_of_any_request(&vote);
    only_the_public_archive_is_left_by_casting(&vote);
    let taken_away = operator::taken_from_shelves(&vote.cast, &vote.counted);
    assert!(!taken_away.is_empty(), "the house's own key to the ballot was on a shelf while the vote ran");
    operator::is_nowhere(&taken_away, &vote.counted);
    operator::is_nowhere(&taken_away, &vote.killed);
    assert!(operator::links(&vote, &vote.cast).is_empty(), "the operator's own program tells whose a ballot is");
    planted::are_found(&vote);
    let checked = yishi_verify::verify(&vote.export, None).unwrap_or_else(|finding| panic!("{finding}"));
    assert!(checked.events > 0);
}

#[test]
fn of_credentials_from_the_server_the_search_finds_the_link_while_the_vote_runs_and_none_once_it_is_closed() {
    let vote = Vote::hold(CredentialsFrom::Server);
    let linked = operator::links(&vote, &vote.cast);
    let voted: BTreeSet<_> =
        vote.phones.iter().filter(|phone| !phone.ballots.is_empty()).map(|phone| phone.seat).collect();
    assert_eq!(linked, voted, "as every page of such a vote says, the operator can tell whose each ballot is");
    let taken_away = operator::taken_from_shelves(&vote.cast, &vote.closed);
    assert!(!taken_away.is_empty());
    for kept in [&vote.closed, &vote.counted, &vote.killed] {
        operator::is_nowhere(&taken_away, kept);
        assert!(operator::links(&vote, kept).is_empty(), "{}", kept.when);
        let traces = search::traces(&vote, kept);
        assert!(traces.is_empty(), "{}:\n{}", kept.when, traces.join("\n"));
    }
}

/// However much is asked of the log, it tells of no connection: when and how long a request was would tell whose ballot it carried.
fn no_line_is_logged_of_any_request(vote: &Vote) {
    assert!(vote.before.lines.iter().any(|line| line.contains("the house serves")), "the log is that of this server");
    let told = &vote.killed.lines[vote.before.lines.len()..];
    assert!(told.is_empty(), "{}", told.join("\n"));
}

/// Between the moment before the first ballot and the moment after the last one, while nobody did anything else, the database has
/// grown by the bytes that everybody may fetch, and by nothing.
fn only_the_public_archive_is_left_by_casting(vote: &Vote) {
    let new = |kept: &Kept| kept.rows.iter().map(|row| (row.table.clone(), row.text.clone())).collect::<BTreeSet<_>>();
    let (before, cast) = (new(&vote.before), new(&vote.quiet));
    let gone: Vec<_> = before.difference(&cast).collect();
    assert!(gone.is_empty(), "rows were changed or taken away: {gone:?}");
    let tables: BTreeSet<_> = cast.difference(&before).map(|(table, _)| table.as_str()).collect();
    assert_eq!(tables, ["archives"].into());
    assert_eq!(vote.quiet.archive(&vote.uuid), vote.public_when_quiet, "what is kept is what is public");
    assert_eq!(vote.quiet.columns("archives"), ["place", "stream", "name", "start", "bytes"], "no time, no sender");
}
