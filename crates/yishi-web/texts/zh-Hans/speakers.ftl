# 发言

speakers-title = 发言
speakers-nobody = 没有人登记发言。
speakers-nobody-speaks = 现在没有人发言。
speakers-next = 下一位
speakers-call = 请下一位发言
speakers-end = 发言结束
speakers-extend = 延长1分钟
speakers-turn = 第{ $n }次发言
speakers-ask = 我要发言
speakers-asked = 已登记发言，请等候主持人点名。
speakers-withdraw = 取消发言登记
clock-soon = 还剩30秒
clock-over = 已超时
tone-off = 打开提示音
tone-on = 提示音已打开
hall-break = 休会

# 休会与继续开会
act-adjourn-sitting = 休会
act-resume-sitting = 继续开会
act-resume-session = 会议复会
step-resume-sitting = 继续开会
step-resume-session = 等候复会
say-resume-sitting = 现在继续开会。
say-resume-session = 会议休会。复会由秘书处登记。

# 部分成员的会议
meetings-title = 我参加的会议
meeting-of = { $who }·{ $meeting }
meeting-lead = 主持会议
meeting-you-preside = 由您主持
meeting-absent = 未到会{ $n }人
post-standing-chair = 主席团常务主席
post-presidium = 主席团成员
post-leader = { $of }团长
post-deputy-leader = { $of }副团长
post-chief-scrutineer = 总监票人
post-scrutineer = 监票人

# 主持人在投票中的各步
step-await-ballot = 等候投票、计票
step-declare-ballot = 宣布投票是否有效
step-announce-ballot = 宣布计票结果
say-ballot-issue = 请工作人员发放选票。
say-ballot-vote = 请监票人先投票，各位代表依次投票。
say-ballot-count = 现在计票，请稍候。
say-ballot-report = 请总监票人报告计票结果。
say-ballot-fewer = 发出选票{ $issued }张，收回选票{ $returned }张，收回的选票少于发出的选票，投票有效。
say-ballot-equal = 发出选票{ $issued }张，收回选票{ $returned }张，收回的选票与发出的选票相等，投票有效。
say-ballot-more = 发出选票{ $issued }张，收回选票{ $returned }张，收回的选票多于发出的选票，投票无效，应当重新投票。
say-announce-ballot = 现在宣布计票结果。
