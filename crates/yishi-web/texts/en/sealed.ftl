# Electronic ballots on the screens of the hall

# How far it is
sealed-open = An electronic ballot is open
sealed-closed = The count is being opened
sealed-counted = Counted, to be announced
sealed-void = Void
sealed-abandoned = Abandoned
sealed-announced = Result of the count
sealed-seats = { $seats ->
        [one] One is to be elected; the candidates:
       *[other] { $seats } are to be elected; the candidates:
    }
sealed-seal = Seal of the box: { $hash }. The big screen, the chair's page and the voting page should show the same.
sealed-seal-label = Seal of the box
sealed-seal-so-far = It stands for all ballots in the box so far and changes with every one.
sealed-seal-closed = It stands for all ballots in the box as it was closed and changes no more.
sealed-keys = Key trustees who opened
sealed-keys-given = { $n } of the { $needed } key trustees needed have opened the count.
sealed-has-given = Opened by:{" "}
sealed-lacks = Still to open:{" "}
sealed-through = Goes through
choice-not-cast = Not cast

# Phones
sealed-go-vote = Vote now
sealed-go-see = See the box
sealed-go-hint = The voting page does not ask who you are; you vote with your voting code.

# The chair
step-sealed-close = Close the ballot
step-sealed-await-keys = Wait for the key trustees
step-sealed-announce = Announce the count
step-sealed-hold-again = Hold the ballot again
say-open-sealed = We now vote on { $title } by secret electronic ballot. Please open the voting page on your phone and vote with your voting code.
say-sealed-runs = Please open the voting page on your phone and vote with your voting code. The ballot closes by itself when the time is up.
say-sealed-close = Whoever has not voted, please do so now. Has everybody voted? The ballot is closed.
say-sealed-closed = The ballot is closed. Of { $entitled } entitled to vote, { $ballots } ballots were received. The seal of the box is { $hash }; please compare it with the big screen. I ask the key trustees to open the count.
say-sealed-announce = I announce the count. Of { $entitled } entitled to vote, { $ballots } ballots were received, and the ballot is valid. { $lines }.
say-sealed-line = { $name }: { $for } for, { $against } against, { $abstain } abstaining
sealed-line-join = ;{" "}
say-sealed-void = More ballots were received than there are members entitled to vote: the ballot is void and is held again.
say-sealed-abandoned = The ballot is abandoned and is held again.
say-figures-sealed = For: { $for }. Against: { $against }. Abstaining: { $abstain }. Not cast: { $rest }
