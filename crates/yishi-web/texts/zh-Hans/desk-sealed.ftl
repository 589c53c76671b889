# 工作台：无记名电子表决

desk-sealed = 无记名表决
desk-sealed-lead = 会前做两件事：确定密钥保管人，让他们生成密钥；准备表决编号，交监票人制作名单。
desk-sealed-no-keepers = 还没有确定密钥保管人。没有他们，不能进行无记名电子表决。
desk-sealed-name-keepers = 确定密钥保管人
desk-sealed-cards = 打印他们的链接卡片
desk-sealed-prepared = 表决编号与名单
desk-sealed-prepared-lead = 每次无记名表决用一个编号。编号交监票人，由其在不联网的计算机上制作名单，再交回这一页。
desk-sealed-through-server = 按照规则，表决凭据由服务器发放，不需要名单。服务器的运行者可能知道哪张密封的选票是谁的。
desk-sealed-none-prepared = 还没有准备编号。
desk-sealed-list = 名单已交，共{ $n }个凭据
desk-sealed-list-missing = 缺名单
desk-sealed-prepare = 再准备{ $n }个编号
desk-sealed-votes = 还没有名单的编号
desk-sealed-votes-hint = 复制，或者下载 votes.txt，交给监票人。监票人在自己的计算机上运行：
desk-sealed-lists = 名单文件 lists.json
desk-sealed-lists-hint = 由 yishi cards lists 生成，最大 32 MB。文件是公开的，不含表决码。
desk-sealed-upload = 交回名单
desk-sealed-taken = 已收到{ $n }份名单。
desk-sealed-no-file = 请选择文件。
desk-sealed-too-large = 文件超过 32 MB。
desk-sealed-no-ballots = 本次会议还没有进行过无记名电子表决。
desk-sealed-abandon = 作废，重新投票
desk-sealed-counted = 已计票
desk-sealed-void = 投票无效
desk-sealed-abandoned = 已作废
desk-sealed-announced = 已宣布
