//! Words of the press desk: kinds and severities of findings, who worked, and why a file was not taken.

use maud::{Markup, html};
use yishi_app::press::{Editor, FileRefused, Kind, PhotoFault, PressDesk, Product, Severity, Tally};
use yishi_names::script::Script;

use crate::pages::place::Place;
use crate::texts::{Lang, t, t_with};

/// Of what kind a finding is.
pub(crate) fn kind(at: Place, kind: Kind) -> String {
    kind_of_word(at, kind.word())
}

/// The same by the word of the exchange form, as decisions keep it.
pub(crate) fn kind_of_word(at: Place, word: &str) -> String {
    t(at.lang, &format!("press-kind-{}", word.replace('.', "-")))
}

/// How much it matters.
pub(crate) fn severity(at: Place, severity: Severity) -> &'static str {
    at.t(match severity {
        Severity::Error => "press-error",
        Severity::Warning => "press-warning",
        Severity::Info => "press-info",
    })
}

/// The word style sheets know a severity by.
pub(crate) fn severity_state(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

/// A severity with its shape.
pub(crate) fn severity_badge(at: Place, of: Severity) -> Markup {
    html! { span.grade data-severity=(severity_state(of)) { (severity(at, of)) } }
}

/// What is open of a text, each figure with shape and word.
pub(crate) fn tally(at: Place, tally: &Tally) -> Markup {
    let figures = [(Severity::Error, tally.errors), (Severity::Warning, tally.warnings), (Severity::Info, tally.infos)];
    html! {
        span.grades {
            @for (of, count) in figures {
                @if count > 0 { span.grade data-severity=(severity_state(of)) { (severity(at, of)) " " (count) } }
            }
            @if tally.all() == 0 { span.badge data-state="done" { (at.t("press-nothing-open")) } }
        }
    }
}

/// Who worked.
pub(crate) fn who(at: Place, desk: &PressDesk, editor: Editor) -> String {
    match (desk.name(editor), editor) {
        (Some(name), _) => name.to_owned(),
        (None, Editor::Desk) => at.t("press-secretariat").to_owned(),
        (None, Editor::Press { editor }) => t_with(at.lang, "press-editor-number", &[("n", editor.0.into())]),
    }
}

/// What is written from a record.
pub(crate) fn product(at: Place, product: Product) -> &'static str {
    at.t(match product {
        Product::Release => "press-product-release",
        Product::Bulletin => "press-product-bulletin",
        Product::Results => "press-product-results",
        Product::Captions => "press-product-captions",
    })
}

/// The name of a script in the page's language.
pub(crate) fn script(at: Place, script: Script) -> &'static str {
    at.t(match script {
        Script::Hans => "press-hans",
        Script::Hant => "press-hant",
    })
}

/// Why a file gave no text.
pub(crate) fn file_refused(lang: Lang, refused: FileRefused) -> String {
    let at = Place::new(lang);
    at.t(match refused {
        FileRefused::Empty => "press-file-empty",
        FileRefused::TooLarge => "press-file-too-large",
        FileRefused::Foreign => "press-file-foreign",
        FileRefused::Encoding => "press-file-encoding",
        FileRefused::Protected => "press-file-protected",
        FileRefused::NoText => "press-file-no-text",
        FileRefused::Broken => "press-file-broken",
    })
    .to_owned()
}

/// Why a picture was not taken.
pub(crate) fn photo_fault(lang: Lang, fault: PhotoFault) -> String {
    let at = Place::new(lang);
    at.t(match fault {
        PhotoFault::NoPicture => "press-photo-none",
        PhotoFault::TooLarge => "press-photo-too-large",
        PhotoFault::Damaged => "press-photo-damaged",
        PhotoFault::Moving => "press-photo-moving",
    })
    .to_owned()
}
