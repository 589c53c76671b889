# 代表、委员的手机页

phone-title = 我的会议
phone-not-yet = 尚未开会
phone-checking-in = 正在签到
phone-now = 正在进行
phone-please-press = 请按下您的意见
phone-received = 已收到：{ $choice }
phone-hint = { $method }，{ $hint }
phone-last-press = 结束前可以更改，以最后一次为准。
phone-first-press = 按下后不能更改。
phone-not-entitled = 表决开始时您不在席，不参加这次表决。
phone-out-of-the-hall = 您已离席。返席后才能表决。
phone-by-hands = 这次表决采用举手方式，请在会场举手。
phone-own-code = 我的签到码
phone-show-code = 入场时请出示给工作人员扫描。
phone-check-in = 我已到会场，签到
phone-leave = 暂时离席
phone-return = 我已返席
own-present = 已签到
own-absent = 未签到
own-leave = 已请假
own-left = 已离席
