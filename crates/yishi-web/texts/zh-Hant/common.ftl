# 各頁共用的文字

house-name = 議事
skip-to-content = 跳到正文
languages = 語言
log-out = 退出
to-the-session = 會議首頁
please-choose = 請選擇
print = 打印
clause-join = ，
list-join = 、

# 連接狀態
link-still = 本頁不自動更新
link-wait = 正在連接…
link-live = 已連接
link-lost = 連接中斷，正在重新連接…
sending = 正在發送…
sending-again = 網絡不暢，正在重發…

# 機構與會議
seat = 證號
seat-deputy = 代表
seat-member = 委員
seat-number = { $seat } 號
guest-number = 列席人員 { $guest } 號
group-delegation = 代表團
group-sector = 界別
unit-congress = 名
unit-cppcc = 人
sitting-preparatory = 預備會議
sitting-plenary = 第{ $numeral }次全體會議
sitting-opening = 開幕會
sitting-ordinary = 全體會議
sitting-closing = 閉幕會
stage-scheduled = 未開始
stage-doors-open = 正在簽到
stage-in-progress = 正在開會
stage-closed = 已散會
date-day = { $month }月{ $day }日
date-full = { $year }年{ $month }月{ $day }日
date-with-part = { $day }{ $part }
day-to = 至
part-morning = 上午
part-afternoon = 下午
part-evening = 晚上
person-spoken = { $title }{ $name }
on-behalf-of = 受{ $who }委託
title-quoted = 《{ $title }》

# 事項
matter-presidium-list = 主席團和秘書長名單（草案）
matter-agenda = 會議議程（草案）
item-number = 第{ $n }項
business-report = 聽取報告
business-vote = 審議表決
business-address = 講話
voting-now = 正在表決
vote-result = 表決結果
results = 表決結果
next-step = 下一步
progress-done = 已完成
progress-now = 進行中
progress-next = 下一項
progress-later = 待進行
outcome-open = 待辦理
outcome-heard = 已聽取
outcome-adopted = 已通過
outcome-rejected = 未通過
passed = 通過
not-passed = 未通過

# 出席
attendance = 出席情況
entitled = 應到
present = 實到
doors-not-open = 尚未開放簽到。
quorum-congress = 法定人數
quorum-cppcc = 有效人數
quorum-met-congress = 符合法定人數
quorum-unmet-congress = 未達法定人數
quorum-met-cppcc = 符合有效人數
quorum-unmet-cppcc = 未達有效人數
met-short = 符合
unmet-short = 未達
quorum-spoken = 應到{ $entitled }，實到{ $present }，須到{ $needed }
quorum-line = { $word } { $needed }
majority-line = { $word } { $needed }
quorum-rule = { $word }：{ $rule }。
mark-present = 在席
mark-pressed = 已按表決器
mark-absent = 未到
mark-leave = 請假
mark-left = 離席
executive-chairs = 執行主席
presiding = 主持人
nobody-presides = 尚未確定主持人。

# 表決
method-secret = 無記名表決
method-named = 記名表決
method-hands = 舉手表決
choice-for = 贊成
choice-against = 反對
choice-abstain = 棄權
choice-not-pressed = 未按表決器
choice-not-raised = 未表示
pressed = 已按表決器
entitled-to-vote = 有表決權
may-vote = 有表決權
of-entitled = ／有表決權 { $n }
time-left = 剩餘時間
time-used = 已用時間
majority-spoken = 贊成{ $count }，須{ $needed }，全體{ $total }

# 規則與依據
base-deputies-in-office = 全體代表
base-presidium-members = 主席團全體成員
base-sc-members = 常務委員會全體組成人員
base-cppcc-members = 全體委員
base-cppcc-sc-members = 全體常務委員
base-present = 到會人數
base-votes-cast = 投票總數
base-movers = 全體提案人
base-seats = 應選名額
base-ballots-issued = 發出票數
base-voters = 全體有表決權的人
base-group-members = 本代表團（組）全體成員
base-committee-members = 委員會全體組成人員
base-association-members = 全體會員
threshold-majority = { $base }的過半數
threshold-more-than = 超過{ $base }的{ $denominator }分之{ $numerator }
threshold-at-least = { $base }的{ $denominator }分之{ $numerator }以上
ground-present = 實到{ $count }，須有{ $rule }（{ $total }中的{ $needed }）。
ground-approvals = 贊成{ $count }，須有{ $rule }（{ $total }中的{ $needed }）。
ground-taking-part = 參加表決{ $count }，須有{ $rule }（{ $total }中的{ $needed }）。
ground-movers = 聯名{ $count }人，須有{ $rule }（至少{ $needed }人）。
ground-nominators = 聯合提名{ $count }人，須有{ $rule }（至少{ $needed }人）。
ground-dissatisfied = 對答覆不滿意{ $count }人，須有{ $rule }（{ $total }中的{ $needed }）。
ground-returned = 收回選票{ $count }張，須有{ $rule }（{ $total }中的{ $needed }）。
threshold-people = { $people }人以上
citation-article = 《{ $source }》第{ $article }條
citation-note = 《{ $source }》第{ $n }號
citation-text = 《{ $source }》
status-read-in-full = 全文核對
status-secondary = 二手來源
status-local-choice = 地方選定
interpreted = 附有解釋
