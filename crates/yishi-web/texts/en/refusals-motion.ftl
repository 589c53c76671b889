refusal-B-406 = There is no motion { $motion }.
refusal-B-407 =
    Motion { $motion } is { $stage ->
         [filed] filed and not looked through yet
         [returned] given back to its movers
         [checked] found in order and waiting for a decision
         [referred] with a committee
         [examined] examined and waiting for a decision
         [not-on-agenda] not on the agenda
         [reconsidered] waiting to be considered again
         [suggestion] handled as a suggestion
         [on-agenda] on the agenda and not explained yet
         [explained] explained and being deliberated
         [charge-proposed] proposed to be handed to the standing committee
         [put-to-vote] put to the vote
         [adopted] adopted
         [rejected] rejected
         [withdrawn] withdrawn
         [fallen] ended because too few supported it
         [handed-over] handed to the standing committee
       *[concluded] concluded
    }, so this cannot be done now.
refusal-B-408 = By the rules this organ cannot put motions before this body.
refusal-B-409 =
    The motion lacks its { $part ->
         [title] title
         [cause] cause
         [grounds] grounds
       *[plan] plan
    }. Please add it and file the motion again.
refusal-B-410 = A wording that has to say something is empty. Please fill it in.
refusal-B-411 = The deadline for motions has passed, and later ones are not taken. It may be handed in as a suggestion instead.
refusal-B-412 = Motion { $motion } was not moved jointly, so nobody can join or leave it.
refusal-B-413 = Seat { $seat } supports it already.
refusal-B-414 = Seat { $seat } is not among those who support it.
refusal-B-415 = Nobody else supports motion { $motion }. Please withdraw the motion instead.
refusal-B-416 = Where a delegation moves, please enter how many of its members are for it.
refusal-B-417 = The delegation has { $members } members, so { $approvals } cannot be for it. Please check the figures.
refusal-B-418 = The delegation has not reached its majority: { $count } of { $total } are for it, { $needed } needed.
refusal-B-419 = Committee { $committee } is not formed, or not for this purpose, and cannot examine it.
refusal-B-420 = Please give the reason.
refusal-B-421 = Please enter when the last meeting of the presidium begins; the deadline is counted from it.
refusal-B-422 = The last meeting of the presidium is too near; the deadline has passed.
refusal-B-423 = Whoever explains it must be one of its movers. Please choose one of them.
refusal-B-424 = Motion { $motion } has not been explained. Its movers explain it first.
refusal-B-425 = The committee has not reported on motion { $motion } yet.
refusal-B-426 = Only a plenary deals with this; meeting { $sitting } cannot.
refusal-B-427 = The session is not over. The result is reported after it.
refusal-B-428 = There is no amendment { $amendment }.
refusal-B-429 =
    Amendment { $amendment } is { $stage ->
         [moved] moved and waiting for a decision
         [admitted] admitted
         [not-admitted] not admitted
         [withdrawn] withdrawn
         [adopted] adopted
       *[rejected] rejected
    }, so this cannot be done now.
refusal-B-430 = Amendment { $amendment } is not decided. It comes before the text.
refusal-B-431 = There is no clause { $clause } with a vote of its own.
refusal-B-432 = Clause { $clause } has not been voted on. It comes before the whole.
refusal-B-433 = There is no bill { $bill }.
refusal-B-434 =
    Bill { $bill } is { $stage ->
         [filed] filed and waiting for a decision
         [not-on-agenda] not on the agenda
         [on-agenda] on the agenda and not read in this session yet
         [read] read in this session
         [shelved] laid aside
         [lapsed] ended
         [withdrawn] withdrawn
         [put-to-vote] put to the vote
         [adopted] adopted
         [rejected] rejected
         [approved] approved
         [not-approved] not approved
       *[announced] announced
    }, so this cannot be done now.
refusal-B-435 = This place makes no regulations in that field.
refusal-B-436 = A regulation on something especially important for the place is adopted by the congress itself.
refusal-B-437 = Bill { $bill } has had { $done } of the { $needed } readings it needs before the vote.
refusal-B-438 = The unified examination of bill { $bill } has not been reported yet.
refusal-B-439 = The draft of bill { $bill } was not published for comments. Publish it first, or give the reason why not.
refusal-B-440 = Comments are taken until { $until } as a rule. Where the time is shorter, please give the reason.
refusal-B-441 = The bill has not been laid aside long enough. It can be ended from { $from }.
refusal-B-442 = The days are not in their order. Please check them.
refusal-B-443 = Bill { $bill } is not voted on in this way. It was decided whether the regulations it changes are voted on together or one by one.
refusal-B-444 = The register is full; nothing more can be entered.
refusal-B-445 = This has been voted on already.
