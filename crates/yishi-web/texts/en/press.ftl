# The press desk

press-title = Press desk
press-queue = Texts
press-published = Publishing
press-secretariat = Secretariat
press-editor-number = Editor { $n }
press-hans = simplified
press-hant = traditional
links-scan-press = Scan to enter the press desk

press-texts = Texts to proofread, and those that are done
press-texts-none = There is no text yet. Paste one below, send a file, or bring a release of this session.
press-column-text = Text
press-column-outlet = Outlet
press-column-taken = Received
press-column-open = To decide
press-column-second = Second reader
press-not-checked = not yet
press-checked = Read by a second person
press-nothing-open = Nothing left to decide

press-bring = Proofread a new text
press-outlet = Outlet (newspaper, site or office)
press-outlet-example = e.g. Mingchuan Daily
press-paste = Paste the whole text
press-file = or choose a file
press-file-hint = TXT, HTML, DOCX, or PDF with a text layer, 32 MB at most.
press-take = Proofread
press-own = News of this session
press-own-how = They are written from the record in both scripts; every name is taken from the roll.
press-own-none = There is news once a sitting has been opened.
press-own-outlet = Secretariat of the session
press-take-own = Bring to the desk
press-publish-own = Publish
press-product = Kind of text
press-product-release = Release
press-product-bulletin = Short bulletin
press-product-results = Results
press-product-captions = Photo captions
press-editors = Editors
press-editors-how = Each editor comes in by a QR code and PIN of their own; whoever decided findings cannot be the second reader. Codes and PINs:
press-name-editor = Add an editor

press-text = The text
press-characters = { $n ->
    [one] one character
   *[other] { $n } characters
}
press-corrected = Download the corrected text
press-against = Compare with
press-against-none = no other text
press-lay-beside = Compare
press-beside = Beside it:
press-parts = Parts of the text
press-part = Part { $n } ({ $open })
press-findings = { $n } to decide
press-keys = Keys: J or → next, K or ← previous, A accept, D give a reason to keep, E evidence.
press-many = Kinds that are many and certain can be accepted at once:
press-accept-kind = { $kind }: accept all { $n }
press-settled = { $n } decided
press-line = line { $n }
press-mark = No. { $n }, { $severity }: { $kind } ({ $stands })
press-error = Error
press-warning = Doubt
press-info = Note
press-becomes = should be
press-taken-out = taken out
press-take-out = Take out
press-accept = Accept
press-put = Change to “{ $text }”
press-undecidable = What is at hand cannot tell which is right. Please verify, then choose.
press-no-suggestion = Nothing better is known. Please verify.
press-missing-here = something is missing here
press-line-end = line break
press-blanks = blanks
press-reason = Why it stays as it is
press-reason-example = Why it stays, e.g. verified with the person
press-dismiss = Keep
press-other-wording = Change to something else
press-wording = Change to
press-put-typed = Change
press-reopen = Decide again
press-reopened = opened again
press-kept = Kept:
press-covered = Settled by the change around it
press-dismissed-elsewhere = Kept by decision in another version of this text.
press-evidence = Evidence
press-evidence-roll = Roll
press-evidence-neighbours = Neighbours
press-evidence-other = Other report
press-evidence-here = Elsewhere here
press-evidence-word = Dictionary
press-evidence-figures = Figures
press-evidence-rule = Rule
press-evidence-candidates = May be
press-list-end = (end of the list)
press-rule-surname-strokes = order by strokes of the surname
press-rule-name-strokes = order by strokes of the name
press-rule-protocol-rank = protocol order of the roll
press-rule-another-script = another script than the rest of the text
press-rule-traditional-in-simplified = traditional character in a simplified text
press-rule-usual-form = the usual form
press-rule-form-in-names = the form used in names
press-rule-calendar = the calendar
press-rule-quorum-sitting-congress = quorum: two thirds of all deputies
press-rule-quorum-sitting-cppcc = quorum: two thirds of all members
press-rule-quorum-sitting-standing-committee = quorum: more than half of the members

press-second-reader = Second reader
press-second-later = The second reading begins when no error and no doubt is left.
press-second-other = You worked on this text; another person must read it.
press-second-how = Please read the corrected text through: names, titles, figures, order. A later change takes the check away.
press-check = Read and found right
press-publish = Publish on the public page
press-publish-how = Publishes the corrected text. It stands on the session's public page and in its feed at once.
press-names-open = { $n ->
    [one] One name cannot be decided. Give a reason if it shall be published:
   *[other] { $n } names cannot be decided. Give a reason if they shall be published:
}
press-decisions = Decisions ({ $n })

