//! Developer tasks of this repository: `cargo xtask <task>`.
//!
//! Every task says what it found with a place and a reason, and ends with exit status 1 when something is wrong.
//! Invariant: the tasks only read the tree, except `law --write`, `codes --write`, `acts --write` and `diagrams --write`,
//! which write their pages of the book, `screenshots`, which writes its pictures, and `strokes`, `characters`
//! and `conversion`, which draw their tables.

mod acts;
mod bench;
mod browser;
mod cargo;
mod characters;
mod client;
mod codes;
mod conversion;
mod diagrams;
mod law;
mod layers;
mod licences;
mod lint;
mod peer;
mod problem;
mod screenshots;
mod step;
mod strokes;
mod test;
mod tidy;
mod tree;

use std::process::ExitCode;

use problem::Outcome;

const USAGE: &str = "\
cargo xtask <task>

  test [--no-browser]        every test, the sealing code, then layers, tidy, law, codes, acts, diagrams; installs a browser
                             where it may, and fetches the other program that our ballots are held against
  lint                       formatting, clippy, licences, cargo-deny where it is installed
  layers                     which crate may depend on which
  tidy                       sizes, names, words, headers, locales and links of the files
  client                     the phone's sealing code: types, tests, and the built file anew; needs Node
  peers                      the other program that our ballots are held against, unpacked below the target folder
  law [--write | --check]    the matrix article -> rule -> code -> test
  codes --write | --check    the list of all codes with their meaning and article
  acts --write | --check     the pages of all acts, and their commands on the page of the API
  diagrams --write | --check the lives of things, their drawings and their page
  strokes FOLDER --write | --check  the tables of stroke order, from the published data in a folder
  conversion FOLDER --write | --check  the tables of characters and words of the two scripts, from the published data
  characters FOLDER --write | --check  the tables of readings, forms and shapes, from the published data in a folder
  screenshots                the pictures of README and book, taken from the demo's congress
  bench hall [--json] ...    measure a full hall against a release build
  bench procedure [--json]   measure deciding and replaying against a release build
  bench ballots [--json]     measure secret ballots: sealing, proving, a hall with trustees, the browser, beside the peer
  bench press [--json]       measure reading and proofreading of reports against a release build
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Outcome {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["test"] => test::run(test::Browser::Needed),
        ["test", "--no-browser"] => test::run(test::Browser::Skipped),
        ["lint"] => lint::run(),
        ["layers"] => layers::run(),
        ["tidy"] => tidy::run(),
        ["client"] => client::run(&[]),
        ["peers"] => peer::prepare().map(drop),
        ["law"] => law::run(law::Mode::Print),
        ["law", "--write"] => law::run(law::Mode::Write),
        ["law", "--check"] => law::run(law::Mode::Check),
        ["codes", "--write"] => codes::run(codes::Mode::Write),
        ["codes", "--check"] => codes::run(codes::Mode::Check),
        ["acts", "--write"] => acts::run(acts::Mode::Write),
        ["acts", "--check"] => acts::run(acts::Mode::Check),
        ["diagrams", "--write"] => diagrams::run(diagrams::Mode::Write),
        ["diagrams", "--check"] => diagrams::run(diagrams::Mode::Check),
        ["strokes", folder, "--write"] => strokes::run(folder, strokes::Mode::Write),
        ["strokes", folder, "--check"] => strokes::run(folder, strokes::Mode::Check),
        ["conversion", folder, "--write"] => conversion::run(folder, conversion::Mode::Write),
        ["conversion", folder, "--check"] => conversion::run(folder, conversion::Mode::Check),
        ["characters", folder, "--write"] => characters::run(folder, characters::Mode::Write),
        ["characters", folder, "--check"] => characters::run(folder, characters::Mode::Check),
        ["screenshots"] => screenshots::run(),
        ["bench", rest @ ..] if !rest.is_empty() => bench::run(rest),
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        _ => Err(USAGE.to_owned()),
    }
}
