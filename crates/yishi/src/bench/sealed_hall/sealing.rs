//! Ballots sealed before the clock starts, each with the card of its seat and by the public record alone, as a phone does it.

use std::sync::Arc;

use anyhow::Context;
use serde_json::json;
use yishi_app::login::keys::chance;
use yishi_ballot::BallotBox;
use yishi_ballot::credential::PrivateCredential;
use yishi_ballot::hash::tracker;
use yishi_ballot::seal::Sealer;
use yishi_procedure::voting::choice::{Choice, Tally};

use crate::bench::http;
use crate::bench::press;

/// A ballot that lies ready.
pub struct Sealed {
    /// Its tracker.
    pub tracker: String,
    /// The whole request.
    pub request: Vec<u8>,
}

/// Seals a ballot for each card under the public record that an archive begins with; gives them with the plain count of the choices.
pub async fn seal_all(
    cards: Arc<Vec<PrivateCredential>>,
    path: String,
    archive: Vec<u8>,
) -> anyhow::Result<(Vec<Sealed>, Tally)> {
    tokio::task::spawn_blocking(move || {
        let public = BallotBox::resume(&archive, None).map_err(|fault| anyhow::anyhow!("{fault}"))?;
        let (sealer, mut rng) = (Sealer::new(public.setting()), chance()?);
        let choices: Vec<Choice> = (1_u64..).take(cards.len()).map(press::choice).collect();
        let mut sealed = Vec::with_capacity(cards.len());
        for (card, choice) in cards.iter().zip(&choices) {
            let made = sealer.seal(card, &[marks(*choice)], &mut rng).map_err(|wrong| anyhow::anyhow!("{wrong}"))?;
            let tracker = tracker(&made.bytes);
            let ballot = String::from_utf8(made.bytes).context("a ballot is text")?;
            let request = http::post_json(&path, "", None, &json!({ "ballot": ballot }).to_string());
            sealed.push(Sealed { tracker, request });
        }
        Ok((sealed, plain_count(&choices)))
    })
    .await?
}

/// The answers of a question stand in the order in which every result is read out.
fn marks(choice: Choice) -> Vec<u8> {
    Choice::ALL.iter().map(|answer| u8::from(*answer == choice)).collect()
}

/// The choices counted without any ballot.
fn plain_count(choices: &[Choice]) -> Tally {
    let mut counts = Tally { approvals: 0, against: 0, abstain: 0, not_pressed: 0 };
    for choice in choices {
        match choice {
            Choice::For => counts.approvals += 1,
            Choice::Against => counts.against += 1,
            Choice::Abstain => counts.abstain += 1,
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plain_count_is_by_choice_and_each_choice_has_one_mark_of_its_own() {
        let choices = [Choice::For, Choice::Abstain, Choice::For, Choice::Against, Choice::For];
        assert_eq!(plain_count(&choices), Tally { approvals: 3, against: 1, abstain: 1, not_pressed: 0 });
        assert_eq!(Choice::ALL.map(marks), [[1, 0, 0], [0, 1, 0], [0, 0, 1]].map(Vec::from));
    }
}
