refusal-T-961 = There is no electronic ballot { $ballot }.
refusal-T-962 = Electronic ballot { $ballot } is not over. Nothing else is taken up until it is counted and, in an election, announced.
refusal-T-963 =
    Electronic ballot { $ballot } is { $stage ->
        [open] open, and ballots are still being cast
        [closed] closed, and its count is being opened
        [counted] counted
        [void] void
        [abandoned] abandoned
       *[announced] announced
    }. This step does not follow now.
refusal-T-964 = By the rules { $wanted } persons hold the key to the count; you have named { $named }.
refusal-T-965 = Nobody is named to hold the key to the count. Name the key trustees first.
refusal-T-966 = The key trustees have not made their keys yet. Each of them runs the trustee program on their own device until it says so; then try again.
refusal-T-967 = No list of voting cards lies ready. The scrutineers make the cards and hand in the public list; then try again.
refusal-T-968 = Seat { $seat } stands on the ballot and holds the key to its count. Name other key trustees first.
refusal-T-969 = The electronic ballot box did not answer. Please try again.
refusal-T-970 = The time for electronic ballot { $ballot } is not up. It ends by itself.
refusal-T-971 = Fewer than { $needed } key trustees have opened the count. Wait for them, or abandon the vote and hold it again.
refusal-T-972 = This count is not one of electronic ballot { $ballot }: its figures do not fit the ballots it was closed on. It is not taken.
refusal-T-973 = The result of a question is declared with its vote. Declare vote { $vote }.
refusal-T-974 = Vote { $vote } is secret and cast by cards: it is neither pressed, nor counted by hands, nor closed as an open vote.
