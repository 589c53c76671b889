# Speaking

speakers-title = Speakers
speakers-nobody = Nobody has asked to speak.
speakers-nobody-speaks = Nobody has the floor.
speakers-next = Next
speakers-call = Call the next speaker
speakers-end = End the speech
speakers-extend = One minute more
speakers-turn = Speech no. { $n } on this matter
speakers-ask = Ask to speak
speakers-asked = You are on the list of speakers. The chair will call you.
speakers-withdraw = Take the request back
clock-soon = 30 seconds left
clock-over = Time is up
tone-off = Turn the sound on
tone-on = The sound is on
hall-break = The sitting is adjourned

# Breaks
act-adjourn-sitting = Adjourn the sitting
act-resume-sitting = Resume the sitting
act-resume-session = Resume the session
step-resume-sitting = Resume the sitting
step-resume-session = Wait for the session to resume
say-resume-sitting = The sitting is resumed.
say-resume-session = The session is adjourned. The secretariat records when it goes on.

# Meetings of parts of the body
meetings-title = My meetings
meeting-of = { $who } · { $meeting }
meeting-lead = Leading the meeting
meeting-you-preside = You preside
meeting-absent = Not here: { $n }
post-standing-chair = Standing chair of the presidium
post-presidium = Member of the presidium
post-leader = Leader of { $of }
post-deputy-leader = Deputy leader of { $of }
post-chief-scrutineer = Chief scrutineer
post-scrutineer = Scrutineer

# The chair at a paper ballot
step-await-ballot = Wait for the ballot
step-declare-ballot = Declare whether the ballot is valid
step-announce-ballot = Announce the count
say-ballot-issue = The staff will now hand out the ballot papers.
say-ballot-vote = The scrutineers vote first. Members, please cast your ballots in turn.
say-ballot-count = The papers are being counted. Please wait.
say-ballot-report = I call upon the chief scrutineer to report the count.
say-ballot-fewer = Papers issued: { $issued }. Papers returned: { $returned }. Fewer papers were returned than issued; the ballot is valid.
say-ballot-equal = Papers issued: { $issued }. Papers returned: { $returned }. As many papers were returned as issued; the ballot is valid.
say-ballot-more = Papers issued: { $issued }. Papers returned: { $returned }. More papers were returned than issued; the ballot is void and must be held again.
say-announce-ballot = I now announce the result of the count.
