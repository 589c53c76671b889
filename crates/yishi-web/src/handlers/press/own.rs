//! Texts of this house, written from the record of a sitting: taken to the desk, or published.

use axum::extract::{Path, State};
use axum::{Extension, Form};
use serde::Deserialize;
use yishi_app::Failure;
use yishi_app::press::{OwnRelease, PressRefusal, Product};
use yishi_names::script::Script;
use yishi_procedure::ids::SittingNo;

use crate::access::Visitor;
use crate::answer::Answer;
use crate::handlers::press::{AtDesk, at_desk, done};
use crate::texts::{Lang, t};
use crate::web::Shared;

/// A sitting, what shall be written of it, and why open names shall pass, as the form brings them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    sitting: String,
    product: String,
    reason: String,
}

impl Chosen {
    /// The sitting and the text; whoever asks for what is never written gets no other text in its stead.
    fn of(&self) -> Result<(SittingNo, Product), Failure> {
        let product = Product::named(&self.product).ok_or(PressRefusal::UnknownProduct)?;
        let sitting = self.sitting.parse().map_err(|_| PressRefusal::NoRelease)?;
        Ok((SittingNo(sitting), product))
    }
}

/// Takes a text of a sitting to the desk, in both scripts.
pub async fn take(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(session): Path<String>,
    lang: Lang,
    Form(chosen): Form<Chosen>,
) -> Answer {
    let at = at_desk(&web, &visitor, session)?;
    Ok(done(take_both(&at, &t(lang, "press-own-outlet"), &chosen).await, &at.address(""), lang))
}

async fn take_both(at: &AtDesk, outlet: &str, chosen: &Chosen) -> Result<(), Failure> {
    let (sitting, product) = chosen.of()?;
    for script in Script::BOTH {
        let own = OwnRelease { sitting, product, script };
        at.press.take_own(at.editor, outlet, own).await?;
    }
    Ok(())
}

/// Publishes a text of a sitting in both scripts.
pub async fn publish(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(session): Path<String>,
    lang: Lang,
    Form(chosen): Form<Chosen>,
) -> Answer {
    let at = at_desk(&web, &visitor, session)?;
    let published = match chosen.of() {
        Ok((sitting, product)) => at.press.publish_own(at.editor, sitting, product, &chosen.reason).await,
        Err(failure) => Err(failure),
    };
    Ok(done(published.map(drop), &at.address("/published"), lang))
}
