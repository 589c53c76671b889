# The public page

sessions = Sessions
sessions-none = There is no session at present.
public-entitled = { $n } { $who } entitled to attend
public-sittings = Sittings and attendance
public-no-agenda = The agenda has not been adopted yet.
public-no-results = No result has been declared yet.
public-papers = Releases and record
public-reconstructed = reconstructed from a published report; what it does not report is not invented
public-rules = Rules of this session
public-rulebook = Rulebook
public-digest = Digest of the rulebook
public-status-key = “Read in full”: the text itself was read. “Secondary source”: known from a report or an excerpt. “Local choice”: the law leaves it open and this body has chosen. “With interpretation”: where the law is unclear, a published note says how it is read.
verify-heading = Check it yourself
verify-explained = The whole record can be downloaded. Anyone can recompute every quorum, count and result on their own computer, without the internet and without trusting this site.
verify-later = The record can be downloaded once the session is closed.
