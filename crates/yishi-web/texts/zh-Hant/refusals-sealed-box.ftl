# 無記名電子表決及其準備被拒絕的原因。

sealed-refusal-K-201 = 沒有這次無記名電子表決。
sealed-refusal-K-202 = 表決已經結束，不再接收。
sealed-refusal-K-203 = 這張表決卡的票已在箱中，本次表決以第一次為準。
sealed-refusal-K-204 = 這張票已經用於檢驗，不能投出。請重新封裝一張。
sealed-refusal-K-205 = 這張票不被接受：{ $reason }。
sealed-refusal-K-206 = 票旁的證明無法讀取：{ $reason }。
sealed-refusal-K-207 = 憑據名單檔案無法讀取：{ $reason }。
sealed-refusal-K-208 = { $uuid } 的憑據名單不被接受：{ $reason }。
sealed-refusal-K-209 = 等待名單的表決最多 { $most } 次。
sealed-refusal-K-210 = 解密份額不被接受：{ $reason }。
sealed-refusal-K-211 = 正在檢驗的票太多，請稍後再試。
sealed-refusal-K-212 = 密鑰生成不被接受：{ $reason }。
