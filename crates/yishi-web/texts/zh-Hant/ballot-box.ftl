# 公開的票箱

box-title = 公開票箱
box-open = 正在投票
box-counting = 已截止，正在開票
box-counted = 結果已開出
box-void = 投票無效，重新投票
box-abandoned = 作廢，重新投票
box-credentials = 可用的表決卡
box-refresh = 刷新
box-find = 查找自己的選票
box-find-hint = 輸入投票後手機上顯示的查票碼，空格可以省略。
box-find-button = 查找
box-found = 在票箱中，是第{ $n }張。
box-not-found = 不在票箱中。
box-not-found-hint = 請核對查票碼，每個字符都要一致。如果手機顯示選票已投入，而票箱中確實沒有，請立即告訴監票人。
box-seals = 封印
box-head = 票箱校驗碼
box-head-hint = 每收到一張選票，校驗碼就改變一次。同一時刻，大屏幕、手機和本頁顯示的應當一致。
box-keepers = 密鑰保管人
box-keepers-needed = 共{ $size }人，其中任意{ $needed }人一起才能開票。
box-keeper-opened = 已開票
box-keeper-not-yet = 未參與開票
box-check = 自己驗證
box-check-hint = 下載文件後，任何人都可以在自己的計算機上核對每一張選票和結果，不需要相信本系統。
box-check-own = 用隨本系統提供的獨立驗證程序：
box-check-other = 用他人編寫的程序（在文件所在的文件夾中運行）：
box-check-other-hint = 該程序不讀取 .pairs 文件；3.0 和 3.3 版還應對每張選票運行 election verify-ballot。
