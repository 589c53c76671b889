//! Reports, what was adopted, elections and speeches.

use super::people::list;
use super::{Compared, quoted, text};
use crate::read::Sitting;
use crate::record::{Person, Record};

pub(super) fn compare(record: &Record, sitting: &Sitting, compared: &mut Compared) {
    reports(record, sitting, compared);
    resolutions(record, sitting, compared);
    speeches(record, sitting, compared);
    elections(record, sitting, compared);
}

fn reports(record: &Record, sitting: &Sitting, compared: &mut Compared) {
    let body = |full: &str, on_behalf_of: Option<&str>| format!("{}:{full}", on_behalf_of.unwrap_or_default());
    let (wrote, read) = (&record.reports_heard, &sitting.reports_heard);
    let expected: Vec<String> = wrote.iter().map(|heard| body(&heard.full, heard.on_behalf_of.as_deref())).collect();
    let found: Vec<String> = read.iter().map(|heard| body(&heard.full, heard.on_behalf_of.as_deref())).collect();
    compared.same("reports_heard", expected.join("|"), found.join("|"));
    let reporters: Vec<Person> = wrote.iter().map(|heard| heard.reporter.clone()).collect();
    let found: Vec<_> = read.iter().filter_map(|heard| heard.reporter.clone()).collect();
    list("reporters", &reporters, &found, compared);
}

/// Where the sentence names resolutions by their reports and a count, the text has no titles, so they are compared as
/// printed.
fn resolutions(record: &Record, sitting: &Sitting, compared: &mut Compared) {
    let (wrote, read) = (&record.resolutions, &sitting.resolutions);
    // A record without a verb is told by the plain 通过, which is then what stands in the text.
    let verb = (!wrote.items.is_empty()).then(|| wrote.verb.as_deref().unwrap_or("通过"));
    compared.option("resolutions.verb", verb, read.verb.as_deref());
    let counted = wrote.written.is_some();
    compared.number("resolutions.count", wrote.count_written.filter(|_| counted), read.count_written);
    compared.option("resolutions.written", text(wrote.written.as_ref()), quoted(read.written.as_ref()));
    let item = |full: &str, written: &str, unnamed: bool| {
        format!("{}{}", if counted { written } else { full }, if unnamed { "/…" } else { "" })
    };
    let expected: Vec<String> = wrote.items.iter().map(|i| item(&i.full, &i.written.text, i.unnamed)).collect();
    let found: Vec<String> = read.items.iter().map(|i| item(&i.full, &i.written.text, i.unnamed)).collect();
    compared.same("resolutions.items", expected.join("|"), found.join("|"));
}

fn speeches(record: &Record, sitting: &Sitting, compared: &mut Compared) {
    let persons: Vec<Person> = record.speakers.iter().map(|speaker| speaker.person.clone()).collect();
    let found: Vec<_> = sitting.speakers.iter().map(|speaker| speaker.person.clone()).collect();
    list("speakers", &persons, &found, compared);
    let expected: Vec<&str> = record.speakers.iter().map(|speaker| speaker.role.as_str()).collect();
    let found: Vec<&str> = sitting.speakers.iter().map(|speaker| speaker.role.as_str()).collect();
    compared.same("speakers.role", expected.join("|"), found.join("|"));
}

fn elections(record: &Record, sitting: &Sitting, compared: &mut Compared) {
    let wrote: Vec<_> = record.elections.iter().filter(|election| !election.elected.is_empty()).collect();
    let expected: Vec<&str> = wrote.iter().map(|election| election.office.as_str()).collect();
    let found: Vec<&str> = sitting.elections.iter().map(|election| election.office.as_str()).collect();
    compared.same("elections.office", expected.join("|"), found.join("|"));
    for (at, (wrote, read)) in wrote.iter().zip(&sitting.elections).enumerate() {
        list(&format!("elections[{at}].elected"), &wrote.elected, &read.elected, compared);
    }
}
