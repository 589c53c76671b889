//! What the repair and the reading ask of single characters.
//!
//! Source: the tables of `yishi_names`. Invariant: a character outside of every table is left as it is.

/// True for a Han character, and for one that was lost on the way (U+FFFD) and stood among such.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' | '々' | '〇' | '\u{FFFD}')
}

/// True for a Han character or a mark of full width, so that a mark beside it should be of full width too.
pub(crate) fn is_wide(c: char) -> bool {
    is_han(c) || matches!(c, '\u{2018}'..='\u{201D}' | '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}')
}

/// True for a mark that ends a sentence, with the brackets and quotes that may close behind it.
pub(crate) fn ends_sentence(c: char) -> bool {
    matches!(
        c,
        '。' | '！'
            | '？'
            | '：'
            | '；'
            | '…'
            | '”'
            | '’'
            | '」'
            | '』'
            | '）'
            | ')'
            | '】'
            | '》'
            | '!'
            | '?'
            | ';'
            | ':'
    )
}
