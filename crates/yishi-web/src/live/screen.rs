//! The screens that can be watched, and how each is drawn into fragments.

use yishi_app::{Actor, Hall};
use yishi_procedure::ids::{SeatNo, SittingNo};

use crate::live::Fragment;
use crate::pages::{self, Part};
use crate::texts::Lang;

/// The id of the chart of seats, whose single seats are sent by number.
const CHART: &str = "hall-chart";

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The big screen.
    Hall,
    /// The chart of the hall with who is present.
    Seats,
    /// The presiding chair's page.
    Chair,
    /// The desk of the secretariat.
    Desk,
    /// What all phones share.
    Phone,
    /// The public page.
    Public,
    /// The voting page of secret ballots by device.
    Vote,
    /// A paper ballot, as one who watches or counts sees it.
    Scrutiny(Actor),
    /// A meeting of a part of the body: as whoever presides sees it, or as all other members do alike.
    Meeting(SittingNo, bool),
}

impl Screen {
    /// Draws the screen as the record stands on disk.
    pub fn draw(self, hall: &Hall, lang: Lang) -> Vec<Fragment> {
        let parts = match self {
            Self::Hall => pages::hall::parts(&pages::hall::screen(hall), lang),
            Self::Seats => pages::hall_chart::parts(&pages::hall_chart::chart(hall), lang),
            Self::Chair => pages::chair::parts(&pages::chair::view(hall), lang),
            Self::Desk => pages::desk::parts(&pages::desk::view(hall), lang),
            Self::Phone => pages::phone::shared_parts(&pages::phone::shared(hall), lang),
            Self::Public => pages::public::parts(&pages::public::view(hall), hall.id(), lang),
            Self::Vote => pages::secret_vote::parts(&pages::secret_vote::view(hall), lang),
            Self::Scrutiny(actor) => {
                pages::scrutiny::view(hall, actor).map(|view| pages::scrutiny::parts(&view, lang)).unwrap_or_default()
            }
            Self::Meeting(no, presides) => pages::meeting::view(hall, no, presides)
                .map(|view| pages::meeting::parts(&view, lang))
                .unwrap_or_default(),
        };
        parts.into_iter().map(fragment).collect()
    }

    /// Whether the screen has the chart of seats.
    pub fn shows_seats(self) -> bool {
        match self {
            Self::Seats => true,
            Self::Hall | Self::Chair | Self::Desk | Self::Phone | Self::Public | Self::Vote => false,
            Self::Scrutiny(_) | Self::Meeting(..) => false,
        }
    }
}

fn fragment(part: Part) -> Fragment {
    Fragment { html: part.markup.0, seats: part.id == CHART }
}

/// The parts of a phone that concern its seat alone; none where the seat is not in the roll.
pub(crate) fn own_fragments(hall: &Hall, seat: SeatNo, lang: Lang) -> Vec<String> {
    let own = pages::phone::own(hall, seat);
    let parts = own.map(|own| pages::phone::own_parts(&own, lang)).unwrap_or_default();
    parts.into_iter().map(|part| part.markup.0).collect()
}
