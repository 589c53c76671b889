# 会议档案
record-title = Record of the session
record-contents = Contents
record-minutes = Minutes
record-attendance = Attendance report
record-sheet = Result sheet
record-ballot-sheet = Report of the ballot
record-decisions = Decisions
record-announcements = Announcements and resolutions
record-due = Deadlines
record-acts = All entries
record-to-the-chair = Back to the chair’s page
record-papers = Papers
record-meetings = Meetings
record-no-meetings = No meeting has been scheduled.
record-meeting-of = Meeting: { $part }
record-sheets = Result sheets
record-no-votes = No vote has been closed.
record-ballots = Reports of ballots
record-vote-number = Vote { $n }
record-ballot-number = Ballot { $n }
record-secret = in camera
record-secret-meeting = Held in camera; not for publication
record-void = void
record-colon = :{ " " }
record-stop = .{ " " }
record-and-more = { " " }and others ({ $n } in all)
record-tally-short = { $for } for, { $against } against, { $abstain } abstaining, { $rest } other
record-result = { $method }: { $for } for, { $against } against, { $abstain } abstaining, { $rest } { $word }. { $outcome }.
record-preliminary = Preliminary vote
record-round-first = First round
record-round-tie = New vote among those tied
record-round-further = Further election
record-period-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
    }
record-period-working-days = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
    }
record-period-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
    }
record-period-years = { $n ->
    [one] { $n } year
   *[other] { $n } years
    }
record-period-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
    }

# 人数报告单
record-attendance-said = { $entitled } entitled to attend, { $present } present ({ $share }), { $leave } on leave, { $absent } absent or gone. { $judged }.
record-attendance-said-plain = { $entitled } entitled to attend, { $present } present ({ $share }), { $leave } on leave, { $absent } absent or gone. No rule sets a quorum for this meeting.
record-share = Share present
record-as-opened = As counted when the sitting was opened
record-as-now = As checked in at this moment
record-secretariat = Secretariat of the session

# 表决和选举结果
record-method = Method
record-held = Held
record-declared = Result declared
record-not-declared = not yet declared
record-rests-on = Rests on
record-box = Digest of the ballot box (SHA-256):
record-seats = Seats to fill
record-issued = Papers issued
record-returned = Papers returned
record-valid = Valid papers
record-void-papers = Void papers
record-void-whole = More papers were returned than issued: the ballot is void
record-void-too-many = too many picked
record-void-unclear = cannot be made out
record-void-not-issued = not one of those issued
record-counts = Votes
record-written-in = written in
record-question = the question
record-tied = Tied
record-over-half = enough votes
record-below-half = too few votes
record-elected = Elected
record-through = Came through
record-not-determined = The outcome has not been determined yet.
record-nobody-elected = Nobody is elected.{ " " }
record-open-seats = { $n ->
    [one] One seat stays open.
   *[other] { $n } seats stay open.
    }
record-awaits-approval = Subject to approval by the standing committee of the higher level.
record-chief-scrutineer = Chief scrutineer:
record-announced = Announced at
record-needed = Election takes { $rule }: { $needed } votes.
record-sealed-sheet = Report of an electronic ballot
record-sealed-ballots = Electronic ballots
record-sealed-number = Electronic ballot { $n }
record-sealed-line = { $entitled } entitled to vote, { $ballots } ballots.
record-sealed-cast = Ballots that count
record-sealed-void = More ballots than members entitled: the ballot is void
record-cards = Voting cards
record-sealed-archive = Archive
record-fingerprint = Fingerprint (SHA-256)
record-head = Seal of the box (head hash) at the close
record-last-event = Seal of the box (head hash) with the result
record-opened-by = Count opened by the key trustees:
record-cards-by-scrutineers = The scrutineers made the voting cards without a network and handed them out. The server does not know whose ballot is whose.
record-cards-by-server = The server handed out the voting codes, so its operator could link ballots and members.

# 会议记录
record-course = Course of the meeting
record-when = Time
record-convened-by = Convened by
record-convener-unknown = not on record
record-standing-chairs = Standing chairs of the presidium
record-leaders = Also present
record-non-voting = Attending without a vote
record-journal-number = Number in the journal
record-opened = The sitting was opened.
record-closed = The sitting was closed.
record-until = until { $time }
record-taken-up = Taken up: { $title }
record-report = { $who } delivered { $title }.
record-report-on-behalf = On behalf of { $behalf }, { $who } delivered { $title }.
record-spoke = spoke
record-turn = (time { $n } on this matter)
record-overrun = { $n ->
    [one] one second over time
   *[other] { $n } seconds over time
    }
record-asked = Inquiry by
record-answered = Answer by
record-voted = Vote: { $title }
record-papers-line = { $issued } papers issued, { $returned } returned, { $valid } valid.
record-unfinished = Not dealt with

# 决定
record-no-decisions = Nothing has been decided yet.
record-decision-count = { $n ->
    [one] One decision
   *[other] { $n } decisions
    }
record-number = entry { $n }

# 公告
record-announcement = Announcement
record-announcement-number = (No. { $n })
record-numbered = Announcements are numbered within the session.
record-none-issued = No announcement has been issued.
record-drafts = Announcements that could be issued (drafts)
record-no-drafts = The record so far calls for no announcement.
record-would-be = would be { $number }
record-issue = Check and issue
record-adopted-line = (Adopted on { $day } by the { $session })

# 期限
record-due-on = Pending on { $day }
record-overdue-count = { $n ->
    [one] One is overdue.
   *[other] { $n } are overdue.
    }
record-nothing-due = Nothing is pending.
record-day = By
record-days-left = Left
record-rule = Rule
record-from-day = from { $day }
record-not-begun = has not begun to run
record-days-over = { $n ->
    [one] one day overdue
   *[other] { $n } days overdue
    }
record-may-now = may be done now
record-today = today
record-days = { $n ->
    [one] one day
   *[other] { $n } days
    }
record-set-by-body = set by the body itself
record-counted-from = { $period }, counted from { $day }.
record-holidays-unknown = The holidays of that year are not on file; only weekends are left out.
due-notice = Notify the date and the subjects of the session
due-papers = Send out the drafts of the reports
due-first-session = Hold the first session of the term
due-resumption = Resume the session
due-next-meeting = Hold the next meeting
due-motions = Deputies’ motions close
due-nominating = Nominations close
due-candidates = Settle the candidates, or hold the preliminary vote
due-motion-result = Report what came of the motion
due-comments = Comments on the draft close
due-lapse = The bill may be ended
due-approval = The higher standing committee decides on the regulation
due-draft-to-committee = Send the draft of the report to the committee in charge
due-report-handed-in = Hand in the special work report
due-report-to-members = Send the report to the members
due-report-follow-up = Report on the opinions given on the report
due-inquiry-follow-up = Report after the special inquiry
due-inspection-follow-up = Report after the inspection
due-rated-again = Report again (rated dissatisfying)
due-audit-follow-up = Report what became of the audit

# 全部记录
record-lines = { $n ->
    [one] One entry
   *[other] { $n } entries
    }
record-no-lines = No entry matches.
record-room = Room
record-all = All
record-show = Show
record-who = Who
record-teller = Teller { $n }
record-clock = House clock
record-pages = Pages
record-first = First
record-before = Previous
record-after = Next
record-last = Last
record-page-of = Page { $n } of { $total }
