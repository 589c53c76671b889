# The desk: secret ballots by device

desk-sealed = Secret ballots
desk-sealed-lead = Before the sitting: name the key trustees and have them make the key; prepare identifiers and have the scrutineers make the lists.
desk-sealed-no-keepers = No key trustees are named yet. Without them no secret ballot can be held by device.
desk-sealed-name-keepers = Name the key trustees
desk-sealed-cards = Print their cards with links
desk-sealed-prepared = Identifiers and lists
desk-sealed-prepared-lead = Each secret vote uses up one identifier. Take the identifiers to the scrutineers, who make the lists on a computer without a network, and hand the lists in here.
desk-sealed-through-server = By the rulebook the server hands out the credentials, so no lists are needed. Its operator could tell whose sealed ballot is whose.
desk-sealed-none-prepared = No identifiers are prepared.
desk-sealed-list = List of { $n } credentials handed in
desk-sealed-list-missing = List missing
desk-sealed-prepare = Prepare { $n } more
desk-sealed-votes = Identifiers without a list
desk-sealed-votes-hint = Copy them, or download votes.txt, and give them to the scrutineers, who run on their own computer:
desk-sealed-lists = The file lists.json
desk-sealed-lists-hint = Made by yishi cards lists, 32 MB at most. It is public and holds no voting code.
desk-sealed-upload = Hand the lists in
desk-sealed-taken = Lists taken: { $n }.
desk-sealed-no-file = Please choose a file.
desk-sealed-too-large = The file has more than 32 MB.
desk-sealed-no-ballots = No secret ballot has been held by device in this session yet.
desk-sealed-abandon = Abandon it, to hold it again
desk-sealed-counted = Counted
desk-sealed-void = Void
desk-sealed-abandoned = Abandoned
desk-sealed-announced = Announced
