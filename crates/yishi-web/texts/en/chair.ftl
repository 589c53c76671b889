# The chair's page

chair-title = Chair
chair-say = Next: { $step }. Please say:
chair-wait = Next: { $step }. Please wait.
call-up-whom = By whom
call-up-another = Somebody else reports
order-of-the-sitting = Order of the sitting
order-empty = Nothing is on the schedule of this sitting.

# The next step
step-open-doors = Open the doors
step-name-chairs = Name who presides
step-wait-for-quorum = Wait for a quorum
step-open-sitting = Open the sitting
step-begin-segment = Begin the next segment
step-take-up = Take up the next item
step-hear-report = Hear the report
step-begin-speech = Give the floor
step-end-speech = End the address
step-open-vote = Open the vote
step-close-vote = Close the vote
step-enter-hands = Hands are being counted
step-declare-result = Declare the result
step-close-sitting = Close the sitting
step-nothing = Everything has been dealt with

# The words to say
say-open-doors = { $sitting }, { $day }: the secretariat opens the doors.
say-name-chairs = The secretariat has not entered who presides at this sitting.
say-wait-for-quorum =
    { $missing ->
        [one] One more must come before the sitting can open.
       *[other] { $missing } more must come before the sitting can open.
    }
say-open-sitting = { $entitled } are entitled to attend and { $present } are present. There is a quorum. The sitting is open.
say-begin-segment = We now begin segment { $n }.
say-take-up = We now take up { $number }: { $title }.
say-take-up-question = We now take up: { $title }.
say-hear-report = We shall now hear { $title }. I call upon the reporter.
say-hear-report-by = We shall now hear { $title }. I call upon { $who }.
say-hear-report-for = We shall now hear { $title }. I call upon { $who }, who reports on behalf of { $for }.
say-begin-speech = We now come to: { $title }. You have the floor.
say-end-speech = { $name } has the floor. Press the button below when the address is over.
say-open-vote = We now vote on { $title }. Please press your choice.
say-vote-runs = Please press your choice. The vote closes by itself when the time is up.
say-close-vote = The vote is closed.
say-open-hands = We now vote on { $title } by a show of hands.
say-open-paper = We now vote on { $title } by secret ballot on paper.
say-enter-hands = Those in favour, please raise your hands. Thank you. Those against, please raise your hands. Thank you. Abstentions, please raise your hands. Thank you.
say-close-hands = The count is complete. The vote is closed.
say-figures = For: { $for }. Against: { $against }. Abstaining: { $abstain }. Not pressed: { $rest }
say-figures-hands = For: { $for }. Against: { $against }. Abstaining: { $abstain }. Not raised: { $rest }
say-figures-paper = For: { $for }. Against: { $against }. Abstaining: { $abstain }. Void or not cast: { $rest }
say-judged-for =
    { $met ->
        [yes] The votes in favour reach { $rule }
       *[no] The votes in favour do not reach { $rule }
    }
say-judged-majority =
    { $met ->
        [yes] The votes in favour are more than half of { $base }
       *[no] The votes in favour are not more than half of { $base }
    }
say-judged-part =
    { $met ->
        [yes] Those taking part reach { $rule }
       *[no] Those taking part do not reach { $rule }
    }
say-judged-present =
    { $met ->
        [yes] Attendance reaches { $rule }
       *[no] Attendance does not reach { $rule }
    }
say-adopted = the motion is adopted
say-not-adopted = the motion is not adopted
say-result = { $figures }. { $judged }; { $end }.
say-close-sitting = All business of this sitting has been dealt with. The sitting is closed.
say-close-session = All business of the { $session } has been dealt with. The session is closed.
say-nothing = All sittings are over.
say-open-part = The meeting is open.
