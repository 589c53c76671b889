refusal-S-201 = There is no interpellation { $interpellation }.
refusal-S-202 = By the rules no interpellation can be addressed to { $organ ->
        [government] the government
        [department] a department of the government
        [supervision-commission] the supervision commission
        [court] the court
       *[procuratorate] the procuratorate
    }. Check whom it asks.
refusal-S-203 = This must be given in writing: { $part ->
        [organ] the name of the organ
        [question] the question
        [content] the content of the interpellation
        [reason] the reason
        [subject] what was investigated
        [findings] the findings
        [topic] the topic
        [answer] the answer
        [report] the report
        [opinions] the opinions
        [law] the law or regulation
        [assessment] the assessment
        [advice] the advice
        [title] the title
        [issuer] the issuer
        [opinion] the opinion
       *[grounds] the grounds of the review
    }.
refusal-S-204 = This act does not fit: interpellation { $interpellation } { $stage ->
        [filed] is filed, and the form of its answer is not decided yet
        [answer_due] waits for its answer
        [answered] has been answered
        [second_answer_demanded] is to be answered again, and the form is not decided yet
        [second_answer_due] waits for its second answer
        [answered_again] has been answered a second time
        [closed] is closed
       *[withdrawn] has been withdrawn
    }.
refusal-S-205 = The rules do not allow this form of answer: { $form ->
        [presidium] orally to the presidium
        [plenary] orally to the plenary
        [committee] orally to the committee concerned
       *[written] in writing
    }.
refusal-S-206 = An oral answer needs the sitting in which it is given. Choose the sitting in progress.
refusal-S-207 = Sitting { $sitting } is not where the answer is due. It was decided that the answer be given { $form ->
        [presidium] orally to the presidium
        [plenary] orally to the plenary
        [committee] orally to the committee concerned
       *[written] in writing
    }.
refusal-S-208 = Seat { $seat } did not move this interpellation.
refusal-S-209 = By the rules an interpellation cannot be withdrawn once it is filed.
refusal-S-210 = Committee { $committee } has not been formed to investigate.
refusal-S-211 = Committee { $committee } has reported already.
refusal-S-212 = Item { $item } is no resolution and cannot follow from the investigation.
refusal-S-213 = There is no rating { $rating }.
refusal-S-214 = By the rules this body holds no satisfaction rating.
refusal-S-215 = Report item { $item } has not been heard yet. Hear it first.
refusal-S-216 = This report has been rated already (rating { $rating }).
refusal-S-217 = There are { $count } { $what ->
        [marks] marks
        [issued] ballots issued
        [returned] ballots returned
        [void] void ballots
       *[votes] votes
    }, and there cannot be more than { $most }. Please check the figures.
refusal-S-218 = There is no special inquiry { $inquiry }.
refusal-S-219 = Sitting { $sitting } cannot hold a special inquiry; it is held in a plenary, a joint or a group sitting.
refusal-S-220 = The head of organ no. { $place } on the list does not attend. Name who attends first.
refusal-S-221 = The follow-up of { $register ->
        [special_report] special report { $no }
        [special_inquiry] special inquiry { $no }
       *[inspection] inspection { $no }
    } has been recorded already.
refusal-S-222 = There is no special report { $report }.
refusal-S-223 = A report on the audit's findings needs the day on which the audit report was heard.
refusal-S-224 = This step of report { $report } has been recorded already: { $step ->
        [draft_to_committee] draft sent to the committee
        [to_standing_committee] report sent to the standing committee
       *[to_members] report sent to the members
    }.
refusal-S-225 = The opinions on report { $report } have been sent already.
refusal-S-226 = The opinions on report { $report } have not been sent yet. Send them first.
refusal-S-227 = The day set, { $due }, is later than the last day the rules allow, { $latest }.
refusal-S-228 = The days do not fit: { $to } is before { $from }. Please check them.
refusal-S-229 = There is no inspection { $inspection }.
refusal-S-230 = Inspection { $inspection } has been reported on already.
refusal-S-231 = Inspection { $inspection } has not been reported on yet.
refusal-S-232 = There is no document { $document } in the register.
refusal-S-233 = The review of document { $document } is over.
refusal-S-234 = No projects have been collected yet.
refusal-S-235 = This act does not fit: the projects { $stage ->
        [collected] are being collected
        [shortlisted] are shortlisted and wait for deliberation
        [deliberated] have been deliberated on and wait for the vote
        [tied] are tied, and the tie is not broken yet
        [chosen] are chosen and wait to be carried out
        [supervised] are being carried out
       *[assessed] have all been assessed
    }.
refusal-S-236 = There is no project { $project }.
refusal-S-237 = Project { $project } is listed twice. Please remove one.
refusal-S-238 = There are { $count } candidates more than can be chosen; the rules ask for { $least } to { $most }.
refusal-S-239 = The count must name every candidate once, in the order of the ballot.
refusal-S-240 = The rules do not allow a tie to be broken this way: { $way ->
        [another-vote] another vote
        [lot] by lot
       *[leading-organ] by decision of the presidium
    }.
refusal-S-241 = Choose exactly { $places } of the tied projects.
refusal-S-242 = Project { $project } was not chosen.
refusal-S-243 = Project { $project } has been assessed already.
