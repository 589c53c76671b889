//! A page as lines: each with its text, where it stands in the markup, and the section it belongs to.

use html5gum::{DefaultEmitter, EndTag, StartTag, Token, Tokenizer};

use super::elements::{self, Part};
use super::stretches::{self, Stretch};

/// One line of a page.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// Its text.
    pub(super) stretches: Vec<Stretch>,
    /// The byte of the source at which it ends.
    pub(super) end: usize,
    /// Its section, an index into [`Page::sections`].
    pub(super) section: usize,
    /// Characters that are no white space.
    pub(super) characters: usize,
    /// Those of them that are part of a link.
    pub(super) linked: usize,
    /// True for a headline.
    pub(super) heading: bool,
    /// True for menus, footers and what is hidden.
    pub(super) beside: bool,
}

/// What was read from a page.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// In the order of the page.
    pub(super) lines: Vec<Line>,
    /// The section that holds each section; the first holds itself.
    pub(super) sections: Vec<usize>,
    /// `<title>`, or what the page tells other sites its title is.
    pub(super) title: Option<String>,
    /// When it was published, as printed in its head.
    pub(super) published: Option<String>,
}

impl Line {
    /// The text of the line.
    pub(super) fn text(&self) -> String {
        self.stretches.iter().map(|stretch| stretch.text.as_str()).collect()
    }
}

/// An open element.
struct Open {
    name: Vec<u8>,
    part: Part,
    section: usize,
    beside: bool,
    heading: bool,
    link: bool,
}

/// Elements nest no deeper in pages that are read by people; what lies deeper is read as if it lay here.
const DEEPEST: usize = 256;

/// Characters looked at behind the end of a line of the markup.
const FAR: usize = 80;

struct Gathering<'s> {
    source: &'s str,
    page: Page,
    open: Vec<Open>,
    line: Line,
    in_title: bool,
}

impl Page {
    /// Reads a page.
    pub(super) fn read(source: &str) -> Self {
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        emitter.naively_switch_states(true);
        let page = Self { sections: vec![0], ..Self::default() };
        let mut gathering = Gathering { source, page, open: Vec::new(), line: Line::default(), in_title: false };
        for token in Tokenizer::new_with_emitter(source, emitter) {
            // Reading from memory cannot fail: the error of this reader has no value.
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => gathering.begin(&tag),
                Token::EndTag(tag) => gathering.end(&tag),
                Token::String(text) => {
                    gathering.text(text.span.start, text.span.end, &String::from_utf8_lossy(&text.value));
                }
                Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
        }
        gathering.break_line(source.len());
        gathering.page
    }
}

fn attribute(tag: &StartTag<usize>, name: &str) -> String {
    tag.attributes.get(name.as_bytes()).map(|value| String::from_utf8_lossy(value).into_owned()).unwrap_or_default()
}

