//! What becomes of a text below its findings: the second reader, publishing, and every decision that was made.

use maud::{Markup, html};
use yishi_app::press::Tally;

use crate::pages::press::text::Sheet;
use crate::pages::press::{finding, words};

impl Sheet<'_> {
    /// Who reads it second, or what stands in the way.
    pub fn second_reader(&self) -> Markup {
        let at = self.at;
        let open = Tally::open(self.desk, self.text, self.proof);
        html! {
            section.card aria-labelledby="second-h" {
                h2 #second-h .card-label { (at.t("press-second-reader")) }
                @if let Some(checked) = &self.text.checked {
                    p { span.badge data-state="passed" { (at.t("press-checked")) } " " (words::who(at, self.desk, checked.editor)) " " (at.moment(checked.at)) }
                } @else if open.errors + open.warnings > 0 {
                    p.soft { (at.t("press-second-later")) }
                } @else if !self.text.may_check(self.editor) {
                    p.soft { (at.t("press-second-other")) }
                } @else {
                    p { (at.t("press-second-how")) }
                    form method="post" action=(format!("{}/check", self.address)) { button.button.primary { (at.t("press-check")) } }
                }
            }
        }
    }

    /// Publishing, once a second person has read it.
    pub fn publishing(&self) -> Markup {
        let at = self.at;
        let open = Tally::open(self.desk, self.text, self.proof);
        html! {
            @if self.text.checked.is_some() {
                section.card aria-labelledby="publish-h" {
                    h2 #publish-h .card-label { (at.t("press-publish")) }
                    p { (at.t("press-publish-how")) }
                    form.stack method="post" action=(format!("{}/publish", self.address)) {
                        @if open.open_names > 0 {
                            div.field {
                                label for="reason" { (at.tw("press-names-open", &[("n", open.open_names.into())])) }
                                input #reason name="reason" maxlength="1000";
                            }
                        }
                        div.buttons { button.button.primary { (at.t("press-publish")) } }
                    }
                }
            }
        }
    }

    /// Every decision, the last first.
    pub fn decisions(&self) -> Markup {
        let at = self.at;
        html! {
            @if !self.text.history.is_empty() {
                details.card {
                    summary { (at.tw("press-decisions", &[("n", self.text.history.len().into())])) }
                    ol.decided {
                        @for decided in self.text.history.iter().rev() {
                            li {
                                span.soft { (at.moment(decided.by.at)) " " (words::who(at, self.desk, decided.by.editor)) " · " (words::kind_of_word(at, &decided.event.kind)) " · " (at.tw("press-line", &[("n", decided.event.line.into())])) }
                                br;
                                (finding::verdict_words(at, &decided.event.stands, &decided.event.verdict))
                            }
                        }
                    }
                }
            }
        }
    }
}
