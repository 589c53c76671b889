# Why a sealed ballot, or what prepares one, is refused.

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
sealed-refusal-K-212 = The key ceremony refuses: { $reason }.
