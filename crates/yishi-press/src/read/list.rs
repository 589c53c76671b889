//! Lists of persons: 市委书记A，市委副书记、市长B，副主席C、D，各县市区委书记及市政协各委室主任.
//!
//! Grammar: names are parted by 、; a title stands before a name, or once before several up to the next comma; 、 joins titles
//! as well; 等 leaves a list open; a mention of many stands without a name. Invariant: every byte of a list is a name, a title, a
//! mention of many or a joining word.

use super::names::{is_name, may_be_name, name_after_title};
use super::text::{Range, Text, part};
use super::titles::{is_collective, is_label, title_end};

/// One person of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) name: Range,
    /// Where the title stands that the name bears; the same range for those who share one.
    pub(crate) title: Option<Range>,
}

/// What a list holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct List {
    pub(crate) persons: Vec<Named>,
    /// Mentions of many.
    pub(crate) groups: Vec<Range>,
    /// True where it ends in 等.
    pub(crate) open: bool,
}

impl List {
    /// Persons who follow each other under one title, or under none.
    pub(crate) fn runs(&self) -> impl Iterator<Item = &[Named]> {
        self.persons.chunk_by(|a, b| a.title == b.title)
    }
}

/// A piece between two marks.
struct Item {
    range: Range,
    /// True behind 、, so that a title before it may still hold.
    joined: bool,
    seen: Seen,
}

/// What a stretch is by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    /// A name.
    Name,
    /// A title, and the name that begins at this byte.
    Titled(usize),
    Neither,
}

impl Seen {
    fn of(stretch: &str) -> Self {
        if is_name(stretch) {
            return Self::Name;
        }
        name_after_title(stretch).map_or(Self::Neither, Self::Titled)
    }
}

/// Reads a list.
pub(crate) fn list(text: &Text<'_>, range: &Range) -> List {
    let mut reader = Reader { text, list: List::default(), title: None, pending: None };
    let items = items(text, range);
    for (at, item) in items.iter().enumerate() {
        let named = |at: Option<usize>| at.and_then(|at| items.get(at)).is_some_and(|item| item.seen != Seen::Neither);
        reader.item(item, named(at.checked_sub(1)) || named(Some(at + 1)));
    }
    reader.flush();
    reader.list
}

fn items(text: &Text<'_>, range: &Range) -> Vec<Item> {
    let stretch = text.at(range);
    let mut items = Vec::new();
    let (mut start, mut joined) = (0, false);
    for (at, mark) in stretch.char_indices().filter(|(_, c)| matches!(c, '、' | '，' | '：' | '；' | '\n')) {
        push(&mut items, text, part(range, start, at), joined);
        (start, joined) = (at + mark.len_utf8(), mark == '、');
    }
    push(&mut items, text, part(range, start, stretch.len()), joined);
    items
}

/// An item without the words that only join it to the others, and without brackets behind a name: 李红（女）.
fn push(items: &mut Vec<Item>, text: &Text<'_>, range: Range, joined: bool) {
    const JOINS: [&str; 9] = ["还有", "以及", "其中", "包括", "分别是", "会上", "及", "有", "和"];
    let mut range = range;
    let mut name = is_name(text.at(&range));
    while !name {
        let stretch = text.at(&range);
        let blank = stretch.len() - stretch.trim_start().len();
        let join = JOINS.iter().find(|join| stretch.starts_with(**join)).map_or(0, |join| join.len());
        if blank + join == 0 {
            break;
        }
        range.start += blank.max(join);
        name = is_name(text.at(&range));
    }
    if !name {
        let stretch = text.at(&range);
        let bracket = stretch.find(['（', '(']).filter(|at| is_name(&stretch[..*at]));
        range = part(&range, 0, bracket.unwrap_or(stretch.trim_end().len()));
        name = bracket.is_some();
    }
    if !range.is_empty() {
        let titled = || name_after_title(text.at(&range)).map_or(Seen::Neither, Seen::Titled);
        let seen = if name { Seen::Name } else { titled() };
        items.push(Item { range, joined, seen });
    }
}

struct Reader<'r, 't> {
    text: &'r Text<'t>,
    list: List,
    /// The title that still holds.
    title: Option<Range>,
    /// The beginning of a title, or of a mention of many, that the next item goes on with.
    pending: Option<Range>,
}

impl Reader<'_, '_> {
    fn item(&mut self, item: &Item, among_names: bool) {
        if !item.joined {
            self.flush();
            self.title = None;
        }
        let range = self.closed(&item.range);
        if range.is_empty() {
            return;
        }
        let stretch = self.text.at(&range);
        let seen = if range == item.range { item.seen } else { Seen::of(stretch) };
        if seen == Seen::Name || (among_names && self.pending.is_none() && may_be_name(stretch)) {
            self.name(range);
        } else if let Some((left, right)) = self.two(&range, item.joined) {
            self.item(&self.part(left), true);
            // A mention of many on either side stands for itself.
            self.flush();
            self.item(&self.part(right), false);
        } else if let Seen::Titled(at) = seen {
            self.titled(&range, at);
        } else {
            self.fragment(range);
        }
    }

