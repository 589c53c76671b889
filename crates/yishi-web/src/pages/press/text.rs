//! A text of the desk: its characters with the findings in place, the list beside it, and what was decided.

use std::ops::Range;

use maud::{Markup, html};
use yishi_app::Failure;
use yishi_app::press::{Editor, Press, PressDesk, PressRefusal, PressText, Proof, Tally, TextNo, is_certain};
use yishi_names::script::{Script, only_traditional};

use crate::pages::place::Place;
use crate::pages::press::finding::{self, Shown, Way};
use crate::pages::press::parts::{part_of, parts};
use crate::pages::press::{PressPage, frame, marked, words};
use crate::texts::Lang;

/// Kinds with fewer open findings than this are decided one by one.
const MANY: usize = 3;

/// What an address asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The text.
    pub text: TextNo,
    /// Which part of it, from 0.
    pub part: usize,
    /// The other text it is laid beside.
    pub against: Option<TextNo>,
}

/// Everything the page is drawn from.
pub(super) struct Sheet<'a> {
    pub at: Place,
    press: &'a Press,
    pub editor: Editor,
    pub desk: &'a PressDesk,
    pub text: &'a PressText,
    pub proof: &'a Proof,
    shown: Vec<Shown<'a>>,
    parts: Vec<Range<usize>>,
    part: usize,
    against: Option<TextNo>,
    pub address: String,
}

/// The whole page. Proofreading a long text takes a while: not in an async task.
///
/// # Errors
/// Where there is no such text, or it cannot be read from its shelf.
pub fn page(press: &Press, editor: Editor, asked: Asked, lang: Lang) -> Result<Markup, Failure> {
    let desk = press.desk();
    let text = desk.texts.get(&asked.text).ok_or(PressRefusal::UnknownText)?;
    let proof = press.proof(asked.text, asked.against)?;
    let parts = parts(&proof.original);
    let sheet = Sheet {
        at: Place::new(lang),
        press,
        editor,
        desk: &desk,
        text,
        proof: &proof,
        shown: shown(&desk, text, &proof),
        part: asked.part.min(parts.len() - 1),
        parts,
        against: asked.against.filter(|other| desk.texts.contains_key(other) && *other != asked.text),
        address: format!("/press/{}/texts/{}", press.hall().id(), asked.text),
    };
    let beside = sheet.against.map(|other| press.text(other)).transpose()?;
    Ok(frame(sheet.at, press, editor, PressPage::Text, &text.taken.name, &sheet.main(beside.as_deref())))
}

fn shown<'f>(desk: &PressDesk, text: &PressText, proof: &'f Proof) -> Vec<Shown<'f>> {
    let one = |(no, finding): (usize, &'f yishi_app::press::Finding)| Shown {
        finding,
        no,
        decided: text.decision(&finding.id).map(|decided| decided.event.verdict.clone()),
        dismissed_elsewhere: desk.dismissed_elsewhere(text, &finding.id).is_some(),
        covered: text.covers(finding),
    };
    (1..).zip(&proof.findings).map(one).collect()
}

