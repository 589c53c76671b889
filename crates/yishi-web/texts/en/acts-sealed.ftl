# Acts, fields and cases of the room “sealed”.

act-NameTrustees = Name the key trustees
act-NameTrustees-hint = Those who hold the key to the count of secret electronic votes, as many as the rules say. Whoever is named later replaces all before.
act-CloseSealedBallot = Close a secret electronic vote
act-CloseSealedBallot-hint = No ballot is taken any more; how many there are and the head hash are read out.
act-CountSealedBallot = Take the count of a secret electronic vote
act-CountSealedBallot-hint = The house does so by itself once enough key trustees have opened the count.
act-AbandonSealedBallot = Abandon a secret electronic vote
act-AbandonSealedBallot-hint = Where the count cannot be opened, or something went wrong that only a new vote mends. Nothing of it counts; it is held again.
act-AnnounceSealedBallot = Announce the result of an election held electronically
act-AnnounceSealedBallot-hint = The presiding chair announces it on the spot. That of a question is declared with its vote.
field-NameTrustees-trustees = Key trustees; the first named has place 1
field-CloseSealedBallot-ballot = Secret electronic vote
field-CountSealedBallot-ballot = Secret electronic vote
field-AbandonSealedBallot-ballot = Secret electronic vote
field-AnnounceSealedBallot-ballot = Secret electronic vote
