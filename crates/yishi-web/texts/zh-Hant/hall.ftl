# 會場大屏幕

hall-title = 會場大屏幕
hall-seats = 會場座位圖
hall-no-sitting = 尚未安排會議
hall-sitting-closed = 散會
hall-session-closed = 會議閉幕
hall-next = { $sitting }，{ $day }
hall-speech = 講話
rostrum = 主席台
