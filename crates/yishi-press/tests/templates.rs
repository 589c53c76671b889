//! Templates: what they write of invented sittings, and how the check answers to edited ones.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use support::{congress_closing, cppcc_opening};
use yishi_names::Script;
use yishi_press::Drafter;
use yishi_press::facts::{Facts, MeetingKind};
use yishi_press::write::formula::Misform;
use yishi_press::write::{House, NotTaken, Product, Shelf, Template, shipped_text, write};

fn each_shipped(mut test: impl FnMut(Product, House, Script, &str)) {
    for product in Product::ALL {
        for house in House::ALL {
            for script in Script::BOTH {
                test(product, house, script, shipped_text(product, house, script));
            }
        }
    }
}

#[test]
fn every_shipped_template_can_be_read() {
    each_shipped(|product, house, script, text| {
        let read = Template::parse(product, script, text);
        assert!(read.is_ok(), "{product:?} {house:?} {script:?}: {read:?}");
    });
}

#[test]
fn the_traditional_templates_are_those_drafted_from_the_simplified() {
    let drafter = Drafter::new();
    each_shipped(|product, house, script, _| {
        let [hans, hant] = Script::BOTH.map(|script| shipped_text(product, house, script));
        assert_eq!(drafter.text(hans).hant, hant, "{product:?} {house:?} {script:?}");
    });
}

#[test]
fn no_shipped_template_drops_or_invents_a_fact() {
    for facts in [congress_closing(), cppcc_opening()] {
        for product in Product::ALL {
            for script in Script::BOTH {
                let template = shipped(&facts, product, script);
                assert_eq!(template.check(&facts), [], "{product:?}\n{}", template.write(&facts));
            }
        }
    }
}

fn shipped(facts: &Facts, product: Product, script: Script) -> Template {
    Template::parse(product, script, shipped_text(product, House::of(facts.assembly.kind), script)).unwrap()
}

const BULLETIN: &str = "\
政协云溪市第三届委员会第一次会议开幕

3月2日上午，政协云溪市第三届委员会第一次会议开幕。会议应到委员188人，实到委员180人，符合《政协章程》规定的有效人数。\
钟范主持会议。

大会听取了常务委员会工作报告和提案工作情况报告。
";

const RESULTS: &str = "\
清河市第五屆人民代表大會第二次會議
表決和選舉結果

1月18日下午，清河會堂
應到代表301名，實到代表289名，符合法定人數。

表決通過：
1．關於清河市人民政府工作報告的決議
2．關於清河市2025年預算執行情況與2026年預算的決議

當選：
市人大常委會副主任：蘇木、周杰
";

const CAPTIONS: &str = "\
政协云溪市第三届委员会第一次会议图片说明

3月2日上午，政协云溪市第三届委员会第一次会议开幕会。

在主席台前排就座的（按名单顺序）：市政协主席沈千里，市政协副主席钟范、余松。

在主席台就座的市领导（按名单顺序）：万里云、谢宏、谢宏治等，各县（市、区）政协主席及市政协各专门委员会主任。

担任执行主席（按名单顺序）：沈千里、钟范、余松。

市政协副主席钟范主持会议。

市政协主席沈千里作常务委员会工作报告。

市政协副主席余松作提案工作情况报告。

市委书记高山代表中共云溪市委讲话。
";

#[test]
fn bulletin_sheet_and_captions_read_as_written_by_hand() {
    assert_eq!(write(&cppcc_opening(), Product::Bulletin, Script::Hans), BULLETIN);
    assert_eq!(write(&congress_closing(), Product::Results, Script::Hant), RESULTS);
    assert_eq!(write(&cppcc_opening(), Product::Captions, Script::Hans), CAPTIONS);
}

/// What the check says of the shipped release of a congress with one thing exchanged.
fn edited(facts: &Facts, from: &str, to: &str) -> Vec<(&'static str, String)> {
    let text = shipped_text(Product::Release, House::of(facts.assembly.kind), Script::Hans);
    assert!(text.contains(from), "{from}");
    let template = Template::parse(Product::Release, Script::Hans, &text.replacen(from, to, 1)).unwrap();
    template.check(facts).iter().map(|problem| (problem.code(), problem.to_string())).collect()
}

