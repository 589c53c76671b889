//! A judgement with its source: figures, rule, the title of the text, its article, and how well we know it.

use serde::Serialize;
use yishi_rulebook::{Citation, Ground, Interpretation, Rulebook, SourceStatus, Title};

/// A citation with the title of its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cited {
    /// The title of the text; the bare key stands for it where the rulebook lacks the text.
    pub source: Title,
    /// The article as the text numbers it.
    pub article: String,
    /// How the rule is known.
    pub status: SourceStatus,
    /// The note that fills a gap of the law, where the rule rests on one.
    pub interpretation: Option<Interpretation>,
}

/// A judged threshold with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Judged {
    /// The figures.
    pub ground: Ground,
    /// Where the rule comes from.
    pub cited: Cited,
}

impl Cited {
    /// The citation with the texts of that rulebook.
    pub fn of(citation: &Citation, book: &Rulebook) -> Self {
        let bare = || {
            let key = citation.source.clone();
            Title { zh_hans: key.clone(), zh_hant: key.clone(), en: key }
        };
        let note = citation.interpretation.as_deref().and_then(|id| book.interpretation(id));
        Self {
            source: book.source(&citation.source).map_or_else(bare, |source| source.title.clone()),
            article: citation.article.clone(),
            status: citation.status,
            interpretation: note.cloned(),
        }
    }
}

impl Judged {
    /// The judgement with the texts of that rulebook.
    pub fn of(ground: &Ground, book: &Rulebook) -> Self {
        Self { ground: ground.clone(), cited: Cited::of(&ground.citation, book) }
    }
}
