# 各页共用的文字

house-name = 议事
skip-to-content = 跳到正文
languages = 语言
log-out = 退出
to-the-session = 会议首页
please-choose = 请选择
print = 打印
clause-join = ，
list-join = 、

# 连接状态
link-still = 本页不自动更新
link-wait = 正在连接…
link-live = 已连接
link-lost = 连接中断，正在重新连接…
sending = 正在发送…
sending-again = 网络不畅，正在重发…

# 机构与会议
seat = 证号
seat-deputy = 代表
seat-member = 委员
seat-number = { $seat } 号
guest-number = 列席人员 { $guest } 号
group-delegation = 代表团
group-sector = 界别
unit-congress = 名
unit-cppcc = 人
sitting-preparatory = 预备会议
sitting-plenary = 第{ $numeral }次全体会议
sitting-opening = 开幕会
sitting-ordinary = 全体会议
sitting-closing = 闭幕会
stage-scheduled = 未开始
stage-doors-open = 正在签到
stage-in-progress = 正在开会
stage-closed = 已散会
date-day = { $month }月{ $day }日
date-full = { $year }年{ $month }月{ $day }日
date-with-part = { $day }{ $part }
day-to = 至
part-morning = 上午
part-afternoon = 下午
part-evening = 晚上
person-spoken = { $title }{ $name }
on-behalf-of = 受{ $who }委托
title-quoted = 《{ $title }》

# 事项
matter-presidium-list = 主席团和秘书长名单（草案）
matter-agenda = 会议议程（草案）
item-number = 第{ $n }项
business-report = 听取报告
business-vote = 审议表决
business-address = 讲话
voting-now = 正在表决
vote-result = 表决结果
results = 表决结果
next-step = 下一步
progress-done = 已完成
progress-now = 进行中
progress-next = 下一项
progress-later = 待进行
outcome-open = 待办理
outcome-heard = 已听取
outcome-adopted = 已通过
outcome-rejected = 未通过
passed = 通过
not-passed = 未通过

# 出席
attendance = 出席情况
entitled = 应到
present = 实到
doors-not-open = 尚未开放签到。
quorum-congress = 法定人数
quorum-cppcc = 有效人数
quorum-met-congress = 符合法定人数
quorum-unmet-congress = 未达法定人数
quorum-met-cppcc = 符合有效人数
quorum-unmet-cppcc = 未达有效人数
met-short = 符合
unmet-short = 未达
quorum-spoken = 应到{ $entitled }，实到{ $present }，须到{ $needed }
quorum-line = { $word } { $needed }
majority-line = { $word } { $needed }
quorum-rule = { $word }：{ $rule }。
mark-present = 在席
mark-pressed = 已按表决器
mark-absent = 未到
mark-leave = 请假
mark-left = 离席
executive-chairs = 执行主席
presiding = 主持人
nobody-presides = 尚未确定主持人。

# 表决
method-secret = 无记名表决
method-named = 记名表决
method-hands = 举手表决
choice-for = 赞成
choice-against = 反对
choice-abstain = 弃权
choice-not-pressed = 未按表决器
choice-not-raised = 未表示
pressed = 已按表决器
entitled-to-vote = 有表决权
may-vote = 有表决权
of-entitled = ／有表决权 { $n }
time-left = 剩余时间
time-used = 已用时间
majority-spoken = 赞成{ $count }，须{ $needed }，全体{ $total }

# 规则与依据
base-deputies-in-office = 全体代表
base-presidium-members = 主席团全体成员
base-sc-members = 常务委员会全体组成人员
base-cppcc-members = 全体委员
base-cppcc-sc-members = 全体常务委员
base-present = 到会人数
base-votes-cast = 投票总数
base-movers = 全体提案人
base-seats = 应选名额
base-ballots-issued = 发出票数
base-voters = 全体有表决权的人
base-group-members = 本代表团（组）全体成员
base-committee-members = 委员会全体组成人员
base-association-members = 全体会员
threshold-majority = { $base }的过半数
threshold-more-than = 超过{ $base }的{ $denominator }分之{ $numerator }
threshold-at-least = { $base }的{ $denominator }分之{ $numerator }以上
ground-present = 实到{ $count }，须有{ $rule }（{ $total }中的{ $needed }）。
ground-approvals = 赞成{ $count }，须有{ $rule }（{ $total }中的{ $needed }）。
ground-taking-part = 参加表决{ $count }，须有{ $rule }（{ $total }中的{ $needed }）。
ground-movers = 联名{ $count }人，须有{ $rule }（至少{ $needed }人）。
ground-nominators = 联合提名{ $count }人，须有{ $rule }（至少{ $needed }人）。
ground-dissatisfied = 对答复不满意{ $count }人，须有{ $rule }（{ $total }中的{ $needed }）。
ground-returned = 收回选票{ $count }张，须有{ $rule }（{ $total }中的{ $needed }）。
threshold-people = { $people }人以上
citation-article = 《{ $source }》第{ $article }条
citation-note = 《{ $source }》第{ $n }号
citation-text = 《{ $source }》
status-read-in-full = 全文核对
status-secondary = 二手来源
status-local-choice = 地方选定
interpreted = 附有解释
