//! From tokens to the nodes of a template; every name is looked up here, once.

use super::line::{Kind, Token, tokens};
use super::names::Plain;
use super::{At, Condition, DEEPEST, Field, LONGEST, List, Marks, Misform, Misplaced, Node, Part};

/// The nodes of a template.
pub(crate) fn parse(text: &str) -> Result<Vec<Node>, Misplaced> {
    if text.len() > LONGEST {
        return Err(Misplaced { at: At { line: 1, column: 1 }, misform: Misform::TooLong(text.len()) });
    }
    let tokens = tokens(text)?;
    let mut parser = Parser { rest: tokens.iter(), within: Vec::new() };
    let (nodes, stop) = parser.nodes()?;
    match stop {
        None => Ok(nodes),
        Some((stop, at)) => Err(Misplaced { at, misform: Misform::ClosesNothing(stop.sign()) }),
    }
}

struct Parser<'t> {
    rest: std::slice::Iter<'t, Token<'t>>,
    /// What is open, outermost first; lists name the part they open.
    within: Vec<Option<Part>>,
}

/// What ends a row of nodes.
enum Stop {
    Bracket,
    Or(Condition),
    Else,
    End,
}

impl Stop {
    fn sign(&self) -> &'static str {
        match self {
            Self::Bracket => "]",
            Self::Or(_) => "{或 …}",
            Self::Else => "{否则}",
            Self::End => "{完}",
        }
    }
}

type Row = (Vec<Node>, Option<(Stop, At)>);

