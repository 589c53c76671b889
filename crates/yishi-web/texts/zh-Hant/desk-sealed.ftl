# 工作臺：無記名電子表決

desk-sealed = 無記名表決
desk-sealed-lead = 會前做兩件事：確定密鑰保管人，讓他們生成密鑰；準備表決編號，交監票人製作名單。
desk-sealed-no-keepers = 還沒有確定密鑰保管人。沒有他們，不能進行無記名電子表決。
desk-sealed-name-keepers = 確定密鑰保管人
desk-sealed-cards = 打印他們的鏈接卡片
desk-sealed-prepared = 表決編號與名單
desk-sealed-prepared-lead = 每次無記名表決用一個編號。編號交監票人，由其在不聯網的計算機上製作名單，再交回這一頁。
desk-sealed-through-server = 按照規則，表決憑據由服務器發放，不需要名單。服務器的運行者可能知道哪張密封的選票是誰的。
desk-sealed-none-prepared = 還沒有準備編號。
desk-sealed-list = 名單已交，共{ $n }個憑據
desk-sealed-list-missing = 缺名單
desk-sealed-prepare = 再準備{ $n }個編號
desk-sealed-votes = 還沒有名單的編號
desk-sealed-votes-hint = 複製，或者下載 votes.txt，交給監票人。監票人在自己的計算機上運行：
desk-sealed-lists = 名單文件 lists.json
desk-sealed-lists-hint = 由 yishi cards lists 生成，最大 32 MB。文件是公開的，不含表決碼。
desk-sealed-upload = 交回名單
desk-sealed-taken = 已收到{ $n }份名單。
desk-sealed-no-file = 請選擇文件。
desk-sealed-too-large = 文件超過 32 MB。
desk-sealed-no-ballots = 本次會議還沒有進行過無記名電子表決。
desk-sealed-abandon = 作廢，重新投票
desk-sealed-counted = 已計票
desk-sealed-void = 投票無效
desk-sealed-abandoned = 已作廢
desk-sealed-announced = 已宣布
