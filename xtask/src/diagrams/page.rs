//! The page of the book: each life with its drawing, and its table beneath for those who cannot see the drawing.

use std::fmt::Write as _;

use super::life::{Life, capital, worded};

const HEAD: &str = "\
# Lives

<!-- Written by `cargo xtask diagrams --write`; do not edit it. -->

What the things of a session go through, as the procedure tells it: each arrow is an event of the record. A test walks
random sessions and holds these drawings against what it sees, so that no arrow is missing and none is invented.

A life begins at the dot and is read downwards. Beside each state stand the events that lead out of it, each at the
beginning of its arrow; arrows to the same state run together. What leads back up is blue, and a state with a heavy frame is an
end. Each drawing opens by itself when it is chosen.
";

/// The page, with the drawings in the folder `images` beside it.
pub fn page(lives: &[Life], images: &str) -> String {
    let mut page = HEAD.to_owned();
    for life in lives {
        let image = format!("{images}{}", life.image());
        let _ = write!(page, "\n## {}\n\n{}\n\n", capital(&life.name), life.header);
        let _ = writeln!(page, "[![{}. The table below has every arrow of it.]({image})]({image})", life.subject());
        page.push_str("\n| from | event | to |\n| --- | --- | --- |\n");
        for [from, event, to] in &life.edges {
            let from = if from.is_empty() { "–".to_owned() } else { worded(from) };
            let _ = writeln!(page, "| {from} | `{event}` | {} |", worded(to));
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_life_has_its_drawing_with_words_beside_it_and_its_table() {
        let edges = vec![["", "VoteOpened", "open"], ["open", "VoteClosed", "not-passed"]];
        let edges = edges.into_iter().map(|edge| edge.map(str::to_owned)).collect();
        let life = Life {
            name: "vote".to_owned(),
            header: "A vote (表决).\n\nLaw: none.".to_owned(),
            edges,
            ..Life::default()
        };
        let page = page(&[life], "images/lives/");
        assert!(
            page.contains("\n## Vote\n\nA vote (表决).\n\nLaw: none.\n\n[![A vote (表决). The table below"),
            "{page}"
        );
        assert!(page.contains("(images/lives/vote.svg)](images/lives/vote.svg)\n"), "{page}");
        assert!(page.contains("| – | `VoteOpened` | open |\n| open | `VoteClosed` | not passed |\n"), "{page}");
    }
}
