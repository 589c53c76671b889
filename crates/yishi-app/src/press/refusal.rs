//! Why an act of the press desk is refused: codes G.901 to G.9xx, with their figures.

/// A reason.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PressRefusal {
    /// Nothing to read was handed in.
    #[error("the text is empty")]
    TextEmpty,
    /// The text is longer than is taken.
    #[error("the text has {bytes} bytes, and {most} are taken")]
    TextTooLong {
        /// Its length in bytes.
        bytes: usize,
        /// The most that is taken.
        most: usize,
    },
    /// The outlet was not named.
    #[error("the outlet is not named")]
    OutletMissing,
    /// There is no such text.
    #[error("there is no such text")]
    UnknownText,
    /// There is no such finding in the text any more.
    #[error("there is no such finding")]
    UnknownFinding,
    /// A finding was dismissed without a reason.
    #[error("a reason is wanted")]
    ReasonMissing,
    /// A finding was accepted without anything that could stand there.
    #[error("nothing is given that should stand there")]
    NothingToPut,
    /// Another accepted change covers the same characters.
    #[error("it overlaps a change that was accepted before")]
    Overlaps,
    /// Findings are open that must be decided first.
    #[error("{errors} errors and {warnings} warnings are open")]
    FindingsOpen {
        /// Open errors.
        errors: usize,
        /// Open warnings.
        warnings: usize,
    },
    /// The second reader decided the findings, or took the text where nothing was to decide.
    #[error("the second reader must be another person")]
    SamePerson,
    /// No second person has read the text as it stands.
    #[error("no second person has read the text")]
    NotChecked,
    /// Names are wrong by the roll or the record.
    #[error("{names} names are wrong")]
    NamesWrong {
        /// How many.
        names: usize,
    },
    /// Names are open which text, roll and record cannot decide; a reason would let them pass.
    #[error("{names} names cannot be decided")]
    NamesOpen {
        /// How many.
        names: usize,
    },
    /// There is no such release, or it was withdrawn.
    #[error("there is no such release")]
    UnknownRelease,
    /// There is no such photo, or it was withdrawn.
    #[error("there is no such photo")]
    UnknownPhoto,
    /// The photo has no caption.
    #[error("the caption is missing")]
    CaptionMissing,
    /// An editor without a name, or one too many.
    #[error("the editor cannot be named")]
    EditorNotNamed,
    /// The sitting has no release yet.
    #[error("the sitting has no release")]
    NoRelease,
    /// The house writes no text of that kind.
    #[error("there is no such kind of text")]
    UnknownProduct,
}

impl PressRefusal {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TextEmpty => "G.901",
            Self::TextTooLong { .. } => "G.902",
            Self::OutletMissing => "G.903",
            Self::UnknownText => "G.904",
            Self::UnknownFinding => "G.905",
            Self::ReasonMissing => "G.906",
            Self::NothingToPut => "G.907",
            Self::Overlaps => "G.908",
            Self::FindingsOpen { .. } => "G.909",
            Self::SamePerson => "G.910",
            Self::NotChecked => "G.911",
            Self::NamesWrong { .. } => "G.912",
            Self::NamesOpen { .. } => "G.913",
            Self::UnknownRelease => "G.914",
            Self::UnknownPhoto => "G.915",
            Self::CaptionMissing => "G.916",
            Self::EditorNotNamed => "G.917",
            Self::NoRelease => "G.918",
            Self::UnknownProduct => "G.919",
        }
    }

    /// Every code, in order.
    pub const CODES: [&'static str; 19] = [
        "G.901", "G.902", "G.903", "G.904", "G.905", "G.906", "G.907", "G.908", "G.909", "G.910", "G.911", "G.912",
        "G.913", "G.914", "G.915", "G.916", "G.917", "G.918", "G.919",
    ];

    /// The figures that belong to the reason, by name.
    pub fn figures(&self) -> Vec<(&'static str, usize)> {
        match self {
            Self::TextTooLong { bytes, most } => vec![("bytes", *bytes), ("most", *most)],
            Self::FindingsOpen { errors, warnings } => vec![("errors", *errors), ("warnings", *warnings)],
            Self::NamesWrong { names } | Self::NamesOpen { names } => vec![("names", *names)],
            Self::TextEmpty
            | Self::OutletMissing
            | Self::UnknownText
            | Self::UnknownFinding
            | Self::ReasonMissing
            | Self::NothingToPut
            | Self::Overlaps
            | Self::SamePerson
            | Self::NotChecked
            | Self::UnknownRelease
            | Self::UnknownPhoto
            | Self::CaptionMissing
            | Self::EditorNotNamed
            | Self::NoRelease
            | Self::UnknownProduct => Vec::new(),
        }
    }

    /// True where the thing asked for is not there.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::UnknownText | Self::UnknownRelease | Self::UnknownPhoto)
    }
}
