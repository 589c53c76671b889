act-TakeUp = Take up a matter
act-TakeUp-hint = The sitting turns to a matter, and the big screen shows it.
act-HearReport = Hear a report
act-HearReport-hint = A report is delivered from now on.
field-HearReport-reporter = Who reports
