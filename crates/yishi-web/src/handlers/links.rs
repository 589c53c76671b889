//! Cards with personal links, PINs and QR codes, to be printed from the desk.

use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;
use yishi_app::login::Holder;
use yishi_app::login::logins::Who;
use yishi_app::{Failure, Hall};
use yishi_procedure::ids::{GroupNo, SeatNo};

use crate::answer::{Answer, page};
use crate::handlers::desk::hall_of;
use crate::pages;
use crate::pages::links::{PrintedCard, Sheet, Shown};
use crate::texts::Lang;
use crate::web::Shared;

/// Which delegation's seats.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub struct Which {
    /// The delegation; the first of the roll where absent.
    pub(crate) group: Option<u16>,
}

/// Which sheet of which delegation.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Wanted {
    group: Option<u16>,
    sheet: Option<String>,
}

/// Whose link is to be renewed.
#[derive(Clone, Debug, Deserialize)]
pub struct Renewed {
    holder: String,
}

/// The cards or PIN slips of a delegation, or of the chair, the big screen and the tellers.
pub async fn show(
    State(web): State<Shared>,
    Path(session): Path<String>,
    Query(wanted): Query<Wanted>,
    lang: Lang,
) -> Answer {
    let hall = hall_of(&web, session)?;
    let holders = match wanted.group {
        None => officers(&web, &hall)?,
        Some(group) => seats_of(&hall, GroupNo(group)).into_iter().map(Holder::Seat).collect(),
    };
    let cards = holders.into_iter().map(|holder| card(&web, &hall, holder)).collect::<Result<Vec<_>, Failure>>()?;
    let group = wanted.group.map(GroupNo);
    let sheet = Sheet::of(wanted.sheet.as_deref());
    let keys = hall.trustees().state_for(1);
    let shown = Shown { group, sheet, fingerprint: web.fingerprint.as_deref(), keys: keys.as_ref() };
    Ok(page(StatusCode::OK, &pages::links::page(&hall, shown, &cards, lang)))
}

/// Makes a link worthless and ends its log-ins.
pub async fn renew(State(web): State<Shared>, Path(session): Path<String>, Form(renewed): Form<Renewed>) -> Answer {
    let hall = hall_of(&web, session)?;
    let holder: Holder = renewed.holder.parse().map_err(|()| Failure::NoSession)?;
    web.links.renew(hall.id(), holder).await?;
    web.logins.end_all(&Who::Holder { session: hall.id().clone(), holder }).await?;
    Ok(Redirect::to(&format!("/desk/{}/links", hall.id())).into_response())
}

/// The chair, the big screen, and the tellers, editors and trustees who were named.
fn officers(web: &Shared, hall: &Hall) -> Result<Vec<Holder>, Failure> {
    let tellers = hall.published().session.tellers.iter().map(|teller| Holder::Teller(teller.no)).collect::<Vec<_>>();
    let desk = web.house.press(hall.id())?.desk();
    let editors = desk.editors.keys().map(|editor| Holder::Press(*editor));
    let trustees =
        hall.published().session.trustee_places().map(|(place, _)| Holder::Trustee(place)).collect::<Vec<_>>();
    Ok([Holder::Chair, Holder::Hall].into_iter().chain(tellers).chain(editors).chain(trustees).collect())
}

fn seats_of(hall: &Hall, group: GroupNo) -> Vec<SeatNo> {
    let published = hall.published();
    published.session.roll.in_office().filter(|seat| seat.group == group).map(|seat| seat.no).collect()
}

fn card(web: &Shared, hall: &Hall, holder: Holder) -> Result<PrintedCard, Failure> {
    let card = web.links.card(hall.id(), holder)?;
    let url = format!("{}{}", web.address, card.path);
    let editor = match holder {
        Holder::Press(no) => web.house.press(hall.id())?.desk().editors.get(&no).cloned(),
        Holder::Chair | Holder::Hall | Holder::Seat(_) | Holder::Teller(_) | Holder::Trustee(_) => None,
    };
    Ok(PrintedCard { holder, url, pin: card.pin, door: card.door, editor })
}
