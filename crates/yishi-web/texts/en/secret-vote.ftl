# The secret ballot on the members' own phones

secret-title = Secret ballot
secret-script = Ballots are sealed on the phone, so this page needs JavaScript. Please open it in a newer browser.
secret-starting = Getting ready. If this line does not go away, please open the page in a newer browser.
secret-nothing = No secret ballot is open now.
secret-nothing-hint = When one is opened, the ballot paper appears here by itself.
secret-now = A secret ballot is open
secret-closed = The ballot is closed
secret-counting = The key trustees are opening the result. Please wait.
secret-void = More ballots were received than there are members entitled to vote: this ballot is void, has no result and is held again.
secret-abandoned = This ballot was abandoned. It has no result and is held again.
secret-press-last = You may vote again until the ballot closes; your last vote counts.
secret-press-first = You can vote once; a ballot that was cast cannot be changed.
secret-through-server = The server hands out the voting codes for this ballot: whoever runs it could tell which sealed ballot is yours, though not what you chose.
secret-ballots = Ballots received
secret-head = Seal of the box: { $hash }. The big screen should show the same.
secret-record = The public box, and how to check it
secret-elected = Elected
secret-not-elected = Not elected

# The voting code
secret-card-heading = Enter your voting code
secret-card-waiting-heading = Voting code
secret-card-label = The code on your voting card
secret-card-hint = 22 characters; capital and small letters differ; dashes and spaces may be left out.
secret-card-enter = Enter
secret-card-scan = Scan the voting card
secret-card-stop = Close the camera
secret-card-camera = Hold the square code of your voting card within the frame.
secret-card-private = The code stays on this phone and is never sent to the server.
secret-card-kept = This phone keeps your voting code, so the next ballot will not ask for it.
secret-card-forget = Delete the code from this phone
secret-credential-heading = Fetching your voting code

# Choosing and checking
secret-choose-heading = Your ballot paper
secret-resolution-rule = Choose one of the three.
secret-candidates-rule = { $seats ->
        [one] One seat: vote for one candidate at most.
       *[other] { $seats } seats: vote for { $seats } candidates at most.
    } Where you choose nothing, you abstain.
secret-count = Voted for { $n } of { $seats }
secret-count-office = { $office }: voted for { $n } of { $seats }
secret-next = Next
secret-review-heading = Please check
secret-review-hint = If this is right, seal it. Sealing happens on this phone; nothing is sent.
secret-review-many = ({ $n })
secret-back = Change it
secret-seal = Seal the ballot
secret-sealing-heading = Sealing
secret-sealing-hint = The ballot is being encrypted on this phone.

# Casting or testing
secret-sealed-heading = Sealed, but not cast yet
secret-tracker = Tracking code
secret-tracker-hint = Write the tracking code down or take a photo. With it you can find this ballot in the public box.
secret-cast = Cast the ballot
secret-test-heading = Test this one instead
secret-test-hint = To see whether your phone sealed what you chose, open this ballot on a second phone. A ballot that was tested is void, and you fill in a new one.
secret-test = Test this ballot
secret-testing-heading = Preparing the test
secret-tested-heading = Scan this with a second phone
secret-tested-hint = The second phone shows what this ballot holds. Compare it with what you chose. Whoever scans the code sees it.
secret-tested-over = This ballot is void and will not be counted.
secret-tested-code = Code for the test
secret-tested-link = Open the test page
secret-begin-again = Fill in a new ballot
secret-casting-heading = Casting
secret-slow = The network is slow; sending again. Please leave this page open.
secret-cast-heading = Your ballot is in the box
secret-check = Check that my ballot is in
secret-checking = Checking…
secret-is-in = The public box holds this ballot.
secret-is-not-in = The public box does not hold this ballot. Please tell the scrutineers at once.
secret-again = Vote again
secret-keep = Leave it as it was cast
secret-late-heading = The ballot is closed
secret-late = This ballot paper did not go into the box and is not counted.
secret-late-earlier = The ballot you cast before is still in the box and counts.

