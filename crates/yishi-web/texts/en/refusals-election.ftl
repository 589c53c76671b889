refusal-E-701 = There is no election { $election }.
refusal-E-702 = This body does not elect that office. Please check the office.
refusal-E-703 = There cannot be { $seats } seats of that office: a post of one person has one, every other at least one.
refusal-E-704 = Election { $election } is for that office already.
refusal-E-705 =
    Election { $election } { $stage ->
        [nominating] is taking nominations
        [nominated] has closed nominations and waits for its list of candidates
        [preliminary_due] waits for a preliminary vote
        [preliminary_running] is holding a preliminary vote
        [preliminary_tied] has a tie in its preliminary vote
        [candidates_fixed] has its list of candidates and waits for the vote
        [balloting] is being voted on
        [counted] is counted and waits for the outcome to be determined
        [tie_due] has a tie and waits for another vote
        [further_due] has seats open and waits for the decision when to fill them
        [further_open] waits for its further election
        [awaiting_approval] waits for approval from above
        [done] has all its seats filled
        [left_to_next_session] leaves its open seats to the next session
       *[not_approved] was not approved from above
    }, so this cannot be done now.
refusal-E-706 = The last day of nominating, { $date }, is past. Please set another.
refusal-E-707 = Nominations for election { $election } ended on { $date }.
refusal-E-708 = Nominations for election { $election } are open until { $date }; they can be closed then.
refusal-E-709 = There must be at least { $days } days to nominate and to talk the candidates over. Election { $election } can go on from { $date }.
refusal-E-710 = By the rules, nobody of that kind nominates for this office.
refusal-E-711 = More are nominated than there are seats: { $names } names for { $seats } seats, all nominations of one nominator together.
refusal-E-712 =
    { $kind ->
        [seat] Seat { $no }
       *[guest] Guest { $no }
    } has not consented to being nominated. Please ask first.
refusal-E-713 =
    This office is filled from among the seats of this body. { $kind ->
        [seat] Seat { $no }
       *[guest] Guest { $no }
    } is none of them.
refusal-E-714 =
    { $kind ->
        [seat] Seat { $no }
       *[guest] Guest { $no }
    } holds an office that cannot be held beside this one, and can be nominated once it is resigned.
refusal-E-715 =
    { $kind ->
        [seat] Seat { $no }
       *[guest] Guest { $no }
    } is elected already.
refusal-E-716 = Election { $election } has no nomination { $nomination }, or all of it was withdrawn.
refusal-E-717 =
    { $kind ->
        [seat] Seat { $no }
       *[guest] Guest { $no }
    } is not among those who can be listed. Please check the list.
refusal-E-718 =
    { $kind ->
        [seat] Seat { $no }
       *[guest] Guest { $no }
    } is missing on the list. Please add the name.
refusal-E-719 = The candidates of election { $election } stand in the order of the votes of the preliminary vote. Please put them so.
refusal-E-720 = The rules do not use that order of names. Please choose another.
refusal-E-721 = The election method has not been adopted. Please put it before the plenary first.
refusal-E-722 = The election method has been adopted and cannot be changed.
refusal-E-723 = The election method has no post that fits election { $election } ({ $seats } seats). Please check the office, the seats, and whether it is a term change or a by-election.
refusal-E-724 = The office of post { $post } stands in the election method before. Please strike one.
refusal-E-725 = The surplus of post { $post } is not one the rules allow: { $count } beyond { $seats } seats, where { $least } to { $most } are allowed.
refusal-E-726 = The standing committee would have { $count } members; { $least } to { $most } are allowed.
refusal-E-727 = Too few stand: { $candidates } candidates for { $seats } seats, where at least { $least } are needed. Please nominate more.
refusal-E-728 = Too many are listed: { $candidates } candidates for { $seats } seats, { $most } at most.
refusal-E-729 = The election method has another way out of a tie in the preliminary vote. Please follow it (election { $election }).
refusal-E-730 = As many have to be chosen as there are places: { $count } are chosen for { $places }.
refusal-E-731 = The count does not fit the ballot: { $count } lines for { $candidates } candidates.
refusal-E-732 = Election { $election } has no round { $round } that waits for this.
refusal-E-733 = The name written in, { $name }, may be elected or tied. Please say first who it is, or that nobody of that name can be elected.
refusal-E-734 = The name { $name } was not written in, or it is said twice who it is.
refusal-E-735 = The candidates of the further election { $election } are taken by the order of the votes before; nobody can be nominated anew.
refusal-E-736 = Those elected in election { $election } have been made public.
refusal-E-737 = Only a plenary does this, and sitting { $sitting } is none.
refusal-E-738 = There is no list of a special committee { $committee }.
refusal-E-739 =
    The candidates of election { $election } stand in the order of the strokes of their names. { $kind ->
        [seat] Seat { $no }
       *[guest] Guest { $no }
    } belongs in place { $place }. Please put the list in order.
