//! What the elements of a page mean for its text.

/// What an element does to the text within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Its text is never read.
    Silent,
    /// It begins and ends a line, and may hold an article.
    Section,
    /// It begins and ends a line.
    Block,
    /// It begins and ends a line, which is a headline.
    Heading,
    /// A line break.
    Break,
    /// A reading printed above a character.
    Reading,
    /// Anything within a line.
    Inline,
}

/// What an element of this name, in lower case, is.
pub(super) fn part(name: &[u8]) -> Part {
    match name {
        b"script" | b"style" | b"template" | b"noscript" | b"iframe" | b"object" | b"svg" | b"math" | b"select"
        | b"option" | b"textarea" | b"button" | b"audio" | b"video" | b"canvas" | b"datalist" | b"noframes"
        | b"title" => Part::Silent,
        b"html" | b"body" | b"div" | b"article" | b"section" | b"main" | b"td" | b"th" | b"table" | b"tbody"
        | b"tr" | b"ul" | b"ol" | b"dl" | b"nav" | b"header" | b"footer" | b"aside" | b"form" | b"center"
        | b"blockquote" | b"fieldset" | b"details" | b"dialog" => Part::Section,
        b"p" | b"li" | b"dt" | b"dd" | b"pre" | b"address" | b"figure" | b"figcaption" | b"caption" | b"summary"
        | b"thead" | b"tfoot" | b"legend" | b"head" => Part::Block,
        b"h1" | b"h2" | b"h3" => Part::Heading,
        b"h4" | b"h5" | b"h6" => Part::Block,
        b"br" | b"hr" => Part::Break,
        b"rt" | b"rp" => Part::Reading,
        _ => Part::Inline,
    }
}

/// Elements that have no end.
pub(super) fn is_void(name: &[u8]) -> bool {
    const VOID: &[&[u8]] = &[
        b"area", b"base", b"br", b"col", b"embed", b"hr", b"img", b"input", b"link", b"meta", b"param", b"source",
        b"track", b"wbr",
    ];
    VOID.contains(&name)
}

/// An open element that the beginning of another ends, since pages leave its end out.
pub(super) fn ends_before(open: &[u8], next: &[u8]) -> bool {
    match open {
        b"p" => !matches!(part(next), Part::Inline | Part::Break | Part::Silent | Part::Reading),
        b"li" => next == b"li",
        b"dt" | b"dd" => next == b"dt" || next == b"dd",
        b"option" => next == b"option",
        b"rt" | b"rp" => next == b"rt" || next == b"rp",
        b"td" | b"th" => [&b"td"[..], b"th", b"tr", b"tbody"].contains(&next),
        b"tr" => next == b"tr" || next == b"tbody",
        b"head" => next == b"body",
        _ => false,
    }
}

/// Words in the class or identifier of an element that stands beside the article.
const BESIDE: &[&str] = &[
    "nav",
    "menu",
    "footer",
    "foot",
    "crumb",
    "crumbs",
    "breadcrumb",
    "breadcrumbs",
    "copyright",
    "share",
    "related",
    "recommend",
    "sidebar",
    "aside",
    "toolbar",
    "login",
    "search",
    "pager",
    "pagination",
    "hidden",
    "advert",
    "ad",
];

/// True where class and identifier say that an element stands beside the article.
pub(super) fn stands_beside(name: &[u8], marks: &str, style: &str) -> bool {
    if [&b"nav"[..], b"footer", b"aside"].contains(&name) {
        return true;
    }
    let bare: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    let whole = [&b"html"[..], b"body", b"main", b"article", b"form"].contains(&name);
    !whole && (bare.contains("display:none") || words(marks).any(|word| BESIDE.contains(&word.as_str())))
}

/// True where class and identifier say that an element holds the headline.
pub(super) fn is_titled(marks: &str) -> bool {
    words(marks).any(|word| ["title", "tit", "headline", "bt", "biaoti"].contains(&word.as_str()))
}

/// `main-Nav top_menu` -> main, nav, top, menu
fn words(marks: &str) -> impl Iterator<Item = String> + '_ {
    marks.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_ascii_lowercase)
}
