//! The demonstration's newsroom: two editors, and two texts of invented outlets with the slips of their trade.
//!
//! City, persons and outlets are invented; the texts tell of sittings that the script held, so the record answers them.

use yishi_app::press::{Editor, EditorNo, TextNo};
use yishi_app::{Failure, Hall, House};

/// The editors.
const EDITORS: [&str; 2] = ["陶然", "江渡"];

/// Outlet, name and text of each report.
const TEXTS: [(&str, &str, &str); 2] = [
    ("明川晚报", "市十六届人大三次会议举行第二次全体会议", include_str!("texts/evening-paper.txt")),
    ("明川市情網", "明川市第十六屆人民代表大會第三次會議開幕", include_str!("texts/city-site.txt")),
];

/// Fills the press desk of a session; says who the first editor is.
///
/// # Errors
/// Where the journal takes nothing more.
pub async fn fill(house: &House, hall: &Hall) -> Result<EditorNo, Failure> {
    let press = house.press(hall.id())?;
    for name in EDITORS {
        press.name_editor(Editor::Desk, name).await?;
    }
    let first = EditorNo(1);
    for (outlet, name, text) in TEXTS {
        let _taken: TextNo = press.take_text(Editor::Press { editor: first }, outlet, name, text).await?;
    }
    Ok(first)
}
