//! The wording of a photo: in both scripts, with the names whole from the roll.

use yishi_names::Text;
use yishi_press::script::{Converter, Named, Region};

use crate::press::references::Sources;

/// The caption in both scripts. Where the traditional wording was not typed it is converted, and names are set in from the
/// roll.
pub(super) fn caption(sources: &Sources, hans: &str, hant: &str) -> Text {
    let (hans, hant) = (hans.trim(), hant.trim());
    if !hant.is_empty() || hans.is_empty() {
        return Text::new(hans, hant);
    }
    let names = Named::find(hans, sources.names());
    Text::new(hans, Converter::new(Region::Mainland).traditional(hans, &names).text)
}
