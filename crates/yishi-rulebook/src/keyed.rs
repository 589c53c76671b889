//! Words of the rulebook files as enumerations: one list holds variant and spelling, so the two cannot drift apart.
//!
//! Invariant: `parse(x.key()) == Some(x)` for every variant; JSON uses the same spelling as the files.

/// Declares an enumeration whose variants have one spelling each, used by the files, by JSON and by `Display`.
macro_rules! keyed {
    ($(#[$outer:meta])* $name:ident by $key:ident { $($(#[$inner:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(::serde::Serialize, ::serde::Deserialize, ::schemars::JsonSchema)]
        pub enum $name {
            $($(#[$inner])* #[serde(rename = $text)] $variant,)+
        }

        impl $name {
            /// Every variant, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Every spelling, in the order of the list.
            pub const KEYS: &'static [&'static str] = &[$($text,)+];

            /// The spelling used in rulebook files and in JSON.
            pub const fn $key(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// Reads the spelling; `None` when the word is not on the list.
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$variant),)+ _ => None }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.$key())
            }
        }
    };
}

/// The spellings of a list, for messages that tell what would have been right.
macro_rules! spelled {
    ($name:ty) => {
        <$name>::ALL.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    };
}

pub(crate) use keyed;
pub(crate) use spelled;