    /// The item without 等 at its end, which leaves the list open.
    fn closed(&mut self, range: &Range) -> Range {
        const OPEN: [&str; 6] = ["等同志", "等领导", "等人", "等市领导", "等领导同志", "等"];
        let stretch = self.text.at(range);
        if let Some(open) = OPEN.iter().find(|open| stretch.ends_with(**open)) {
            self.list.open = true;
            return part(range, 0, stretch.len() - open.len());
        }
        // 等3名同志 closes a list with its count, and 同志 behind a name is none of it.
        let counted =
            stretch.find('等').filter(|at| stretch[at + '等'.len_utf8()..].starts_with(|c: char| c.is_ascii_digit()));
        let comrade =
            ["同志", "先生", "女士"].iter().find_map(|word| stretch.strip_suffix(word)).filter(|name| is_name(name));
        part(range, 0, counted.or(comrade.map(str::len)).unwrap_or(stretch.len()))
    }

    fn name(&mut self, range: Range) {
        if let Some(title) = self.pending.take() {
            self.title = Some(title);
        }
        self.list.persons.push(Named { name: range, title: self.title.clone() });
    }

    /// A title, with what was pending before it, and the name behind it.
    fn titled(&mut self, range: &Range, at: usize) {
        let start = self.pending.take().map_or(range.start, |pending| pending.start);
        self.title = Some(start..range.start + at);
        self.list.persons.push(Named { name: range.start + at..range.end, title: self.title.clone() });
    }

    /// Two items joined by a word: a name before 和, 及 or 以及, and names or a mention of many behind it.
    fn two(&self, range: &Range, joined: bool) -> Option<(Range, Range)> {
        let stretch = self.text.at(range);
        if !stretch.contains(['和', '及', '与']) {
            return None;
        }
        ["以及", "和", "及", "与"].iter().find_map(|word| {
            let mut joins = stretch.match_indices(word);
            joins.find_map(|(at, _)| {
                let (left, right) = (&stretch[..at], &stretch[at + word.len()..]);
                self.parts(left, right, joined)
                    .then(|| (part(range, 0, at), part(range, at + word.len(), stretch.len())))
            })
        })
    }

    /// One of two joined items.
    fn part(&self, range: Range) -> Item {
        let seen = Seen::of(self.text.at(&range));
        Item { range, joined: true, seen }
    }

    fn parts(&self, left: &str, right: &str, joined: bool) -> bool {
        let named = is_name(left) || name_after_title(left).is_some_and(|at| is_name(&left[at..]));
        // A body may begin like a name (文化和旅游局); between names it is one.
        let sure = joined && !self.list.persons.is_empty();
        let next = is_name(right) || is_collective(right) || (sure && name_after_title(right).is_some());
        let among = sure && named && left.chars().count() <= 4;
        (named && next) || among || (is_collective(left) && is_collective(right) && title_end(left).is_some())
    }

    /// A title without its name yet, or a mention of many.
    fn fragment(&mut self, range: Range) {
        let start = self.pending.take().map_or(range.start, |pending| pending.start);
        self.pending = Some(start..range.end);
    }

    /// What stayed without a name mentions many. 及 parts two such mentions.
    fn flush(&mut self) {
        let Some(range) = self.pending.take() else { return };
        let stretch = self.text.at(&range);
        let parts = stretch
            .match_indices('及')
            .map(|(at, word)| (at, at + word.len()))
            .find(|(at, behind)| title_end(&stretch[..*at]).is_some() && title_end(&stretch[*behind..]).is_some());
        match parts {
            Some((at, behind)) => {
                self.list.groups.push(part(&range, 0, at));
                self.list.groups.push(part(&range, behind, stretch.len()));
            }
            None => self.list.groups.push(range),
        }
    }
}

/// The title of a run as it is read: without 、 at its end.
pub(crate) fn title<'t>(text: &'t Text<'_>, named: &Named) -> Option<&'t str> {
    named.title.as_ref().map(|title| text.at(title)).filter(|title| !title.is_empty())
}

/// True where a run of persons stands under a label and not under titles of their own; some labels are nobody's title.
pub(crate) fn is_group(text: &Text<'_>, run: &[Named]) -> bool {
    const LABELS_ONLY: [&str; 3] = ["领导", "老同志", "常务主席"];
    let title = run.first().and_then(|first| title(text, first));
    title
        .is_some_and(|title| is_label(title) && (run.len() > 1 || LABELS_ONLY.iter().any(|word| title.ends_with(word))))
}
