# 会场大屏幕

hall-title = 会场大屏幕
hall-seats = 会场座位图
hall-no-sitting = 尚未安排会议
hall-sitting-closed = 散会
hall-session-closed = 会议闭幕
hall-next = { $sitting }，{ $day }
hall-speech = 讲话
rostrum = 主席台
