//! The wording of a photo: in both scripts, with the names whole from the roll.

use yishi_names::Text;
use yishi_press::Drafter;

use crate::failure::Failure;
use crate::press::references::Sources;

/// The caption in both scripts. Where the traditional wording was not typed it is drafted, and names are set in from the roll.
pub(super) fn caption(sources: &Sources, hans: &str, hant: &str) -> Result<Text, Failure> {
    let (hans, hant) = (hans.trim(), hant.trim());
    if !hant.is_empty() || hans.is_empty() {
        return Ok(Text::new(hans, hant));
    }
    let drafter = Drafter::new().map_err(|error| Failure::Fault(error.to_string()))?;
    let named = sources.names().filter(|name| hans.contains(name.hans.as_str()));
    Ok(drafter.text_around(hans, named))
}
