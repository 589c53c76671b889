# The secretariat's desk

desk-title = Secretariat's desk
desk-control = Sitting
desk-roll = Roll
desk-check-in = Check-in
desk-rostrum = Rostrum
desk-links = Cards and PINs
desk-papers = Releases and record
desk-public = Public page
desk-sessions = All sessions
desk-hands-hint = The three may not add up to more than are entitled; the rest count as not raised. Figures may be corrected until the vote is closed.
attendance-by-delegation = Attendance by delegation
attendance-by-sector = Attendance by sector
attendance-by-group = Attendance by group
sum = Total
sittings = Sittings
agenda = Agenda
agenda-adopted = (adopted)
agenda-draft = (draft)
agenda-none = No draft agenda has been put forward.

act-open-doors = Open the doors
act-allow-self-check-in = Allow check-in by phone
act-stop-self-check-in = Stop check-in by phone
act-open-sitting = Open the sitting
act-close-sitting = Close the sitting
act-begin-segment = Next segment
act-take-up = Take up
act-open-vote = Open the vote
act-close-vote = Close the vote
act-declare-result = Declare the result
act-end-speech = End the address
act-close-session = Close the session
act-enter-hands = Enter the count
act-check-in = Check in
act-leave = Leaves
act-return = Returns
act-grant-leave = Grant leave
act-withdraw = Withdraw the seat

column-line = Line
column-problem = What is wrong
column-number = No.
column-item = Item
column-state = State
column-acts = Actions
column-sitting = Sitting
column-day = Day
column-name = Name
column-office = Office
column-rank = Rank

roll-size-congress = { $seats } deputies in { $groups } delegations
roll-size-cppcc = { $seats } members in { $groups } sectors
roll-size-group = { $seats } members in { $groups } groups
withdrawn = Withdrawn
grant-leave = Leave of absence
leave-reason = Reason for leave
withdraw-seat = Withdrawal of a seat
withdraw-reason = Reason (simplified Chinese)
withdraw-reason-hant = Reason (traditional Chinese)

scan-heading = Scan the check-in code
scan-done = { $mark }; { $n } present
type-heading = No code at hand? Type the seat number
camera-ready = Hold the code in front of the camera
camera-denied = The browser may not use the camera; type the seat number
camera-none = No camera available; type the seat number

links-officers = Chair, big screen and tellers
links-code = Log-in code
links-pin = PIN
links-cards = Seat cards
links-pins = PIN slips
links-handing-out = Printing and handing out
links-how = Seat cards and PIN slips are printed separately, in the same order; print both on one side only. Lay the cards on the seats. Cut the slips along the dashes and hand each to its holder in person at check-in. Keep the two apart: a card alone lets nobody in.
links-scan = Scan with your phone, then enter the PIN from your slip.
links-scan-chair = Scan with the tablet, then enter the PIN from the slip.
links-scan-hall = Open this address on the computer of the big screen; it needs no PIN.
links-fingerprint = Certificate fingerprint (SHA-256):
links-fingerprint-hint = If a phone warns that the certificate is not trusted, view the certificate first and go on only if its fingerprint is this one.
links-renew = Renew the link

export = Record of the session
export-explained = One file with the whole record, the ballot boxes, the rulebook and the public key, from which anyone can recompute everything.
export-download = Download session.yishi
papers-not-yet = The sitting has not begun.
release-hans = Release (simplified Chinese)
release-hant = Release (traditional Chinese)
record-json = Record as data
verify-command = Command that verifies the record

rostrum-view = The rostrum as the hall sees it, highest in the centre
rostrum-row = Row { $n }
rostrum-hall = Hall
rostrum-seated =
    { $n ->
        [one] one seat
       *[other] { $n } seats
    }
rostrum-executive = Darker seats are those of the executive chairs.
rostrum-unnamed = Without seats of their own:
rostrum-none = The rostrum has not been arranged yet.
rostrum-enter = Enter the executive chairs and the lists of the rostrum under “Preparation” first; the seats are then arranged by themselves.
rostrum-even-left-of-line = In a row of even number the first sits left of the centre line, the second at the first's right.
rostrum-even-left-hand = In a row of even number the second sits at the first's left hand.
