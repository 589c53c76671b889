//! The templates at hand: those shipped with the program, and those a press office has put in their place.
//!
//! Invariant: there is a template for every product, house and script; a traditional one that the office did not write is
//! drafted from its simplified one, word by word, which is safe because no template holds a name.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use yishi_names::Script;

use super::formula::Misplaced;
use super::proof::MayBe;
use super::proof::vocabulary::{LONGEST_WORD, what};
use super::{House, Product, Template};
use crate::draft::Drafter;
use crate::facts::Facts;

/// The texts of the shipped templates: simplified, traditional. Captions are worded alike in every house.
fn source(product: Product, house: House) -> [&'static str; 2] {
    macro_rules! both {
        ($name:literal) => {
            [
                include_str!(concat!("../../templates/", $name, ".zh-Hans.txt")),
                include_str!(concat!("../../templates/", $name, ".zh-Hant.txt")),
            ]
        };
    }
    match (product, house) {
        (Product::Release, House::Congress) => both!("release.congress"),
        (Product::Release, House::Cppcc) => both!("release.cppcc"),
        (Product::Release, House::Committee) => both!("release.committee"),
        (Product::Release, House::Association) => both!("release.association"),
        (Product::Bulletin, House::Congress) => both!("bulletin.congress"),
        (Product::Bulletin, House::Cppcc) => both!("bulletin.cppcc"),
        (Product::Bulletin, House::Committee) => both!("bulletin.committee"),
        (Product::Bulletin, House::Association) => both!("bulletin.association"),
        (Product::Results, House::Congress) => both!("results.congress"),
        (Product::Results, House::Cppcc) => both!("results.cppcc"),
        (Product::Results, House::Committee) => both!("results.committee"),
        (Product::Results, House::Association) => both!("results.association"),
        (Product::Captions, House::Congress | House::Cppcc | House::Committee | House::Association) => {
            both!("captions")
        }
    }
}

type Key = (Product, House, Script);

fn keys() -> impl Iterator<Item = Key> {
    let products = Product::ALL.into_iter().flat_map(|product| House::ALL.map(|house| (product, house)));
    products.flat_map(|(product, house)| Script::BOTH.map(|script| (product, house, script)))
}

/// All shipped templates, read once; a test shows that each can be read.
static SHIPPED: LazyLock<BTreeMap<Key, Template>> = LazyLock::new(|| {
    let read = keys().filter_map(|key| {
        let (product, house, script) = key;
        Template::parse(product, script, shipped_text(product, house, script)).ok().map(|template| (key, template))
    });
    read.collect()
});

/// The text of a shipped template, for an office to begin with.
pub fn shipped_text(product: Product, house: House, script: Script) -> &'static str {
    let [hans, hant] = source(product, house);
    match script {
        Script::Hans => hans,
        Script::Hant => hant,
    }
}

static EMPTY: Template =
    Template { product: Product::Release, script: Script::Hans, nodes: Vec::new(), words: Vec::new() };

/// The shipped template.
pub(super) fn shipped(product: Product, house: House, script: Script) -> &'static Template {
    SHIPPED.get(&(product, house, script)).unwrap_or(&EMPTY)
}

/// The templates of a press office: its own where it has any, else those shipped.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    own: BTreeMap<Key, Template>,
}

/// A file of a press office's templates that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// The name says neither product nor house.
    #[error("{0} is no name of a template: PRODUCT[.HOUSE].SCRIPT.txt, such as release.congress.zh-Hans.txt")]
    Name(String),
    /// A word that the office vouches for may be a number or a title, or is too long for a word.
    #[error("words.txt: {0} is no word that a template may have of its own")]
    Word(String),
    /// The template cannot be read.
    #[error("{file}: {misplaced}")]
    Form {
        /// The file.
        file: String,
        /// What is wrong, and where.
        misplaced: Misplaced,
    },
}

/// The name of the file with the office's own words.
const WORDS: &str = "words.txt";

impl Shelf {
    /// Takes the files of a press office, name and text each: templates, and `words.txt` with words of its own, one a
    /// line. Where a template comes in simplified script alone, the traditional one is drafted from it.
    ///
    /// # Errors
    /// The first file that cannot be taken.
    pub fn of_files(files: &[(String, String)], drafter: &Drafter) -> Result<Self, NotTaken> {
        let mut own = BTreeMap::new();
        let mut drafted = BTreeMap::new();
        let words = words(files, drafter)?;
        for (file, text) in files.iter().filter(|(file, _)| file != WORDS) {
            let (product, houses, script) = key(file).ok_or_else(|| NotTaken::Name(file.clone()))?;
            let read = |text: &str, script| {
                let template = Template::parse(product, script, text);
                let template = template.map(|template| Template { words: words.clone(), ..template });
                template.map_err(|misplaced| NotTaken::Form { file: file.clone(), misplaced })
            };
            let template = read(text, script)?;
            own.extend(houses.iter().map(|house| ((product, *house, script), template.clone())));
            if script == Script::Hans {
                let traditional = read(&drafter.text(text).hant, Script::Hant)?;
                drafted.extend(houses.iter().map(|house| ((product, *house, Script::Hant), traditional.clone())));
            }
        }
        drafted.append(&mut own);
        Ok(Self { own: drafted })
    }

    /// The template of a sitting's house.
    pub fn template(&self, facts: &Facts, product: Product, script: Script) -> &Template {
        let house = House::of(facts.assembly.kind);
        self.own.get(&(product, house, script)).unwrap_or_else(|| shipped(product, house, script))
    }
}

/// The office's own words in both scripts.
fn words(files: &[(String, String)], drafter: &Drafter) -> Result<Vec<String>, NotTaken> {
    let lines = files.iter().filter(|(file, _)| file == WORDS).flat_map(|(_, text)| text.lines());
    let mut words = Vec::new();
    for word in lines.map(str::trim).filter(|word| !word.is_empty() && !word.starts_with('#')) {
        if word.chars().count() > LONGEST_WORD || what(word) != MayBe::Unknown {
            return Err(NotTaken::Word(word.to_owned()));
        }
        words.extend([word.to_owned(), drafter.text(word).hant]);
    }
    Ok(words)
}

/// `release.congress.zh-Hans.txt`; without a house the template is that of every house.
fn key(file: &str) -> Option<(Product, Vec<House>, Script)> {
    let stem = file.strip_suffix(".txt")?;
    let script = Script::BOTH.into_iter().find(|script| stem.ends_with(script.tag()))?;
    let stem = stem.strip_suffix(script.tag())?.strip_suffix('.')?;
    let (product, house) = stem.split_once('.').map_or((stem, None), |(product, house)| (product, Some(house)));
    let product = Product::ALL.into_iter().find(|one| one.name() == product)?;
    let houses = House::ALL.into_iter().filter(|one| house.is_none_or(|house| one.name() == house));
    let houses: Vec<House> = houses.collect();
    (!houses.is_empty()).then_some((product, houses, script))
}
