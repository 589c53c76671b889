# 發言

speakers-title = 發言
speakers-nobody = 沒有人登記發言。
speakers-nobody-speaks = 現在沒有人發言。
speakers-next = 下一位
speakers-call = 請下一位發言
speakers-end = 發言結束
speakers-extend = 延長1分鐘
speakers-turn = 第{ $n }次發言
speakers-ask = 我要發言
speakers-asked = 已登記發言，請等候主持人點名。
speakers-withdraw = 取消發言登記
clock-soon = 還剩30秒
clock-over = 已超時
tone-off = 打開提示音
tone-on = 提示音已打開
hall-break = 休會

# 休會與繼續開會
act-adjourn-sitting = 休會
act-resume-sitting = 繼續開會
act-resume-session = 會議復會
step-resume-sitting = 繼續開會
step-resume-session = 等候復會
say-resume-sitting = 現在繼續開會。
say-resume-session = 會議休會。復會由秘書處登記。

# 部分成員的會議
meetings-title = 我參加的會議
meeting-of = { $who }·{ $meeting }
meeting-lead = 主持會議
meeting-you-preside = 由您主持
meeting-absent = 未到會{ $n }人
post-standing-chair = 主席團常務主席
post-presidium = 主席團成員
post-leader = { $of }團長
post-deputy-leader = { $of }副團長
post-chief-scrutineer = 總監票人
post-scrutineer = 監票人

# 主持人在投票中的各步
step-await-ballot = 等候投票、計票
step-declare-ballot = 宣布投票是否有效
step-announce-ballot = 宣布計票結果
say-ballot-issue = 請工作人員發放選票。
say-ballot-vote = 請監票人先投票，各位代表依次投票。
say-ballot-count = 現在計票，請稍候。
say-ballot-report = 請總監票人報告計票結果。
say-ballot-fewer = 發出選票{ $issued }張，收回選票{ $returned }張，收回的選票少於發出的選票，投票有效。
say-ballot-equal = 發出選票{ $issued }張，收回選票{ $returned }張，收回的選票與發出的選票相等，投票有效。
say-ballot-more = 發出選票{ $issued }張，收回選票{ $returned }張，收回的選票多於發出的選票，投票無效，應當重新投票。
say-announce-ballot = 現在宣布計票結果。
