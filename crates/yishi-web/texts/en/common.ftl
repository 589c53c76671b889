# Words shared by all pages

house-name = Yishi
skip-to-content = Skip to content
languages = Language
log-out = Log out
to-the-session = To the session
please-choose = Please choose
print = Print
clause-join = ,{" "}
list-join = ,{" "}

# The connection
link-still = This page does not update by itself
link-wait = Connecting…
link-live = Connected
link-lost = Connection lost, reconnecting…
sending = Sending…
sending-again = Weak connection, sending again…

# Bodies and sittings
seat = Seat
seat-deputy = deputies
seat-member = members
seat-committee = members
seat-cppcc-committee = standing members
seat-association = members
seat-number = Seat { $seat }
guest-number = Attendee { $guest }
group-delegation = Delegation
group-sector = Sector
group-group = Group
unit-congress = {""}
unit-cppcc = {""}
sitting-presidium = Presidium meeting { $n }
sitting-delegation = Delegation meeting
sitting-circle = Group meeting
sitting-committee = Committee meeting
sitting-preparatory = Preparatory meeting
sitting-plenary =
    { $n ->
        [1] First plenary sitting
        [2] Second plenary sitting
        [3] Third plenary sitting
        [4] Fourth plenary sitting
        [5] Fifth plenary sitting
        [6] Sixth plenary sitting
        [7] Seventh plenary sitting
        [8] Eighth plenary sitting
       *[other] Plenary sitting no. { $n }
    }
sitting-opening = Opening sitting
sitting-ordinary = Plenary sitting
sitting-closing = Closing sitting
stage-scheduled = Not begun
stage-doors-open = Checking in
stage-in-progress = In progress
stage-adjourned = Adjourned
stage-closed = Closed
stage-called-off = Called off
date-day =
    { $month ->
        [1] { $day } January
        [2] { $day } February
        [3] { $day } March
        [4] { $day } April
        [5] { $day } May
        [6] { $day } June
        [7] { $day } July
        [8] { $day } August
        [9] { $day } September
        [10] { $day } October
        [11] { $day } November
       *[12] { $day } December
    }
date-full =
    { $month ->
        [1] { $day } January { $year }
        [2] { $day } February { $year }
        [3] { $day } March { $year }
        [4] { $day } April { $year }
        [5] { $day } May { $year }
        [6] { $day } June { $year }
        [7] { $day } July { $year }
        [8] { $day } August { $year }
        [9] { $day } September { $year }
        [10] { $day } October { $year }
        [11] { $day } November { $year }
       *[12] { $day } December { $year }
    }
date-with-part = { $day }, { $part }
day-to = {" "}to{" "}
part-morning = morning
part-afternoon = afternoon
part-evening = evening
person-spoken = { $name }, { $title }
on-behalf-of = On behalf of { $who }
title-quoted = “{ $title }”

# Business
matter-presidium-list = Presidium and secretary-general (draft list)
matter-agenda = Agenda of the session (draft)
item-number = Item { $n }
business-report = Report
business-vote = Deliberation and vote
business-address = Address
voting-now = Vote in progress
vote-result = Result of the vote
results = Results
next-step = Next step
progress-done = Done
progress-now = Now
progress-next = Next
progress-later = Later
outcome-open = Open
outcome-heard = Heard
outcome-adopted = Adopted
outcome-rejected = Not adopted
passed = Passed
not-passed = Not passed

# Attendance
attendance = Attendance
entitled = Entitled
present = Present
doors-not-open = Check-in has not begun.
quorum-congress = Quorum
quorum-cppcc = Quorum
quorum-association = Quorum
quorum-met-congress = Quorum reached
quorum-unmet-congress = No quorum
quorum-met-cppcc = Quorum reached
quorum-unmet-cppcc = No quorum
quorum-met-association = Quorum reached
quorum-unmet-association = No quorum
met-short = reached
unmet-short = not reached
quorum-spoken = { $entitled } entitled, { $present } present, { $needed } needed
quorum-line = { $word }: { $needed }
majority-line = { $needed } needed: { $word }
quorum-rule = { $word }: { $rule }.
mark-present = Present
mark-pressed = Pressed
mark-absent = Absent
mark-leave = On leave
mark-left = Left
executive-chairs = Executive chairs
presiding = Presiding
nobody-presides = Nobody has been named to preside yet.

# Voting
method-secret = Secret ballot
method-named = Named vote
method-hands = Show of hands
method-paper = Secret ballot on paper
choice-for = For
choice-against = Against
choice-abstain = Abstain
choice-not-pressed = Not pressed
choice-not-raised = Not raised
choice-not-valid = Void or not cast
pressed = Pressed
entitled-to-vote = Entitled to vote
may-vote = entitled to vote
of-entitled = of { $n } entitled
time-left = Time left
time-used = Time used
majority-spoken = { $count } for, { $needed } needed, { $total } in all

# Rules and sources
base-deputies-in-office = all deputies
base-presidium-members = all members of the presidium
base-sc-members = all members of the standing committee
base-cppcc-members = all members
base-cppcc-sc-members = all members of the standing committee
base-present = those present
base-votes-cast = the votes cast
base-movers = all who moved it
base-seats = the seats to be filled
base-ballots-issued = the ballots issued
base-voters = all entitled to vote
base-group-members = all members of the delegation or group
base-committee-members = all members of the committee
base-association-members = all members of the association
threshold-majority = more than half of { $base }
threshold-more-than =
    { $den ->
        [3] more than { $num ->
            [1] one third
           *[other] two thirds
        } of { $base }
       *[other] more than { $num }/{ $den } of { $base }
    }
threshold-at-least =
    { $den ->
        [2] at least half of { $base }
        [3] at least { $num ->
            [1] one third
           *[other] two thirds
        } of { $base }
       *[other] at least { $num }/{ $den } of { $base }
    }
ground-present = { $count } present; needed: { $rule } ({ $needed } of { $total }).
ground-approvals = { $count } for; needed: { $rule } ({ $needed } of { $total }).
ground-taking-part = { $count } taking part; needed: { $rule } ({ $needed } of { $total }).
ground-movers = { $count } moving together; needed: { $rule } ({ $needed }).
ground-nominators = { $count } nominating together; needed: { $rule } ({ $needed }).
ground-dissatisfied = { $count } not content with the answer; needed: { $rule } ({ $needed } of { $total }).
ground-returned = { $count } ballots returned; more than { $total } would make the ballot void.
threshold-people = { $people } or more
citation-article = { $source }, art. { $n }
citation-note = { $source }, note { $n }
citation-text = { $source }
status-read-in-full = Read in full
status-secondary = Secondary source
status-local-choice = Local choice
interpreted = With interpretation