fn finds(from: &str, to: &str, code: &str, says: &str) {
    let problems = edited(&congress_closing(), from, to);
    let found = problems.iter().any(|(one, text)| *one == code && text.contains(says));
    assert!(found, "{from} -> {to}: {problems:?}");
}

#[test]
fn a_fact_that_is_dropped_or_told_twice_is_named() {
    for (from, to, code, says) in [
        ("[，{人数结论}]", "", "missing", "the statement on the number, 符合法定人数"),
        ("{讲话人}{所作讲话}。", "", "missing", "who spoke, 陈志远"),
        (
            "{每 选举}大会选举{当选人}为{职务}。{完}",
            "{每 选举}大会选举产生{职务}。{完}",
            "missing",
            "among the elected, 苏木",
        ),
        ("，[在{会场}]胜利闭幕", "，胜利闭幕", "missing", "the hall, 清河会堂"),
        ("{职务}。{完}", "{职务}。{当选人}当选。{完}", "repeated", "told 2 times: among the elected, 苏木"),
        ("实到{单位}{实到}{量词}", "实到{单位}{应到}{量词}", "missing", "the number present, 289"),
    ] {
        finds(from, to, code, says);
    }
}

#[test]
fn words_that_could_be_a_name_a_number_or_a_title_are_refused() {
    for (from, to, code, says) in [
        ("会议由{主持人}", "会议由欧阳修{主持人}", "unknown-word", "line 24, column 13"),
        ("会议由{主持人}", "会议由欧阳清和{主持人}", "name", "欧阳清"),
        ("会议由{主持人}", "会议由副市长{主持人}", "title", "副市长"),
        ("圆满完成各项议程，[", "圆满完成12项议程，[", "digit", "12项议程"),
        ("圆满完成各项议程，[", "圆满完成第三项议程，[", "numeral", "第三项议程"),
    ] {
        finds(from, to, code, says);
    }
}

#[test]
fn a_word_that_does_not_hold_of_the_sitting_is_refused() {
    let mut facts = congress_closing();
    facts.meeting.kind = MeetingKind::Plenary;
    let problems = edited(&facts, "[在{会场}]举行{会次}。\n{完}", "[在{会场}]举行{会次}，胜利闭幕。\n{完}");
    assert!(problems.iter().any(|(code, text)| *code == "untrue" && text.contains("闭幕")), "{problems:?}");
    facts = cppcc_opening();
    facts.hosts.clear();
    let problems = edited(&facts, "{引题}", "大会主持\n{引题}");
    assert!(problems.iter().any(|(code, text)| *code == "untrue" && text.contains("主持")), "{problems:?}");
}

#[test]
fn a_list_in_the_wrong_sentence_is_found_by_reading_the_text_back() {
    let problems = edited(&congress_closing(), "大会选举{当选人}为{职务}。", "{当选人}作{职务}。");
    assert!(problems.iter().any(|(code, _)| *code == "read-back"), "{problems:?}");
}

#[test]
fn exchanged_figures_are_found_by_reading_the_text_back() {
    let facts = congress_closing();
    let problems =
        edited(&facts, "应到{单位}{应到}{量词}，实到{单位}{实到}", "应到{单位}{实到}{量词}，实到{单位}{应到}");
    let found = problems.iter().any(|(code, text)| *code == "read-back" && text.contains("attendance.should: 289"));
    assert!(found, "{problems:?}");
}

#[test]
fn a_template_that_cannot_be_read_says_where() {
    for (text, place, says) in [
        ("{会议全称}\n在{会厅}举行", "line 2, column 2", "no fact named 会厅"),
        ("{会议全称", "line 1, column 1", "not closed"),
        ("会议}", "line 1, column 3", "no {"),
        ("[在{会场}", "line 1, column 1", "[ is not closed"),
        ("在{会场}]", "line 1, column 6", "] closes nothing"),
        ("{若 闭幕}闭幕", "line 1, column 1", "{若 …} is not closed"),
        ("{若 休会}{完}", "line 1, column 1", "no condition named 休会"),
        ("{每 代表}{完}", "line 1, column 1", "no list named 代表"),
        ("{每 席组}{每 选举}{完}{完}", "line 1, column 7", "a list within a list"),
        ("　　{报告人}", "line 1, column 3", "only within {每 报告}"),
        ("{执行主席|或}", "line 1, column 1", "not 或"),
        ("{执行主席|、|和|及}", "line 1, column 1", "at most two marks"),
        ("# 说明\n\n{完}", "line 3, column 1", "{完} closes nothing"),
    ] {
        let refused = Template::parse(Product::Release, Script::Hans, text).unwrap_err().to_string();
        assert!(refused.starts_with(place) && refused.contains(says), "{text}: {refused}");
    }
}

