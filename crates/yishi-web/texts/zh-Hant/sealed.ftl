# 會場各屏上的無記名電子表決

# 進展
sealed-open = 正在進行無記名電子投票
sealed-closed = 投票結束，正在開票
sealed-counted = 計票完畢，等候宣布
sealed-void = 投票無效
sealed-abandoned = 投票作廢
sealed-announced = 計票結果
sealed-seats = 應選 { $seats } 人，候選人：
sealed-seal = 票箱校驗碼 { $hash }，大屏幕、主持頁和投票頁上應當一致。
sealed-seal-label = 票箱校驗碼
sealed-seal-so-far = 由箱中現有的全部選票算出，每收到一張就隨之改變。
sealed-seal-closed = 由截止時箱中的全部選票算出，不再改變。
sealed-keys = 保管人開票
sealed-keys-given = 密鑰保管人已有 { $n } 人開票，需要 { $needed } 人。
sealed-has-given = 已開票：
sealed-lacks = 尚未開票：
sealed-through = 通過預選
choice-not-cast = 未投票

# 手機
sealed-go-vote = 去投票
sealed-go-see = 查看票箱
sealed-go-hint = 投票頁不問您是誰，憑表決碼投票。

# 主持
step-sealed-close = 結束投票
step-sealed-await-keys = 等候開票
step-sealed-announce = 宣布計票結果
step-sealed-hold-again = 重新投票
say-open-sealed = 現在對{ $title }進行無記名電子表決。請用手機打開投票頁，憑表決碼投票。
say-sealed-runs = 請用手機打開投票頁，憑表決碼投票。時間一到，投票自動結束。
say-sealed-close = 請還沒有投票的抓緊投票。都投完了嗎？投票結束。
say-sealed-closed = 投票已經結束。有表決權的{ $entitled }人，收到選票{ $ballots }張，票箱校驗碼是{ $hash }，請與大屏幕核對。現在請密鑰保管人開票。
say-sealed-announce = 現在宣布計票結果。有表決權的{ $entitled }人，收到選票{ $ballots }張，投票有效。{ $lines }。
say-sealed-line = { $name }，贊成{ $for }票，反對{ $against }票，棄權{ $abstain }票
sealed-line-join = ；
say-sealed-void = 收到的選票多於有表決權的人數，本次投票無效，重新投票。
say-sealed-abandoned = 本次投票已經作廢，重新投票。
say-figures-sealed = 贊成{ $for }票，反對{ $against }票，棄權{ $abstain }票，未投票{ $rest }人