impl Parser<'_> {
    fn nodes(&mut self) -> Result<Row, Misplaced> {
        let mut nodes = Vec::new();
        while let Some(&Token { kind, at }) = self.rest.next() {
            match kind {
                Kind::Words(words) => nodes.push(Node::Words(words.to_owned(), at)),
                Kind::LineEnd => nodes.push(Node::LineEnd),
                Kind::ParagraphEnd => nodes.push(Node::ParagraphEnd),
                Kind::Open => nodes.push(self.optional(at)?),
                Kind::Close => return Ok((nodes, Some((Stop::Bracket, at)))),
                Kind::Tag(inner) => match self.tag(inner, at)? {
                    Tag::Node(node) => nodes.push(node),
                    Tag::Stop(stop) => return Ok((nodes, Some((stop, at)))),
                },
            }
        }
        Ok((nodes, None))
    }

    fn tag(&mut self, inner: &str, at: At) -> Result<Tag, Misplaced> {
        let (word, name) = inner.split_once(' ').map_or((inner, ""), |(word, name)| (word, name.trim()));
        Ok(match word {
            "若" => Tag::Node(self.when(name, at)?),
            "每" => Tag::Node(self.each(name, at)?),
            "或" => Tag::Stop(Stop::Or(self.condition(name, at)?)),
            "否则" | "否則" => Tag::Stop(Stop::Else),
            "完" => Tag::Stop(Stop::End),
            _ => Tag::Node(self.field(inner, at)?),
        })
    }

    fn optional(&mut self, at: At) -> Result<Node, Misplaced> {
        let (nodes, stop) = self.inside(None, at)?;
        match stop {
            Some((Stop::Bracket, _)) => Ok(Node::Optional(nodes)),
            Some((stop, at)) => Err(Misplaced { at, misform: Misform::ClosesNothing(stop.sign()) }),
            None => Err(Misplaced { at, misform: Misform::NotClosed("[") }),
        }
    }

    fn each(&mut self, name: &str, at: At) -> Result<Node, Misplaced> {
        let list = List::named(name).ok_or(Misplaced { at, misform: Misform::NoSuchList(name.to_owned()) })?;
        // The one list within another: the reports of a step. Anything else stands in the sitting itself.
        let parts: Vec<Part> = self.within.iter().copied().flatten().collect();
        let reports_of_a_step = list == List::Reports && parts == [Part::Step];
        if !parts.is_empty() && !reports_of_a_step {
            return Err(Misplaced { at, misform: Misform::ClosesNothing("a list within a list") });
        }
        let (nodes, stop) = self.inside(Some(list.member()), at)?;
        match stop {
            Some((Stop::End, _)) => Ok(Node::Each(list, nodes)),
            Some((stop, at)) => Err(Misplaced { at, misform: Misform::ClosesNothing(stop.sign()) }),
            None => Err(Misplaced { at, misform: Misform::NotClosed("{每 …}") }),
        }
    }

    fn when(&mut self, name: &str, at: At) -> Result<Node, Misplaced> {
        let mut condition = self.condition(name, at)?;
        let mut branches = Vec::new();
        loop {
            let (nodes, stop) = self.inside(None, at)?;
            branches.push((condition, nodes));
            condition = match stop {
                Some((Stop::Or(next), _)) => next,
                Some((Stop::Else, _)) => return self.otherwise(branches, at),
                Some((Stop::End, _)) => return Ok(Node::When(branches, Vec::new())),
                Some((stop @ Stop::Bracket, at)) => {
                    return Err(Misplaced { at, misform: Misform::ClosesNothing(stop.sign()) });
                }
                None => return Err(Misplaced { at, misform: Misform::NotClosed("{若 …}") }),
            };
        }
    }

    fn otherwise(&mut self, branches: Vec<(Condition, Vec<Node>)>, at: At) -> Result<Node, Misplaced> {
        let (nodes, stop) = self.inside(None, at)?;
        match stop {
            Some((Stop::End, _)) => Ok(Node::When(branches, nodes)),
            Some((stop, at)) => Err(Misplaced { at, misform: Misform::ClosesNothing(stop.sign()) }),
            None => Err(Misplaced { at, misform: Misform::NotClosed("{否则}") }),
        }
    }

    /// The nodes within something that was opened at `at`.
    fn inside(&mut self, part: Option<Part>, at: At) -> Result<Row, Misplaced> {
        if self.within.len() >= DEEPEST {
            return Err(Misplaced { at, misform: Misform::TooDeep });
        }
        self.within.push(part);
        let row = self.nodes();
        self.within.pop();
        row
    }

    fn condition(&self, name: &str, at: At) -> Result<Condition, Misplaced> {
        let known = match name.strip_prefix("有 ") {
            Some(named) => Field::named(named)
                .map(|field| (Condition::Has(field), field.part()))
                .or_else(|| List::named(named).map(|list| (Condition::HasAny(list), list.part()))),
            None => Plain::named(name).map(|plain| (Condition::Plain(plain), plain.part())),
        };
        let misform = || Misform::NoSuchCondition(name.to_owned());
        let (condition, part) = known.ok_or_else(|| Misplaced { at, misform: misform() })?;
        self.stands(name, part, at).map(|()| condition)
    }

    fn field(&self, inner: &str, at: At) -> Result<Node, Misplaced> {
        let mut members = inner.split('|');
        let name = members.next().unwrap_or_default().trim();
        let misform = || Misform::NoSuchFact(name.to_owned());
        let field = Field::named(name).ok_or_else(|| Misplaced { at, misform: misform() })?;
        self.stands(name, field.part(), at)?;
        let marks = marks(members.collect()).map_err(|misform| Misplaced { at, misform })?;
        Ok(Node::Field(field, marks))
    }

    /// A name of a part stands only within that part.
    fn stands(&self, name: &str, part: Part, at: At) -> Result<(), Misplaced> {
        if part == Part::Sitting || self.within.contains(&Some(part)) {
            return Ok(());
        }
        Err(Misplaced { at, misform: Misform::Elsewhere { name: name.to_owned(), within: part.list() } })
    }
}

enum Tag {
    Node(Node),
    Stop(Stop),
}

/// What may part the members of a list.
const MARKS: [&str; 8] = ["、", "，", "；", "和", "及", "与", "與", ""];

fn marks(given: Vec<&str>) -> Result<Marks, Misform> {
    let strange = given.iter().find(|mark| !MARKS.contains(mark) && !matches!(**mark, " " | "\u{3000}"));
    if let Some(strange) = strange {
        return Err(Misform::NoMark((*strange).to_owned()));
    }
    let own = |mark: Option<&&str>| mark.filter(|mark| !mark.is_empty()).map(|mark| (*mark).to_owned());
    if given.len() > 2 {
        return Err(Misform::TooManyMarks);
    }
    Ok(Marks { between: own(given.first()), last: own(given.get(1)) })
}
