//! All routes of the house, each with its mark. The router is built from this table and from nothing else.

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::Method;
use axum::middleware::from_fn;
use axum::routing::{MethodRouter, get, post};
use tower_http::validate_request::ValidateRequestHeaderLayer;

use crate::access::{Access, guard, to_the_end};
use crate::assets;
use crate::handlers::press::taking::LARGEST_UPLOAD;
use crate::handlers::press::{self as press_desk, deciding, own, publishing, queue, taking, text};
use crate::handlers::sealed::desk::LARGEST_LISTS;
use crate::handlers::sealed::voting::{self, LARGEST_BALLOT};
use crate::handlers::sealed::{board, desk as sealed_desk, visitors};
use crate::handlers::{
    acts, api, ballot, chair, check_in, convene, desk, door, hall, links, machine_count, meeting, new_session, papers,
    password, phone, prepare, public, record, scrutiny, trustee,
};
use crate::web::Shared;

/// One route.
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path, with its parameters in braces.
    pub path: &'static str,
    /// Who may take it.
    pub access: Access,
    handler: MethodRouter<Shared>,
}

fn show(access: Access, path: &'static str, handler: MethodRouter<Shared>) -> Route {
    Route { method: Method::GET, path, access, handler }
}

fn send(access: Access, path: &'static str, handler: MethodRouter<Shared>) -> Route {
    Route { method: Method::POST, path, access, handler: handler.layer(from_fn(to_the_end)) }
}

/// A ballot sees to its own end (`yishi_app::cast`), so that the hottest path is not a task more.
fn press(access: Access, path: &'static str, handler: MethodRouter<Shared>) -> Route {
    Route { method: Method::POST, path, access, handler }
}

/// The table.
pub fn table() -> Vec<Route> {
    let mut routes = open_to_all();
    routes.extend(for_the_hall());
    routes.extend(for_the_count());
    routes.extend(for_the_desk());
    routes.extend(for_the_record());
    routes.extend(for_the_press());
    routes.extend(for_the_trustees());
    routes.extend(for_sealed_ballots());
    routes
}

fn open_to_all() -> Vec<Route> {
    vec![
        show(Access::Public, "/", get(public::sessions)),
        show(Access::Public, "/s/{session}", get(public::show)),
        show(Access::Public, "/s/{session}/live", get(public::live)),
        show(Access::Public, "/s/{session}/session.yishi", get(papers::public_export)),
        show(Access::Public, "/s/{session}/sittings/{sitting}/{paper}", get(papers::public_paper)),
        show(Access::Public, "/s/{session}/releases/{release}/{script}", get(press_desk::public::release)),
        show(Access::Public, "/s/{session}/feeds/{script}", get(press_desk::public::feed)),
        show(Access::Public, "/s/{session}/photos/{photo}", get(press_desk::public::photo)),
        show(Access::Public, "/api/sessions/{session}", get(api::session)),
        show(Access::Public, "/api/openapi.json", get(api::description)),
        show(Access::Public, "/assets/{*path}", get(assets::file)),
        show(Access::Public, "/health", get(api::health)),
        show(Access::Public, "/in", get(door::without_link)),
        show(Access::Public, "/in/{session}/{holder}/{token}", get(door::ask)),
        send(Access::Public, "/in/{session}/{holder}/{token}", post(door::enter)),
        show(Access::Public, "/desk/login", get(password::ask)),
        send(Access::Public, "/desk/login", post(password::enter)),
        send(Access::Public, "/logout", post(door::leave)),
    ]
}

fn for_the_hall() -> Vec<Route> {
    vec![
        show(Access::Hall, "/hall", get(hall::show)),
        show(Access::Hall, "/hall/live", get(hall::live)),
        show(Access::Hall, "/hall/seats", get(hall::seats)),
        show(Access::Hall, "/hall/seats/live", get(hall::seats_live)),
        show(Access::Chair, "/chair", get(chair::show)),
        show(Access::Chair, "/chair/live", get(chair::live)),
        send(Access::Chair, "/chair/do", post(chair::act)),
        show(Access::Chair, "/chair/acts", get(acts::list)),
        show(Access::Chair, "/chair/acts/{act}", get(acts::form)),
        send(Access::Chair, "/chair/acts/{act}", post(acts::take)),
        send(Access::Chair, "/api/chair/commands", post(api::own_command)),
        show(Access::Seat, "/me", get(phone::show)),
        show(Access::Seat, "/me/live", get(phone::live)),
        send(Access::Seat, "/me/do", post(phone::act)),
        show(Access::Seat, "/me/meetings/{sitting}", get(meeting::show)),
        show(Access::Seat, "/me/meetings/{sitting}/live", get(meeting::live)),
        send(Access::Seat, "/me/meetings/{sitting}/do", post(meeting::act)),
        show(Access::Seat, "/me/acts", get(acts::list)),
        show(Access::Seat, "/me/acts/{act}", get(acts::form)),
        send(Access::Seat, "/me/acts/{act}", post(acts::take)),
        press(Access::Seat, "/me/ballot", post(ballot::press)),
        press(Access::Seat, "/api/me/ballots", post(ballot::press_json)),
        send(Access::Seat, "/api/me/commands", post(api::own_command)),
    ]
}