#[test]
fn depth_and_length_are_limited() {
    let deep = "[".repeat(5_000) + &"]".repeat(5_000);
    let refused = Template::parse(Product::Release, Script::Hans, &deep).unwrap_err();
    assert_eq!(refused.misform, Misform::TooDeep);
    let long = "会".repeat(30_000);
    let refused = Template::parse(Product::Release, Script::Hans, &long).unwrap_err();
    assert_eq!(refused.misform, Misform::TooLong(90_000));
}

fn files(files: &[(&str, &str)]) -> Result<Shelf, NotTaken> {
    let files: Vec<(String, String)> = files.iter().map(|(name, text)| ((*name).into(), (*text).into())).collect();
    Shelf::of_files(&files, &Drafter::new())
}

#[test]
fn an_office_puts_its_own_templates_in_the_place_of_the_shipped() {
    let own = "{会议全称}开幕\n\n{日期}，{会议全称}隆重开幕。[{主持人}主持会议。]";
    let shelf = files(&[("bulletin.cppcc.zh-Hans.txt", own)]).unwrap();
    let facts = cppcc_opening();
    let written = shelf.template(&facts, Product::Bulletin, Script::Hans).write(&facts);
    assert!(written.ends_with("3月2日上午，政协云溪市第三届委员会第一次会议隆重开幕。钟范主持会议。\n"), "{written}");
    // The traditional one is drafted from it; the name comes whole from the facts.
    let written = shelf.template(&facts, Product::Bulletin, Script::Hant).write(&facts);
    assert!(written.ends_with("3月2日上午，政協雲溪市第三屆委員會第一次會議隆重開幕。鍾范主持會議。\n"), "{written}");
    // Other houses and products keep theirs.
    let congress = congress_closing();
    let template = shelf.template(&congress, Product::Bulletin, Script::Hans);
    assert_eq!(template.write(&congress), write(&congress, Product::Bulletin, Script::Hans));
}

#[test]
fn an_office_vouches_for_words_of_its_own() {
    let own = shipped_text(Product::Release, House::Cppcc, Script::Hans)
        .replace("开幕[，举行{会次}]", "拉开帷幕[，举行{会次}]");
    let name = "release.cppcc.zh-Hans.txt";
    let facts = cppcc_opening();
    let unknown = files(&[(name, &own)]).unwrap();
    let codes = |shelf: &Shelf, script| -> Vec<&str> {
        shelf.template(&facts, Product::Release, script).check(&facts).iter().map(|problem| problem.code()).collect()
    };
    assert_eq!(codes(&unknown, Script::Hans), ["unknown-word"]);
    let known = files(&[(name, &own), ("words.txt", "# 本报用语\n拉开帷幕\n")]).unwrap();
    assert_eq!((codes(&known, Script::Hans), codes(&known, Script::Hant)), (vec![], vec![]));
    for word in ["副市长", "第三次", "2026", "很长很长很长很长很长很长很长很长很长"] {
        assert_eq!(files(&[("words.txt", word)]).unwrap_err(), NotTaken::Word(word.into()));
    }
}

#[test]
fn files_of_other_names_are_refused() {
    for name in ["release.txt", "release.senate.zh-Hans.txt", "notice.zh-Hans.txt", "release.congress.zh.txt"] {
        assert_eq!(files(&[(name, "{日期}")]).unwrap_err(), NotTaken::Name(name.into()));
    }
    assert!(files(&[("captions.zh-Hant.txt", "{日期}")]).is_ok());
}
