//! What was adopted, in the two ways of the genre: by its titles, or by the reports with their count.
//!
//! Law: H4; vote figures stay in the record and are never printed. Invariant: a count of resolutions is printed only
//! where it equals the number of those listed.

use yishi_names::Text;

use crate::facts::{Resolution, Resolutions};

/// The reports by their short names, where a true count is to be printed and every item is a resolution on one of them.
pub(crate) fn counted_reports(count: Option<u32>, items: &[&Resolution]) -> Option<Vec<Text>> {
    let count = usize::try_from(count?).ok()?;
    let reports: Vec<Text> = items.iter().map(|item| short_report(item)).collect::<Option<_>>()?;
    (reports.len() == count).then_some(reports)
}

/// As [`counted_reports`], of everything adopted.
pub(crate) fn all_counted(resolutions: &Resolutions) -> Option<Vec<Text>> {
    counted_reports(resolutions.count, &resolutions.items.iter().collect::<Vec<_>>())
}

fn short_report(item: &Resolution) -> Option<Text> {
    let (hans, hant) = match item.subject.as_str() {
        "government_work_report" => ("政府", "政府"),
        "plan_report" => ("计划", "計劃"),
        "budget_report" => ("预算", "預算"),
        "standing_committee_report" => ("人大常委会", "人大常委會"),
        "court_report" => ("法院", "法院"),
        "procuratorate_report" => ("检察院", "檢察院"),
        _ => return None,
    };
    (item.form.hans == "决议" && !item.unnamed).then(|| Text::new(hans, hant))
}
