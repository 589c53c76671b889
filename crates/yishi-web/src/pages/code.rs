//! QR codes as drawings inside the page: one path, no style.

use fast_qr::qr::QRBuilder;
use fast_qr::{ECL, QRCode};
use maud::{Markup, html};

/// Blank modules around a code, so that a camera finds its edge.
const MARGIN: usize = 2;

/// A code. A text too long for one, which no link or door code is, stands in words alone.
pub fn qr(text: &str, label: &str) -> Markup {
    match QRBuilder::new(text).ecl(ECL::M).build() {
        Ok(code) => drawing(&code, label),
        Err(_) => html! { p { code { (text) } } },
    }
}

fn drawing(code: &QRCode, label: &str) -> Markup {
    let side = code.size + 2 * MARGIN;
    html! {
        svg.qr role="img" aria-label=(label) viewBox=(format!("0 0 {side} {side}")) shape-rendering="crispEdges" {
            path fill="currentColor" d=(dark_runs(code)) {}
        }
    }
}

/// Dark modules as horizontal runs, which keeps the path short.
fn dark_runs(code: &QRCode) -> String {
    let mut path = String::new();
    for y in 0..code.size {
        let mut x = 0;
        while x < code.size {
            let run = (x..code.size).take_while(|x| code[y][*x].value()).count();
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + MARGIN, y + MARGIN));
            }
            x += run.max(1);
        }
    }
    path
}
