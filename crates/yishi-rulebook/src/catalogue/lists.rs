//! Lists of rules: one list is an enumeration of ids, all of one kind, and the traits by which a rulebook is asked.
//!
//! Invariant: the kind of a rule is part of its type, so a number can never be asked for as a threshold.

use super::any::AnyRule;

/// The traits below are implemented by the lists of this catalogue alone.
pub(crate) mod sealed {
    pub trait Sealed {}
}

/// A rule of the catalogue.
pub trait RuleId: sealed::Sealed + Copy + Into<AnyRule> {}

/// A rule that holds a threshold.
pub trait ThresholdId: RuleId {}

/// A rule that holds a number.
pub trait NumberId: RuleId {}

/// A rule that holds a range.
pub trait RangeId: RuleId {}

/// A rule that holds yes or no.
pub trait FlagId: RuleId {}

/// A rule that holds one of several options.
pub trait ChoiceId: RuleId {
    /// The options there are.
    type Option;

    /// Reads an option as the files spell it.
    fn option(text: &str) -> Option<Self::Option>;
}

/// Declares one list of rules of one kind. `required` before the kind says that every rulebook has these rules.
///
/// A threshold says what it `counts`, a number which units it may be given `in`, the choices of one list share one type of
/// options. What a rulebook must not lack is asked by a method that cannot fail; all else by `find_…`, which may.
macro_rules! rules {
    (required $kind:ident $(of $option:ty)?; $($list:tt)*) => { rules! { @list (true) $kind ($($option)?) $($list)* } };
    ($kind:ident $(of $option:ty)?; $($list:tt)*) => { rules! { @list (false) $kind ($($option)?) $($list)* } };
    (@list ($required:literal) $kind:ident $option:tt
        $(#[$outer:meta])* $name:ident by id {
            $($(#[$inner:meta])* $variant:ident = $text:literal $(counts $counted:ident)? $(in $($unit:ident)|+)?,)+
        }
    ) => {
        $crate::keyed::keyed! {
            $(#[$outer])* $name by id { $($(#[$inner])* $variant = $text,)+ }
        }

        impl $name {
            /// Every rule of the list, with all that the catalogue knows of it.
            pub(crate) const RULES: &'static [$crate::catalogue::AnyRule] = &[$(Self::$variant.known(),)+];

            const fn known(self) -> $crate::catalogue::AnyRule {
                let detail = match self {
                    $(Self::$variant => rules!(@detail $kind $option $($counted)? $($($unit)+)?),)+
                };
                $crate::catalogue::AnyRule::new(self.id(), $required, detail)
            }
        }

        impl $crate::catalogue::lists::sealed::Sealed for $name {}

        impl $crate::catalogue::RuleId for $name {}

        impl From<$name> for $crate::catalogue::AnyRule {
            fn from(rule: $name) -> Self {
                rule.known()
            }
        }

        rules!(@kind $kind $name $option);
    };
    (@detail threshold () $counted:ident) => {
        $crate::catalogue::Detail::Threshold($crate::threshold::Counted::$counted)
    };
    (@detail number () $($unit:ident)+) => {
        $crate::catalogue::Detail::Number(&[$($crate::rule::Unit::$unit),+])
    };
    (@detail range ()) => { $crate::catalogue::Detail::Range };
    (@detail flag ()) => { $crate::catalogue::Detail::Flag };
    (@detail choice ($option:ty)) => { $crate::catalogue::Detail::Choice(<$option>::KEYS) };
    (@kind threshold $name:ident ()) => { impl $crate::catalogue::ThresholdId for $name {} };
    (@kind number $name:ident ()) => { impl $crate::catalogue::NumberId for $name {} };
    (@kind range $name:ident ()) => { impl $crate::catalogue::RangeId for $name {} };
    (@kind flag $name:ident ()) => { impl $crate::catalogue::FlagId for $name {} };
    (@kind choice $name:ident ($option:ty)) => {
        impl $crate::catalogue::ChoiceId for $name {
            type Option = $option;

            fn option(text: &str) -> Option<$option> {
                <$option>::parse(text)
            }
        }
    };
}

pub(crate) use rules;
