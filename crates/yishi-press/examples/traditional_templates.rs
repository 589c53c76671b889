//! Drafts the traditional form of every shipped template from its simplified one; a person reviews the result.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // A tool of the house writes files and may stop.

fn main() {
    let drafter = yishi_press::Drafter::new().unwrap();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/templates");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if let Some(stem) = name.strip_suffix(".zh-Hans.txt").filter(|stem| *stem != "words") {
            let hans = std::fs::read_to_string(&path).unwrap();
            std::fs::write(format!("{folder}/{stem}.zh-Hant.txt"), drafter.text(&hans).hant).unwrap();
        }
    }
}
