# 秘書處控制台

desk-title = 秘書處控制台
desk-control = 會議控制
desk-roll = 名冊
desk-check-in = 簽到
desk-rostrum = 主席台座次
desk-links = 鏈接與座位卡
desk-papers = 新聞稿與記錄
desk-public = 公眾頁面
desk-sessions = 全部會議
desk-hands-hint = 三項之和不得超過有表決權的人數；其餘計為未表示。結束表決之前可以更正。
by-group = 出席情況統計
sum = 合計
sittings = 各次會議
agenda = 會議議程
agenda-adopted = （已通過）
agenda-draft = （草案）
agenda-none = 尚未提出議程草案。

act-open-doors = 開放簽到
act-allow-self-check-in = 允許手機簽到
act-stop-self-check-in = 停止手機簽到
act-open-sitting = 宣布開會
act-close-sitting = 散會
act-begin-segment = 下一階段
act-take-up = 進行此項
act-open-vote = 開始表決
act-close-vote = 結束表決
act-declare-result = 宣布結果
act-end-speech = 講話結束
act-close-session = 閉會
act-enter-hands = 錄入計票
act-check-in = 簽到
act-leave = 離席
act-return = 返席
act-grant-leave = 准假
act-withdraw = 終止資格

column-number = 序
column-item = 事項
column-state = 狀態
column-acts = 操作
column-sitting = 會議
column-day = 日期
column-name = 姓名
column-office = 職務
column-rank = 排序

roll-size = 應到 { $seats }，分 { $groups } 組
withdrawn = 資格終止
grant-leave = 請假
leave-reason = 請假事由
withdraw-seat = 資格終止
withdraw-reason = 原因
withdraw-reason-hant = 原因（繁體）

scan-heading = 掃描簽到碼
scan-done = { $mark }，實到 { $n }
type-heading = 沒有帶碼？輸入證號
camera-ready = 請將簽到碼對準取景框
camera-denied = 瀏覽器未獲准使用攝像頭，請輸入證號
camera-none = 沒有可用的攝像頭，請輸入證號

links-officers = 主持頁與大屏幕
links-code = 登錄二維碼
links-pin = 口令
links-renew = 更換鏈接

export = 會議記錄
export-explained = 一個文件，內有全部記錄、票箱、規則和公鑰，任何人都可以據此重新計算。
export-download = 下載 session.yishi
papers-not-yet = 會議尚未開始。
release-hans = 新聞稿（簡體）
release-hant = 新聞稿（繁體）
record-json = 會議記錄數據
verify-command = 核驗命令

rostrum-view = 從會場看主席台，居中為首位
rostrum-row = 第{ $numeral }排
rostrum-hall = 會場
rostrum-seated = 共 { $n } 人
rostrum-executive = 底色較深者為執行主席。
rostrum-unnamed = 未列座次：
rostrum-none = 尚未安排主席台座次。
rostrum-even-left-of-line = 人數為雙數時，首位居中線左側，第二位居其右側。
rostrum-even-left-hand = 人數為雙數時，第二位居首位左側。