fn for_the_count() -> Vec<Route> {
    vec![
        show(Access::Scrutiny, "/scrutiny", get(scrutiny::show)),
        show(Access::Scrutiny, "/scrutiny/live", get(scrutiny::live)),
        send(Access::Scrutiny, "/scrutiny/do", post(scrutiny::act)),
        send(Access::Scrutiny, "/scrutiny/count", post(scrutiny::count)),
        show(Access::Scrutiny, "/scrutiny/acts", get(acts::list)),
        show(Access::Scrutiny, "/scrutiny/acts/{act}", get(acts::form)),
        send(Access::Scrutiny, "/scrutiny/acts/{act}", post(acts::take)),
        send(Access::Scrutiny, "/api/scrutiny/commands", post(api::own_command)),
    ]
}

fn for_the_desk() -> Vec<Route> {
    vec![
        show(Access::Desk, "/desk", get(desk::sessions)),
        show(Access::Desk, "/desk/convene", get(convene::show)),
        send(Access::Desk, "/desk/convene", post(convene::take)),
        show(Access::Desk, "/desk/{session}", get(desk::show)),
        show(Access::Desk, "/desk/{session}/live", get(desk::live)),
        send(Access::Desk, "/desk/{session}/do", post(desk::act)),
        show(Access::Desk, "/desk/{session}/roll", get(desk::roll)),
        show(Access::Desk, "/desk/{session}/rostrum", get(desk::rostrum)),
        show(Access::Desk, "/desk/{session}/prepare", get(prepare::show)),
        send(Access::Desk, "/desk/{session}/prepare/{act}", post(prepare::take)),
        show(Access::Desk, "/desk/{session}/check-in", get(check_in::show)),
        send(Access::Desk, "/desk/{session}/check-in", post(check_in::take)),
        show(Access::Desk, "/desk/{session}/acts", get(acts::list)),
        show(Access::Desk, "/desk/{session}/acts/{act}", get(acts::form)),
        send(Access::Desk, "/desk/{session}/acts/{act}", post(acts::take)),
        show(Access::Desk, "/desk/{session}/machine-count", get(machine_count::show)),
        send(Access::Desk, "/desk/{session}/machine-count", post(machine_count::take)),
        show(Access::Desk, "/desk/{session}/links", get(links::show)),
        send(Access::Desk, "/desk/{session}/links/renew", post(links::renew)),
        show(Access::Desk, "/desk/{session}/papers", get(papers::show)),
        show(Access::Desk, "/desk/{session}/session.yishi", get(papers::desk_export)),
        show(Access::Desk, "/desk/{session}/sittings/{sitting}/{paper}", get(papers::desk_paper)),
        send(Access::Desk, "/api/desk/{session}/commands", post(api::desk_command)),
        send(Access::Desk, "/api/sessions", post(new_session::convene)),
    ]
}

/// The record: the desk reads all of it, the presiding chair what is read out. Sittings may be secret, so nobody else does.
fn for_the_record() -> Vec<Route> {
    vec![
        show(Access::Desk, "/desk/{session}/record", get(record::contents)),
        show(Access::Desk, "/desk/{session}/record/minutes/{sitting}", get(record::minutes)),
        show(Access::Desk, "/desk/{session}/record/attendance/{sitting}", get(record::attendance)),
        show(Access::Desk, "/desk/{session}/record/votes/{vote}", get(record::vote)),
        show(Access::Desk, "/desk/{session}/record/ballots/{ballot}", get(record::ballot)),
        show(Access::Desk, "/desk/{session}/record/sealed/{ballot}", get(record::sealed)),
        show(Access::Desk, "/desk/{session}/record/decisions", get(record::decisions)),
        show(Access::Desk, "/desk/{session}/record/announcements", get(record::announcements)),
        show(Access::Desk, "/desk/{session}/record/acts", get(record::acts)),
        show(Access::Desk, "/desk/{session}/record/due", get(record::due)),
        show(Access::Chair, "/chair/record", get(record::chairs_contents)),
        show(Access::Chair, "/chair/record/attendance/{sitting}", get(record::chairs_attendance)),
        show(Access::Chair, "/chair/record/votes/{vote}", get(record::chairs_vote)),
        show(Access::Chair, "/chair/record/ballots/{ballot}", get(record::chairs_ballot)),
        show(Access::Chair, "/chair/record/sealed/{ballot}", get(record::chairs_sealed)),
    ]
}

