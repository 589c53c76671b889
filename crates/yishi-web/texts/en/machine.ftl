# The file of a counting machine.
machine-title = Read a counting machine’s file
machine-lead = One row for each paper. The file is checked cell by cell and entered only if nothing is wrong with it; what is recorded are the sums and the numbers of the void papers, never what stands on a paper.
machine-file = File
machine-file-hint = CSV in UTF-8 or GB18030, 3 MB at most.
machine-paste = Or paste the table here
machine-format = What the file looks like
machine-format-head = The first line is the head: a column “paper”, and a column for each candidate, headed by the name as it is printed on the ballot, in any order (a ballot on a question has one column, “question”). There may be a column “write-in” behind a candidate’s, and a column “not-issued”. The Chinese headings are 票号, 另选他人, 非本次选票 and 表决事项.
machine-format-marks = Each line below is one paper, numbered from 1 without a gap. A cell holds ○ or “for”, × or “against”, nothing or “abstain”, and “?” for a mark that cannot be made out.
machine-format-names = A name written in is one of the roll; if it is not, and its simplified and traditional forms differ, both are given with a slash between them, the simplified form first.
machine-format-sums = Sums may stand below the papers, with “for”, “against”, “abstain” or “void” in the column of the numbers; they are held against the rows.
machine-problems = Not entered: something is wrong with the file or the form, and nothing was recorded
machine-problem-count =
    { $n ->
        [one] One thing is wrong with the file. Mend it and choose or paste it again:
       *[other] { $n } things are wrong with the file. Mend them and choose or paste it again:
    }
machine-incomplete = Choose the ballot and the teller.
machine-empty = No file was chosen and nothing was pasted.
machine-too-large = The file is too large: at most 3 MB.
machine-encoding = The file cannot be read: its text is neither in UTF-8 nor in GB18030.
machine-column = Column
machine-void = Void
machine-no-papers = There is no paper in the file.
machine-too-many = There are more than { $most } papers, and no file may hold more.
machine-unknown-column = No such name is printed on the ballot, and the head has no such column.
machine-column-twice = The column is there twice.
machine-missing-line = The column “{ $text }” is missing.
machine-missing-question = The column “question” is missing.
machine-missing-numbers = The column “paper” with the numbers of the papers is missing.
machine-no-line-before = No candidate stands before this column of names written in.
machine-cells = The row has { $has } cells, the head has { $wanted }.
machine-bad-number = The paper’s number is “{ $text }” where { $wanted } should be. Void papers are found by their numbers, so they run on without a gap.
machine-bad-mark = “{ $text }” is no mark of a ballot.
machine-bad-name = “{ $text }” is no name, or one of its two written forms is missing.
machine-bad-flag = “{ $text }” is neither “yes” nor empty.
machine-bad-sum = “{ $text }” is no sum, or this column has none.
machine-paper-below-sums = A paper stands below the sums.
machine-sum-differs = The file says { $said } for “{ $sum }”; its rows come to { $counted }.
