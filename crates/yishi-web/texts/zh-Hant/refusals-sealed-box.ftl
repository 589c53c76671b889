# 無記名電子表決及其準備被拒絕的原因。

sealed-refusal-K-101 = 還沒有開始生成密鑰。
sealed-refusal-K-102 = 這次密鑰生成已經作廢，另一次已經開始。
sealed-refusal-K-103 = 沒有第{ $place }位密鑰保管人。
sealed-refusal-K-104 = 第{ $place }位密鑰保管人送來得太早，還要等候其他密鑰保管人。
sealed-refusal-K-105 = 第{ $place }位密鑰保管人在這一步已經送來另一份數據。
sealed-refusal-K-106 = 第{ $place }位密鑰保管人送來的數據不成立：{ $reason }。
sealed-refusal-K-107 = 密鑰保管人共{ $size }人，由其中{ $needed }人開票不可行。
sealed-refusal-K-199 = 服務器在生成密鑰時出錯。
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
sealed-refusal-K-213 = 這張票的表決碼不在這次表決的名單上。
