//! A thousand random sittings: what is written of them holds every fact and no other, in both scripts and every product,
//! and the record read back from the release is the record.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use proptest::prelude::*;
use support::sittings::sitting;
use yishi_names::Script;
use yishi_press::write::{House, Product, Template, shipped_text};

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, max_shrink_iters: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_product_drops_or_invents_a_fact(facts in sitting()) {
        for product in Product::ALL {
            for script in Script::BOTH {
                let text = shipped_text(product, House::of(facts.assembly.kind), script);
                let template = Template::parse(product, script, text).unwrap();
                prop_assert_eq!(template.check(&facts), vec![], "{}", template.write(&facts));
            }
        }
    }
}