/// The press desk: an editor works at that of the own session, the secretariat at all of them.
fn for_the_press() -> Vec<Route> {
    let upload = || DefaultBodyLimit::max(LARGEST_UPLOAD);
    vec![
        show(Access::Press, "/press", get(queue::home)),
        show(Access::Press, "/press/{session}", get(queue::show)),
        send(Access::Press, "/press/{session}/texts", post(taking::take).layer(upload())),
        send(Access::Press, "/press/{session}/own", post(own::take)),
        send(Access::Desk, "/press/{session}/editors", post(queue::name_editor)),
        show(Access::Press, "/press/{session}/texts/{text}", get(text::show)),
        show(Access::Press, "/press/{session}/texts/{text}/corrected.txt", get(text::corrected)),
        send(Access::Press, "/press/{session}/texts/{text}/decide", post(deciding::decide)),
        send(Access::Press, "/press/{session}/texts/{text}/accept/{kind}", post(deciding::accept_kind)),
        send(Access::Press, "/press/{session}/texts/{text}/check", post(deciding::check)),
        send(Access::Press, "/press/{session}/texts/{text}/publish", post(publishing::text)),
        show(Access::Press, "/press/{session}/published", get(publishing::show)),
        send(Access::Press, "/press/{session}/releases", post(own::publish)),
        send(Access::Press, "/press/{session}/releases/{release}/withdraw", post(publishing::withdraw_release)),
        send(Access::Press, "/press/{session}/photos", post(publishing::photo).layer(upload())),
        send(Access::Press, "/press/{session}/photos/{photo}/withdraw", post(publishing::withdraw_photo)),
    ]
}

/// Trustees of secret ballots: what their programs ask and send. What they follow, they follow as the public does.
/// Sealed ballots: whoever votes and whoever watches comes without a name.
fn for_sealed_ballots() -> Vec<Route> {
    let small = || DefaultBodyLimit::max(LARGEST_BALLOT);
    let lists = || DefaultBodyLimit::max(LARGEST_LISTS);
    vec![
        show(Access::Public, "/s/{session}/vote", get(voting::show)),
        show(Access::Public, "/s/{session}/vote/live", get(voting::live)),
        show(Access::Public, "/s/{session}/test", get(voting::second)),
        show(Access::Public, "/s/{session}/ballots/{uuid}/election", get(board::election)),
        show(Access::Public, "/s/{session}/ballots/{uuid}/board", get(board::trackers)),
        show(Access::Public, "/s/{session}/ballots/{uuid}/archive.bel", get(board::archive)),
        show(Access::Public, "/s/{session}/ballots/{uuid}/archive.bel/live", get(board::archive_live)),
        show(Access::Public, "/s/{session}/ballots/{uuid}/proofs.pairs", get(board::pairs)),
        show(Access::Public, "/s/{session}/ballots/{uuid}/proofs.pairs/live", get(board::pairs_live)),
        show(Access::Public, "/s/{session}/ballots/{uuid}", get(visitors::show)),
        press(Access::Public, "/s/{session}/ballots/{uuid}", post(voting::cast).layer(small())),
        send(Access::Public, "/s/{session}/ballots/{uuid}/tests", post(voting::hand_over).layer(small())),
        show(Access::Public, "/s/{session}/ballots/{uuid}/tests/{hash}", get(voting::under_test)),
        show(Access::Seat, "/api/me/credential/{uuid}", get(voting::credential)),
        show(Access::Desk, "/desk/{session}/sealed", get(sealed_desk::show)),
        show(Access::Desk, "/desk/{session}/sealed/votes.txt", get(sealed_desk::votes)),
        send(Access::Desk, "/desk/{session}/sealed/prepare", post(sealed_desk::prepare)),
        send(Access::Desk, "/desk/{session}/sealed/lists", post(sealed_desk::lists).layer(lists())),
    ]
}

fn for_the_trustees() -> Vec<Route> {
    vec![
        show(Access::Trustee, "/trustee", get(trustee::show)),
        show(Access::Trustee, "/trustee/state", get(trustee::state)),
        send(Access::Trustee, "/trustee/ceremony", post(trustee::ceremony)),
        send(Access::Trustee, "/trustee/ballots/{uuid}/decryption", post(trustee::decryption)),
        send(Access::Desk, "/desk/{session}/trustees/keys", post(trustee::begin)),
    ]
}

/// The router over the table, each route behind its mark.
#[allow(clippy::result_large_err, reason = "the layer takes the answer as it is")]
pub fn router(web: Shared) -> Router {
    let mut router = Router::new();
    for route in table() {
        let (web, access) = (web.clone(), route.access);
        let mark = ValidateRequestHeaderLayer::custom(move |request: &mut Request| guard(&web, access, request));
        router = router.route(route.path, route.handler.layer(mark));
    }
    router.fallback(public::not_found).with_state(web)
}
