# 公开的票箱

box-title = 公开票箱
box-open = 正在投票
box-counting = 已截止，正在开票
box-counted = 结果已开出
box-void = 投票无效，重新投票
box-abandoned = 作废，重新投票
box-credentials = 可用的表决卡
box-refresh = 刷新
box-find = 查找自己的选票
box-find-hint = 输入投票后手机上显示的查票码，空格可以省略。
box-find-button = 查找
box-found = 在票箱中，是第{ $n }张。
box-not-found = 不在票箱中。
box-not-found-hint = 请核对查票码，每个字符都要一致。如果手机显示选票已投入，而票箱中确实没有，请立即告诉监票人。
box-seals = 封印
box-head = 票箱校验码
box-head-hint = 每收到一张选票，校验码就改变一次。同一时刻，大屏幕、手机和本页显示的应当一致。
box-keepers = 密钥保管人
box-keepers-needed = 共{ $size }人，其中任意{ $needed }人一起才能开票。
box-keeper-opened = 已开票
box-keeper-not-yet = 未参与开票
box-check = 自己验证
box-check-hint = 下载文件后，任何人都可以在自己的计算机上核对每一张选票和结果，不需要相信本系统。
box-check-own = 用随本系统提供的独立验证程序：
box-check-other = 用他人编写的程序（在文件所在的文件夹中运行）：
box-check-other-hint = 该程序不读取 .pairs 文件；3.0 和 3.3 版还应对每张选票运行 election verify-ballot。
