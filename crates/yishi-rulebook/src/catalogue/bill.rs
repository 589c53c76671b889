//! Regulation bills: their readings, their examination, and what follows their adoption.
//!
//! Law: LL 32, 33, 40, 44 to 46, 80, 81, 86 to 88.
//! Invariant: a rule that a rulebook lacks is an act its body does not know; it is refused, never assumed.

use super::any::AnyRule;
use super::lists::rules;
use crate::choice::{AmendingTexts, BillField};

rules! { number;
    /// Numbers and periods of regulation bills.
    BillNumber by id {
        /// After how many readings a bill is put to the vote (审次).
        Readings = "bill.readings" in Readings,
        /// After how many, where opinions largely agree (意见比较一致).
        ReadingsAgreed = "bill.readings.agreed" in Readings,
        /// After how many, where a bill settles a single matter, changes a part, or is urgent.
        ReadingsSingle = "bill.readings.single" in Readings,
        /// How long a draft is published for comments (征求意见).
        Publication = "bill.publication" in Days,
        /// After what time a bill laid aside may be ended (终止审议).
        Lapse = "bill.lapse" in Years | Months,
        /// Within what time the higher standing committee decides on its approval (报请批准).
        Approval = "bill.approval" in Months,
    }
}

rules! { flag;
    /// Facts about regulation bills.
    BillFlag by id {
        /// One committee examines all bills and reports the result (统一审议).
        UnifiedExamination = "bill.unified-examination",
        /// What is especially important for the place is adopted by the congress itself.
        CongressOnly = "bill.congress-only",
    }
}

rules! { choice of BillField;
    /// What regulations may be about.
    BillFieldRule by id {
        /// The fields regulations may be made in: those allowed.
        Fields = "bill.fields",
    }
}

rules! { choice of AmendingTexts;
    /// Bills that change several texts.
    BillTextsRule by id {
        /// How the texts of one bill are voted on.
        Texts = "bill.amending-texts",
    }
}

pub(super) const ROOM: &[&[AnyRule]] =
    &[BillNumber::RULES, BillFlag::RULES, BillFieldRule::RULES, BillTextsRule::RULES];
