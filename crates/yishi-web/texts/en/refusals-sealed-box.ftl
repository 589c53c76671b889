# Why a sealed ballot, or what prepares one, is refused.

sealed-refusal-K-101 = No key ceremony was begun.
sealed-refusal-K-102 = This key ceremony is over; another one was begun.
sealed-refusal-K-103 = There is no key trustee at place { $place }.
sealed-refusal-K-104 = The message of the key trustee at place { $place } came too early; the ceremony still waits for others.
sealed-refusal-K-105 = The key trustee at place { $place } has already sent another message of this step.
sealed-refusal-K-106 = The message of the key trustee at place { $place } does not hold: { $reason }.
sealed-refusal-K-107 = A count cannot be opened by { $needed } of { $size } key trustees.
sealed-refusal-K-199 = The server failed while the keys were made.
sealed-refusal-K-201 = There is no such ballot.
sealed-refusal-K-202 = The ballot is closed. Nothing more is taken.
sealed-refusal-K-203 = A ballot by this card is in the box, and in this vote the first one counts.
sealed-refusal-K-204 = This ballot was opened for a test, so it cannot be cast. Seal a new one.
sealed-refusal-K-205 = The ballot is refused: { $reason }.
sealed-refusal-K-206 = The proofs beside the ballot cannot be read: { $reason }.
sealed-refusal-K-207 = The file of lists cannot be read: { $reason }.
sealed-refusal-K-208 = The list of { $uuid } is refused: { $reason }.
sealed-refusal-K-209 = At most { $most } ballots can wait for their lists.
sealed-refusal-K-210 = The part is refused: { $reason }.
sealed-refusal-K-211 = Too many ballots are being tested. Try again in a while.
sealed-refusal-K-213 = The voting code of this ballot is not on the list for this vote.
