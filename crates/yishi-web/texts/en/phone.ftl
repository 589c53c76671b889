# The phone of a deputy or member

phone-title = My session
phone-not-yet = Not begun
phone-checking-in = Checking in
phone-now = Now
phone-please-press = Press one of the three
phone-received = Received: { $choice }
phone-hint = { $method }. { $hint }
phone-last-press = You may change your choice until the vote closes; the last press counts.
phone-first-press = Once pressed, a choice cannot be changed.
phone-not-entitled = You were not present as this vote opened, so you do not take part in it.
phone-out-of-the-hall = You have left the hall. Return to vote.
phone-by-hands = This vote is by show of hands. Please raise your hand in the hall.
phone-own-code = My check-in code
phone-show-code = Show it to the staff at the door.
phone-check-in = I am in the hall: check in
phone-leave = Leave for a while
phone-return = I am back
own-present = Checked in
own-absent = Not checked in
own-leave = On leave
own-left = Out of the hall
