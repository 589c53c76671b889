//! A wording in both scripts of Chinese, with English where somebody has given it.
//!
//! Invariant: each form is written by a person or composed from written forms; none is converted from another.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::script::Script;

/// One wording, for example a place, a label or the title of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Text {
    /// Simplified characters (zh-Hans).
    pub hans: String,
    /// Traditional characters (zh-Hant), in the forms used on the mainland.
    pub hant: String,
    /// English, where it is given; a page in English falls back to `hans` where it is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Text {
    /// A wording in the two scripts, without English.
    pub fn new(hans: impl Into<String>, hant: impl Into<String>) -> Self {
        Self { hans: hans.into(), hant: hant.into(), en: None }
    }

    /// A wording that is written alike in both scripts, such as 主席台 or a number.
    pub fn alike(both: impl Into<String>) -> Self {
        let hans = both.into();
        Self { hant: hans.clone(), hans, en: None }
    }

    /// The same wording with its English.
    #[must_use]
    pub fn with_english(mut self, en: impl Into<String>) -> Self {
        self.en = Some(en.into());
        self
    }

    /// The form in the script asked for.
    pub fn in_script(&self, script: Script) -> &str {
        match script {
            Script::Hans => &self.hans,
            Script::Hant => &self.hant,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn each_script_gives_its_own_form() {
        let place = Text::new("衡阳市", "衡陽市");
        assert_eq!(place.in_script(Script::Hans), "衡阳市");
        assert_eq!(place.in_script(Script::Hant), "衡陽市");
        assert_eq!(Text::alike("主席台"), Text::new("主席台", "主席台"));
    }

    #[test]
    fn english_is_absent_from_the_stored_form_until_it_is_given() {
        let place = Text::new("清河市", "清河市");
        assert_eq!(serde_json::to_string(&place).unwrap(), r#"{"hans":"清河市","hant":"清河市"}"#);
        let named = place.with_english("Qinghe");
        let back: Text = serde_json::from_str(&serde_json::to_string(&named).unwrap()).unwrap();
        assert_eq!(back, named);
    }
}
