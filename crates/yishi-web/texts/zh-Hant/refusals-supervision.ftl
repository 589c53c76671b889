refusal-S-201 = 沒有第{ $interpellation }號質詢案。
refusal-S-202 = 依照規則，不能對{ $organ ->
        [government] 人民政府
        [department] 政府工作部門
        [supervision-commission] 監察委員會
        [court] 人民法院
       *[procuratorate] 人民檢察院
    }提出質詢案。請核對質詢對象。
refusal-S-203 = 須以書面寫明：{ $part ->
        [organ] 機關名稱
        [question] 質詢或者詢問的問題
        [content] 質詢的內容
        [reason] 理由
        [subject] 調查的問題
        [findings] 調查結果
        [topic] 議題
        [answer] 答復
        [report] 報告內容
        [opinions] 審議意見
        [law] 法律法規名稱
        [assessment] 對實施情況的評價
        [advice] 改進建議
        [title] 名稱
        [issuer] 制定機關
        [opinion] 意見
       *[grounds] 審查理由
    }。
refusal-S-204 = 第{ $interpellation }號質詢案目前{ $stage ->
        [filed] 已經提出，尚未決定答復方式
        [answer_due] 已經決定答復方式，等待答復
        [answered] 已經答復
        [second_answer_demanded] 須再作答復，尚未決定答復方式
        [second_answer_due] 已經決定再次答復的方式，等待答復
        [answered_again] 已經再次答復
        [closed] 已經辦結
       *[withdrawn] 已經撤回
    }，不能辦理這一事項。
refusal-S-205 = 依照規則，不能採用這種答復方式：{ $form ->
        [presidium] 在主席團會議上口頭答復
        [plenary] 在全體會議上口頭答復
        [committee] 在有關委員會會議上口頭答復
       *[written] 書面答復
    }。
refusal-S-206 = 口頭答復須注明在哪次會議上答復，請選定正在舉行的會議。
refusal-S-207 = 第{ $sitting }號會議不是所決定的答復場合。所決定的方式是：{ $form ->
        [presidium] 在主席團會議上口頭答復
        [plenary] 在全體會議上口頭答復
        [committee] 在有關委員會會議上口頭答復
       *[written] 書面答復
    }。
refusal-S-208 = { $seat }號不是這件質詢案的提案人。
refusal-S-209 = 依照規則，質詢案提出後不得撤回。
refusal-S-210 = 第{ $committee }號委員會不是已經成立的特定問題調查委員會。
refusal-S-211 = 第{ $committee }號委員會已經提出調查報告。
refusal-S-212 = 議程第{ $item }項不是決議事項，不能與調查報告相聯。
refusal-S-213 = 沒有第{ $rating }號滿意度測評。
refusal-S-214 = 依照規則，本機關不進行滿意度測評。
refusal-S-215 = 第{ $item }項報告尚未聽取，不能測評。請先聽取報告。
refusal-S-216 = 這項報告已經測評（第{ $rating }號）。
refusal-S-217 = { $what ->
        [marks] 測評票
        [issued] 發出的票
        [returned] 收回的票
        [void] 廢票
       *[votes] 得票
    }共{ $count }，最多只能有{ $most }。請重新核對數字。
refusal-S-218 = 沒有第{ $inquiry }號專題詢問。
refusal-S-219 = 第{ $sitting }號會議不能進行專題詢問；專題詢問在全體會議、聯組會議或者分組會議上進行。
refusal-S-220 = 第{ $place }個被詢問機關的負責人沒有到會。請先確定到會的負責人。
refusal-S-221 = { $register ->
        [special_report] 第{ $no }號專項工作報告
        [special_inquiry] 第{ $no }號專題詢問
       *[inspection] 第{ $no }號執法檢查
    }的研究處理情況已經登記。
refusal-S-222 = 沒有第{ $report }號專項工作報告。
refusal-S-223 = 審計查出問題整改情況的報告，請注明聽取審計工作報告的日期。
refusal-S-224 = 第{ $report }號報告的這一步驟已經登記：{ $step ->
        [draft_to_committee] 送有關委員會徵求意見
        [to_standing_committee] 送交常務委員會
       *[to_members] 發給組成人員
    }。
refusal-S-225 = 第{ $report }號報告的審議意見已經交辦。
refusal-S-226 = 第{ $report }號報告的審議意見尚未交辦，請先交辦。
refusal-S-227 = 所定期限{ $due }晚於規則允許的最後日期{ $latest }。
refusal-S-228 = 日期先後不合：{ $to }早於{ $from }。請核對日期。
refusal-S-229 = 沒有第{ $inspection }號執法檢查。
refusal-S-230 = 第{ $inspection }號執法檢查已經提出報告。
refusal-S-231 = 第{ $inspection }號執法檢查尚未提出報告。
refusal-S-232 = 沒有備案編號為{ $document }的規範性文件。
refusal-S-233 = 備案編號{ $document }的規範性文件已經審查完畢。
refusal-S-234 = 尚未徵集民生實事項目。
refusal-S-235 = 民生實事項目目前{ $stage ->
        [collected] 正在徵集
        [shortlisted] 已經確定候選項目，尚待審議
        [deliberated] 已經審議，尚待票決
        [tied] 票數相等，尚待決定
        [chosen] 已經票決，尚待實施
        [supervised] 正在實施監督
       *[assessed] 已經全部評估
    }，不能辦理這一事項。
refusal-S-236 = 沒有第{ $project }號民生實事項目。
refusal-S-237 = 第{ $project }號項目重複列出，請刪去一處。
refusal-S-238 = 候選項目的差額不合規則：差額為{ $count }，應當在{ $least }至{ $most }之間。
refusal-S-239 = 計票結果須按選票順序列明每個候選項目，每個一次。
refusal-S-240 = 依照規則，票數相等時不能這樣決定：{ $way ->
        [another-vote] 再次投票
        [lot] 抽籤
       *[leading-organ] 由主席團決定
    }。
refusal-S-241 = 須從票數相等的項目中恰好選定{ $places }個。
refusal-S-242 = 第{ $project }號項目沒有當選。
refusal-S-243 = 第{ $project }號項目已經評估。
