# Watching and counting a paper ballot

scrutiny-title = Scrutiny and count
scrutiny-not-yours = You are neither a scrutineer nor a teller of this session
scrutiny-no-ballot = No ballot has been opened yet
scrutiny-wait = Please wait
scrutiny-nothing = There is nothing for you to do now
scrutiny-returned = Empty the boxes and report the papers returned
scrutiny-returned-hint = Papers issued: { $issued }. Enter what was found in the boxes, whatever it is.
scrutiny-sign-returned = Sign and report
scrutiny-sign-again = Correct and sign again
scrutiny-agree = Both counts agree
scrutiny-agree-hint = Every figure is the same. Please confirm.
scrutiny-confirm = Confirm the count
scrutiny-report = Report the count
scrutiny-report-hint = Please check the report below. With your signature the result stands.
scrutiny-sign-report = Sign and report
scrutiny-void-papers = Check the void papers
scrutiny-void-hint = The chief scrutineer looks at each paper that the counting machine calls void.
scrutiny-paper = Paper { $n }
teller-number = Teller { $n }
links-scan-teller = Scan with the teller’s own device, then enter the PIN from the slip.

ballot-election = Election: { $office }
ballot-round = Election: { $office }, ballot { $n }
ballot-preliminary = Preliminary vote: { $office }
ballot-number = Ballot { $n }
ballot-issued = Papers issued
ballot-returned = Papers returned
ballot-valid = Valid papers
ballot-void = More papers were returned than issued. The ballot is void and must be held again.
ballot-steps = Steps of the ballot
ballot-step-issue = Papers are handed out
ballot-step-vote = Votes are cast, the boxes emptied
ballot-step-validity = The ballot is declared valid or void
ballot-step-count = The papers are counted
ballot-step-report = The count is reported
ballot-step-announce = The result is announced

wait-no-ballot = No ballot has been opened yet.
wait-issuing = The secretariat is handing out the papers.
wait-voting = Votes are being cast. The chief scrutineer then reports the papers returned.
wait-validity = The chair has yet to declare whether the ballot is valid.
wait-counting = The tellers are counting.
wait-void-papers = The chief scrutineer is checking the void papers.
wait-report = The chief scrutineer has yet to report the count.
wait-announcement = The chair has yet to announce the result.
wait-announced = The result has been announced.
wait-void = This ballot was void.

count-heading = Enter the count ({ $which })
count-first = first count
count-second = second count
count-hint = Count by yourself, without looking at anybody else’s figures. An empty field stands for 0.
count-entered = Your count is in. The other teller has yet to finish.
count-look-again = Look at my count or correct it
count-by-machine = Count by machine
count-returned = Papers returned: { $n }.
count-valid = Valid papers: { "{n}" }
count-void = Void papers
void-too-many = More picked than there are seats
void-unclear = Cannot be made out
void-not-issued = Not a paper that was issued
count-line = Candidate
count-question = The question
count-sum = Sum
count-right = { "{n}" }, correct
count-wrong = { "{n}" }, should be { "{m}" }
count-names = Names written in
count-names-hint = One name a row. Leave the traditional form empty where both are written alike.
count-name-hans = Name
count-name-hant = Name (traditional)
count-name-votes = Votes
count-send = Enter the count
count-send-again = Correct the count
count-differ =
    { $n ->
        [one] The two counts differ in one figure
       *[other] The two counts differ in { $n } figures
    }
count-differ-hint = Count the papers again for these figures. Whoever was wrong corrects the own count.

report-title = Report on the count
report-signed-returned = Report on the papers returned signed by
report-signed-count = Report on the count signed by