# What cannot be sealed
secret-paper-unmarked = Please choose for, against or abstain first.
secret-paper-too-many = You voted for more candidates than there are seats. Please vote for fewer.
secret-refusal-election-form = The record of this ballot cannot be read, so nothing can be sealed. Please tell the staff.
secret-refusal-election-kind = The record of this ballot is of another kind than this page knows. Please load the page again.
secret-refusal-election-key = The public key of this ballot must not be used. Please tell the scrutineers at once.
secret-refusal-election-question = This page cannot seal question { $question } of this ballot.
secret-refusal-card = This is no voting code. Please compare it with the card, character by character; capital and small letters differ.
secret-refusal-choice-count = The paper does not have the questions of this ballot. Please fill it in again.
secret-refusal-choice-form = The paper does not have the candidates of question { $question }. Please fill it in again.
secret-refusal-choice-bounds = In question { $question } too much or too little is chosen. Please change it.
secret-refusal-pairs-form = The further proofs that this ballot asks for cannot be read. Please tell the staff.
secret-refusal-pairs-question = The further proofs that question { $question } asks for are wrong. Please tell the staff.
secret-refusal-pair-both = Candidate { $place } is voted for and against at once. Please change it.
secret-refusal-most-for = You voted for more candidates than there are seats. Please vote for fewer.
secret-refusal-ballot-tested = This ballot was tested, so it is void. Please fill in a new one.
secret-refusal-ballot-cast = This ballot was cast, so it can no longer be opened for a test.
secret-refusal-fragment-form = What stands in the address cannot be read. Please scan it again.
secret-refusal-tracker-form = This is no tracking code.
secret-refusal-board-form = The public box cannot be read, so nothing can be said of your ballot. Please tell the scrutineers.
secret-refusal-other = The ballot cannot be sealed ({ $code }). Please tell the staff.

# What the server does not take
secret-problem-K-201 = The server does not know this ballot. Please load the page again.
secret-problem-K-203 = Your voting code has voted already, and the first vote counts; this one did not go into the box. If it was not you, tell the scrutineers at once.
secret-problem-K-204 = This ballot was tested, so it is void. Please fill in a new one.
secret-problem-K-205 = The server did not take this ballot: its proofs do not hold. Please load the page again and fill in a new one; if that does not help, tell the scrutineers.
secret-problem-K-206 = The server could not read the further proofs of this ballot and did not take it. Please load the page again and fill in a new one.
secret-problem-K-211 = Too many ballots are being tested now. This one was not cast and is void; please fill in a new one.
secret-problem-K-213 = The server did not take this ballot: your voting code is not on the list for it. Please check the card and tell the scrutineers.
secret-problem-other = The server did not take it ({ $code }). Please tell the staff.

# Where the page cannot go on
secret-page-fault = Something on this page went wrong, and the ballot was not cast. Please load it again.
secret-page-other-election = The server gave the record of another ballot, so nothing can be sealed. Please tell the scrutineers at once.
secret-page-other-paper = The paper on this page is not that of the ballot's record, so nothing can be sealed. Please tell the scrutineers at once.
secret-page-vote-unknown = The server has no record of this ballot. Please load the page again.
secret-page-test-unknown = The server does not have this ballot for testing; the vote may have closed. Please test another one.
secret-page-not-entitled = The server has no voting code for you in this ballot. Whoever was not present when it opened does not take part in it.
secret-page-stranger = The server hands out the voting codes for this ballot. Please log in with your personal link first, then open this page.
secret-page-camera-denied = The browser does not allow the camera. Please type the code.
secret-page-camera-none = The camera cannot be used. Please type the code.
secret-page-other = The page cannot go on ({ $code }).

# The second phone
second-title = Test of a ballot
second-empty = Please scan the code that the voter's phone shows with this phone.
second-checking = Testing…
second-fits-heading = This ballot holds
second-fits-hint = Compare it with the voter's choice. If it is the same, the phone sealed it honestly; if not, tell the scrutineers at once.
second-over = This ballot is void and will not be counted. The tracking code should be the one on the voter's phone.
second-none = Abstains throughout
second-wrong-heading = The test failed
secret-misfit-ballot-form = The ballot is not in its proper form. Tell the scrutineers at once, and do not vote on that phone.
secret-misfit-other-election = The ballot was sealed for another vote. Tell the scrutineers at once, and do not vote on that phone.
secret-misfit-opening-form = What was scanned is not complete. Please scan it again.
secret-misfit-other-ballot = The code is not that of this ballot. Please scan it again; if that does not help, tell the scrutineers.
secret-misfit-randomness = Answer { $place } to question { $question } was not sealed as the code says. Tell the scrutineers at once, and do not vote on that phone.
secret-misfit-no-choice = Answer { $place } to question { $question } holds no valid choice. Tell the scrutineers at once, and do not vote on that phone.
secret-misfit-other-choice = Answer { $place } to question { $question } holds something else than the phone says. Tell the scrutineers at once, and do not vote on that phone.
secret-misfit-other = The test could not be finished ({ $code }). Please tell the scrutineers.