impl Gathering<'_> {
    fn begin(&mut self, tag: &StartTag<usize>) {
        let part = elements::part(&tag.name);
        while self.open.last().is_some_and(|open| elements::ends_before(&open.name, &tag.name)) {
            self.pop(tag.span.start);
        }
        if part != Part::Inline && part != Part::Silent && part != Part::Reading {
            self.break_line(tag.span.start);
        }
        if *tag.name == *b"meta" {
            self.meta(tag);
        }
        self.in_title = *tag.name == *b"title" && self.page.title.is_none();
        if !elements::is_void(&tag.name) && !tag.self_closing && self.open.len() < DEEPEST {
            let opened = self.opened(tag, part);
            self.open.push(opened);
            self.enter();
        }
    }

    /// The state within an element: that of the one around it, and what it adds.
    fn opened(&mut self, tag: &StartTag<usize>, part: Part) -> Open {
        let marks = format!("{} {}", attribute(tag, "class"), attribute(tag, "id"));
        let around = self.open.last();
        let section = around.map_or(0, |around| around.section);
        let beside = elements::stands_beside(&tag.name, &marks, &attribute(tag, "style"))
            || around.is_some_and(|around| around.beside);
        let heading = part == Part::Heading
            || (part == Part::Block && elements::is_titled(&marks))
            || (part == Part::Section && *tag.name == *b"div" && elements::is_titled(&marks))
            || around.is_some_and(|around| around.heading);
        let link = *tag.name == *b"a" || around.is_some_and(|around| around.link);
        let mut open = Open { name: tag.name.to_vec(), part, section, beside, heading, link };
        if part == Part::Section {
            open.section = self.page.sections.len();
            self.page.sections.push(section);
        }
        open
    }

    /// The line being gathered belongs to the innermost element.
    fn enter(&mut self) {
        if self.line.characters > 0 {
            return;
        }
        let state = self.open.last().map_or((0, false, false), |open| (open.section, open.beside, open.heading));
        (self.line.section, self.line.beside, self.line.heading) = state;
    }

    fn end(&mut self, tag: &EndTag<usize>) {
        self.in_title = false;
        if !self.open.iter().any(|open| open.name == *tag.name) {
            return;
        }
        while let Some(open) = self.open.last() {
            let found = open.name == *tag.name;
            self.pop(tag.span.start);
            if found {
                break;
            }
        }
    }

    fn pop(&mut self, at: usize) {
        let Some(open) = self.open.pop() else { return };
        if matches!(open.part, Part::Section | Part::Block | Part::Heading) {
            self.break_line(at);
        }
    }

    fn break_line(&mut self, at: usize) {
        let mut line = std::mem::take(&mut self.line);
        line.end = at;
        if let Some(last) = line.stretches.last_mut().filter(|last| last.text.ends_with(' ')) {
            last.text.pop();
        }
        if line.characters > 0 {
            self.page.lines.push(line);
        }
        self.enter();
    }

    fn text(&mut self, start: usize, end: usize, text: &str) {
        if self.in_title {
            self.page.title = Some(text.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|t| !t.is_empty());
        }
        if self.open.iter().any(|open| matches!(open.part, Part::Silent | Part::Reading)) {
            return;
        }
        let kept = self.open.iter().any(|open| open.name == b"pre");
        let linked = self.open.last().is_some_and(|open| open.link);
        for stretch in stretches::divide(self.source, start, end, text) {
            self.take(&stretch, kept, linked);
        }
    }

    /// White space of the markup is one space between words and none between characters that need none.
    fn take(&mut self, stretch: &Stretch, kept: bool, linked: bool) {
        let mut at = stretch.at;
        for character in stretch.text.chars() {
            let here = at;
            at += if stretch.verbatim { character.len_utf8() } else { 0 };
            if !matches!(character, ' ' | '\n' | '\t' | '\r' | '\u{C}') {
                self.line.characters += usize::from(!character.is_whitespace());
                self.line.linked += usize::from(linked && !character.is_whitespace());
                self.push(character, here, stretch.verbatim);
            } else if kept && character == '\n' {
                self.break_line(here);
            } else if self.wants_space(character, here + 1) {
                self.push(' ', here, stretch.verbatim && character == ' ');
            }
        }
    }

    /// A line of the markup that ends between two Chinese characters is no space of the text.
    fn wants_space(&self, character: char, behind: usize) -> bool {
        let before = self.line.stretches.last().and_then(|last| last.text.chars().next_back());
        let Some(before) = before.filter(|before| *before != ' ') else { return false };
        let rest = self.source.get(behind..).unwrap_or_default();
        // However much white space follows, a few characters of it tell what it parts.
        let next = rest.chars().take(FAR).find(|next| !next.is_whitespace());
        character != '\n' || before.is_ascii() || next.is_some_and(|next| next.is_ascii())
    }

    fn push(&mut self, character: char, at: usize, verbatim: bool) {
        let last = self.line.stretches.last_mut();
        if let Some(last) = last.filter(|last| verbatim && last.verbatim && last.at + last.text.len() == at) {
            last.text.push(character);
            return;
        }
        self.line.stretches.push(Stretch { text: character.to_string(), at, verbatim });
    }

    fn meta(&mut self, tag: &StartTag<usize>) {
        const DAYS: &[&str] = &[
            "pubdate",
            "publishdate",
            "publish_date",
            "publishtime",
            "article:published_time",
            "og:published_time",
            "og:release_date",
            "releasedate",
            "date",
            "dc.date",
            "createdate",
            "weibo: article:create_at",
        ];
        const TITLES: &[&str] = &["articletitle", "og:title", "title"];
        let named = [attribute(tag, "name"), attribute(tag, "property"), attribute(tag, "itemprop")];
        let is = |wanted: &[&str]| named.iter().any(|name| wanted.contains(&name.to_ascii_lowercase().as_str()));
        let content = Some(attribute(tag, "content").trim().to_owned()).filter(|content| !content.is_empty());
        if is(DAYS) && self.page.published.is_none() {
            self.page.published = content;
        } else if is(TITLES) {
            self.page.title = content.or_else(|| self.page.title.take());
        }
    }
}
