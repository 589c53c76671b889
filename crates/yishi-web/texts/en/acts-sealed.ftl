# Acts, fields and cases of the room “sealed”.

act-NameTrustees = Name the key trustees
act-NameTrustees-hint = Those who hold the key to the count of electronic ballots, as many as the rules say. Whoever is named later replaces all before.
act-CloseSealedBallot = Close an electronic ballot
act-CloseSealedBallot-hint = No ballot is taken any more; how many there are and the seal of the box are read out.
act-CountSealedBallot = Take the count of an electronic ballot
act-CountSealedBallot-hint = The house does so by itself once enough key trustees have opened the count.
act-AbandonSealedBallot = Abandon an electronic ballot
act-AbandonSealedBallot-hint = Where the count cannot be opened, or something went wrong that only a new vote mends. Nothing of it counts; it is held again.
act-AnnounceSealedBallot = Announce the result of an election held electronically
act-AnnounceSealedBallot-hint = The presiding chair announces it on the spot. That of a question is declared with its vote.
field-NameTrustees-trustees = Key trustees; the first named has place 1
field-CloseSealedBallot-ballot = Electronic ballot
field-CountSealedBallot-ballot = Electronic ballot
field-AbandonSealedBallot-ballot = Electronic ballot
field-AnnounceSealedBallot-ballot = Electronic ballot
