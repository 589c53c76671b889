# The public box of a sealed ballot

box-title = Public ballot box
box-open = Voting
box-counting = Closed, being opened
box-counted = Result opened
box-void = Void, to be held again
box-abandoned = Abandoned, to be held again
box-credentials = Voting cards that count
box-refresh = Refresh
box-find = Find your ballot
box-find-hint = The tracking code that your phone showed after voting; spaces may be left out.
box-find-button = Find
box-found = It is in the box, at place { $n }.
box-not-found = It is not in the box.
box-not-found-hint = Compare the code letter by letter. If your phone says that the ballot is in and it is not here, tell the scrutineers at once.
box-seals = Seals
box-head = Seal of the box (head hash)
box-head-hint = It changes with every ballot. At any one moment the big screen, the phones and this page show the same.
box-keepers = Key trustees
box-keepers-needed = { $size } trustees, of whom any { $needed } together open the result.
box-keeper-opened = Has opened
box-keeper-not-yet = Has not opened
box-check = Check it yourself
box-check-hint = With the files anybody can check every ballot and the result on a computer of their own, without trusting this house.
box-check-own = With the checker that comes with this house and works without it:
box-check-other = With a program by other makers, in the folder of the file:
box-check-other-hint = It does not read a .pairs file; with versions 3.0 and 3.3 run election verify-ballot on each ballot as well.