impl Sheet<'_> {
    fn main(&self, beside: Option<&str>) -> Markup {
        let at = self.at;
        html! {
            (self.heading())
            @if self.parts.len() > 1 { (self.ways_through()) }
            div.proof {
                section.proof-text aria-labelledby="text-h" {
                    h2 #text-h .card-label { (at.t("press-text")) }
                    div.proof-lines lang=(script_of(&self.proof.original).tag()) {
                        (marked::lines(at, &self.proof.original, &self.parts[self.part], self.of_this_part()))
                    }
                    @if let Some(beside) = beside { (self.beside(beside)) }
                }
                (self.list())
            }
            (self.second_reader())
            (self.publishing())
            (self.decisions())
        }
    }

    fn heading(&self) -> Markup {
        let (at, taken) = (self.at, &self.text.taken);
        let open = Tally::open(self.desk, self.text, self.proof);
        html! {
            div.bar-top {
                div {
                    p.crumbs { a href=(format!("/press/{}", self.press.hall().id())) { (at.t("press-queue")) } }
                    h1 lang="zh" { (taken.name) }
                    p.soft { (taken.outlet) " · " (at.tw("press-characters", &[("n", taken.characters.into())])) " · " (words::who(at, self.desk, self.text.by.editor)) " " (at.moment(self.text.by.at)) }
                }
                div.grades {
                    (words::tally(at, &open))
                    @if self.text.checked.is_some() { span.badge data-state="passed" { (at.t("press-checked")) } }
                }
            }
            div.buttons {
                a.button href=(format!("{}/corrected.txt", self.address)) { (at.t("press-corrected")) }
                (self.choose_other())
            }
        }
    }

    /// Another text of the desk to lay beside this one.
    fn choose_other(&self) -> Markup {
        let at = self.at;
        let others: Vec<_> =
            self.desk.texts.values().filter(|other| other.taken.text != self.text.taken.text).collect();
        html! {
            @if !others.is_empty() {
                form.one-line method="get" action=(self.address) {
                    label for="against" { (at.t("press-against")) }
                    select #against name="against" {
                        option value="" { (at.t("press-against-none")) }
                        @for other in others {
                            option value=(other.taken.text) selected[Some(other.taken.text) == self.against] { (other.taken.outlet) " · " (other.taken.name) }
                        }
                    }
                    button.button { (at.t("press-lay-beside")) }
                }
            }
        }
    }

    fn ways_through(&self) -> Markup {
        let at = self.at;
        let beside = self.against.map(|other| format!("&against={other}")).unwrap_or_default();
        html! {
            nav.buttons aria-label=(at.t("press-parts")) {
                @for (part, _) in self.parts.iter().enumerate() {
                    @let open = self.of_part(part).iter().filter(|shown| shown.is_open()).count();
                    a.button.small href=(format!("{}?part={part}{beside}", self.address)) aria-current=[(part == self.part).then_some("page")] {
                        (at.tw("press-part", &[("n", (part + 1).into()), ("open", open.into())]))
                    }
                }
            }
        }
    }

    fn of_this_part(&self) -> &[Shown<'_>] {
        self.of_part(self.part)
    }

    fn of_part(&self, part: usize) -> &[Shown<'_>] {
        let place = |shown: &Shown| part_of(&self.parts, shown.finding.span.bytes.start);
        let first = self.shown.partition_point(|shown| place(shown) < part);
        let last = self.shown.partition_point(|shown| place(shown) <= part);
        self.shown.get(first..last).unwrap_or_default()
    }

    fn list(&self) -> Markup {
        let at = self.at;
        let here = self.of_this_part();
        let open: Vec<&Shown> = here.iter().filter(|shown| shown.is_open()).collect();
        let settled: Vec<&Shown> = here.iter().filter(|shown| !shown.is_open()).collect();
        let next = |index: usize| {
            open.get(index + 1)
                .or_else(|| open.first())
                .map_or("text-h".to_owned(), |next| format!("f-{}", next.finding.id))
        };
        let way = |next| Way { address: &self.address, part: self.part, against: self.against, next };
        html! {
            aside.proof-list aria-labelledby="findings-h" {
                h2 #findings-h .card-label { (at.tw("press-findings", &[("n", open.len().into())])) }
                p.hint.keys { (at.t("press-keys")) }
                (self.many_at_once())
                @if open.is_empty() { p { span.badge data-state="done" { (at.t("press-nothing-open")) } } }
                ol.findings { @for (index, shown) in open.iter().enumerate() { (finding::open(at, shown, &way(next(index)))) } }
                @if !settled.is_empty() {
                    details.settled {
                        summary { (at.tw("press-settled", &[("n", settled.len().into())])) }
                        ol.findings { @for shown in &settled { (finding::settled(at, shown, &way(format!("f-{}", shown.finding.id)))) } }
                    }
                }
            }
        }
    }

    /// Kinds of which many are open and certain: a text with pinyin after every character is not decided one by one.
    fn many_at_once(&self) -> Markup {
        let at = self.at;
        let certain = self.shown.iter().filter(|shown| shown.is_open() && is_certain(shown.finding));
        let mut kinds = std::collections::BTreeMap::new();
        for shown in certain {
            *kinds.entry(shown.finding.kind).or_insert(0_usize) += 1;
        }
        kinds.retain(|_, count| *count >= MANY);
        html! {
            @if !kinds.is_empty() {
                div.many {
                    p.soft { (at.t("press-many")) }
                    @for (kind, count) in &kinds {
                        form method="post" action=(format!("{}/accept/{}", self.address, kind.word())) {
                            input type="hidden" name="part" value=(self.part);
                            button.button.small { (at.tw("press-accept-kind", &[("kind", words::kind(at, *kind).into()), ("n", (*count).into())])) }
                        }
                    }
                }
            }
        }
    }

    fn beside(&self, other: &str) -> Markup {
        let at = self.at;
        let name = self
            .against
            .and_then(|no| self.desk.texts.get(&no))
            .map(|text| format!("{} · {}", text.taken.outlet, text.taken.name));
        let part = parts(other).into_iter().next().unwrap_or_default();
        html! {
            section.beside aria-labelledby="beside-h" {
                h2 #beside-h .card-label { (at.t("press-beside")) " " (name.unwrap_or_default()) }
                div.proof-lines lang=(script_of(other).tag()) { @for line in other.get(part).unwrap_or_default().lines() { p { (line) } } }
            }
        }
    }
}

/// A text is shown in the letter forms of its script.
fn script_of(text: &str) -> Script {
    if text.chars().take(4_000).any(only_traditional) { Script::Hant } else { Script::Hans }
}
