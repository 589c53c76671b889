# 秘书处控制台

desk-title = 秘书处控制台
desk-control = 会议控制
desk-roll = 名册
desk-check-in = 签到
desk-rostrum = 主席台座次
desk-links = 链接与座位卡
desk-papers = 新闻稿与记录
desk-public = 公众页面
desk-sessions = 全部会议
desk-hands-hint = 三项之和不得超过有表决权的人数；其余计为未表示。结束表决之前可以更正。
by-group = 出席情况统计
sum = 合计
sittings = 各次会议
agenda = 会议议程
agenda-adopted = （已通过）
agenda-draft = （草案）
agenda-none = 尚未提出议程草案。

act-open-doors = 开放签到
act-allow-self-check-in = 允许手机签到
act-stop-self-check-in = 停止手机签到
act-open-sitting = 宣布开会
act-close-sitting = 散会
act-begin-segment = 下一阶段
act-take-up = 进行此项
act-open-vote = 开始表决
act-close-vote = 结束表决
act-declare-result = 宣布结果
act-end-speech = 讲话结束
act-close-session = 闭会
act-enter-hands = 录入计票
act-check-in = 签到
act-leave = 离席
act-return = 返席
act-grant-leave = 准假
act-withdraw = 终止资格

column-number = 序
column-item = 事项
column-state = 状态
column-acts = 操作
column-sitting = 会议
column-day = 日期
column-name = 姓名
column-office = 职务
column-rank = 排序

roll-size = 应到 { $seats }，分 { $groups } 组
withdrawn = 资格终止
grant-leave = 请假
leave-reason = 请假事由
withdraw-seat = 资格终止
withdraw-reason = 原因
withdraw-reason-hant = 原因（繁体）

scan-heading = 扫描签到码
scan-done = { $mark }，实到 { $n }
type-heading = 没有带码？输入证号
camera-ready = 请将签到码对准取景框
camera-denied = 浏览器未获准使用摄像头，请输入证号
camera-none = 没有可用的摄像头，请输入证号

links-officers = 主持页与大屏幕
links-code = 登录二维码
links-pin = 口令
links-renew = 更换链接

export = 会议记录
export-explained = 一个文件，内有全部记录、票箱、规则和公钥，任何人都可以据此重新计算。
export-download = 下载 session.yishi
papers-not-yet = 会议尚未开始。
release-hans = 新闻稿（简体）
release-hant = 新聞稿（繁體）
record-json = 会议记录数据
verify-command = 核验命令

rostrum-view = 从会场看主席台，居中为首位
rostrum-row = 第{ $numeral }排
rostrum-hall = 会场
rostrum-seated = 共 { $n } 人
rostrum-executive = 底色较深者为执行主席。
rostrum-unnamed = 未列座次：
rostrum-none = 尚未安排主席台座次。
rostrum-even-left-of-line = 人数为双数时，首位居中线左侧，第二位居其右侧。
rostrum-even-left-hand = 人数为双数时，第二位居首位左侧。