press-releases = Published texts
press-releases-none = Nothing has been published yet.
press-feeds = Feeds:
press-let-pass = Undecided names let pass:
press-withdraw = Withdraw
press-withdrawn = withdrawn
press-withdraw-reason = Why it is withdrawn
press-photos = Photos
press-photos-none = There are no photos yet.
press-photo-add = Publish a photo
press-photo-how = The names of the caption are checked first. Place, camera and other notes inside the picture are taken out.
press-photo-file = Picture (JPEG, PNG or WebP, 8 MB at most)
press-caption-hans = Caption (simplified)
press-caption-hant = Caption (traditional)
press-caption-hint = Left empty, it is drafted from the simplified one, with names from the roll.
press-pass-reason = Why undecided names shall pass
press-pass-hint = A name that contradicts roll or record is never published, whatever the reason.
press-photo-publish = Publish the photo
press-published-at = Published:
public-news = News of the session

press-upload-too-large = The file is too large: 32 MB at most.
press-file-empty = The file is empty.
press-file-too-large = The file is too large, or unpacks to too much.
press-file-foreign = This is no text, web page, Word document or PDF.
press-file-encoding = The encoding of the text is not known. Save it as UTF-8 and send it again.
press-file-protected = The file is protected by a password. Save it without one.
press-file-no-text = The file holds no text, perhaps only pictures of pages. Have it recognised first, or ask for the text.
press-file-broken = The file is damaged and cannot be read.
press-photo-none = This is no JPEG, PNG or WebP picture.
press-photo-too-large = The picture is too large: 8 MB at most.
press-photo-damaged = The picture is damaged.
press-photo-moving = Moving pictures are not published.

press-refusal-G-901 = The text is empty. Paste one, or choose a file.
press-refusal-G-902 = The text is too long: { $bytes } bytes, { $most } at most.
press-refusal-G-903 = Please name the outlet.
press-refusal-G-904 = There is no such text.
press-refusal-G-905 = This finding is gone. Please load the page again.
press-refusal-G-906 = Please give a reason.
press-refusal-G-907 = Please say what shall stand there.
press-refusal-G-908 = It overlaps a change accepted before. Open that one again first.
press-refusal-G-909 = { $errors ->
    [one] One error
   *[other] { $errors } errors
} and { $warnings ->
    [one] one doubt
   *[other] { $warnings } doubts
} are still to be decided before the second reading.
press-refusal-G-910 = Whoever decided findings of a text cannot be its second reader. Another person must read it.
press-refusal-G-911 = No second person has read this text, so it is not published.
press-refusal-G-912 = { $names ->
    [one] One name contradicts
   *[other] { $names } names contradict
} the roll or the record, so it is not published.
press-refusal-G-913 = { $names ->
    [one] One name cannot be decided.
   *[other] { $names } names cannot be decided.
} Verify, or give a reason to publish.
press-refusal-G-914 = There is no such release, or it was withdrawn.
press-refusal-G-915 = There is no such photo, or it was withdrawn.
press-refusal-G-916 = Please write a caption.
press-refusal-G-917 = Please give the editor's name (forty characters at most).
press-refusal-G-918 = There is no news of this sitting yet.
press-refusal-G-919 = There is no such kind of text. Choose a release, a bulletin, the results or the captions.

press-kind-name = Name
press-kind-name-unknown = Name not in the roll
press-kind-name-ambiguous = Several persons of this name
press-kind-name-script = Traditional form of a name
press-kind-title = Title
press-kind-group-label = Label of a list
press-kind-order = Order
press-kind-person = Person in a list
press-kind-attendance = Attendance
press-kind-ordinal = Term or session number
press-kind-count = Count
press-kind-headline = Headline against body
press-kind-resolution = Resolution
press-kind-date = Date
press-kind-institution = Name of an institution
press-kind-conversion-over = Wrong traditional character
press-kind-conversion-under = Wrong character for the word
press-kind-conversion-leftover = Simplified character left
press-kind-conversion-region = Word of another region
press-kind-script-mixed = Traditional character left
press-kind-pinyin = Pinyin
press-kind-layout-midbreak = Broken line
press-kind-layout-debris = Remains of a page
press-kind-layout-space = Stray blanks
press-kind-layout-nbsp = No-break blanks
press-kind-layout-markup = Markup
press-kind-layout-repeated = Repeated passage
press-kind-layout-another-report = Another report begins
press-kind-layout-lost-character = Lost character
press-kind-punctuation-width = Half-width mark
press-kind-punctuation-doubled = Doubled mark
press-kind-layout-radical = Radical in place of a character
press-kind-layout-scanned-digit = Letter in place of a digit
press-kind-punctuation-lost-stop = Lost full stop
