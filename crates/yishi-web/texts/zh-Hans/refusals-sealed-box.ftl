# 无记名电子表决及其准备被拒绝的原因。

sealed-refusal-K-101 = 还没有开始生成密钥。
sealed-refusal-K-102 = 这次密钥生成已经作废，另一次已经开始。
sealed-refusal-K-103 = 没有第{ $place }位密钥保管人。
sealed-refusal-K-104 = 第{ $place }位密钥保管人送来得太早，还要等候其他密钥保管人。
sealed-refusal-K-105 = 第{ $place }位密钥保管人在这一步已经送来另一份数据。
sealed-refusal-K-106 = 第{ $place }位密钥保管人送来的数据不成立：{ $reason }。
sealed-refusal-K-107 = 密钥保管人共{ $size }人，由其中{ $needed }人开票不可行。
sealed-refusal-K-199 = 服务器在生成密钥时出错。
sealed-refusal-K-201 = 没有这次无记名电子表决。
sealed-refusal-K-202 = 表决已经结束，不再接收。
sealed-refusal-K-203 = 这张表决卡的票已在箱中，本次表决以第一次为准。
sealed-refusal-K-204 = 这张票已经用于检验，不能投出。请重新封装一张。
sealed-refusal-K-205 = 这张票不被接受：{ $reason }。
sealed-refusal-K-206 = 票旁的证明无法读取：{ $reason }。
sealed-refusal-K-207 = 凭据名单文件无法读取：{ $reason }。
sealed-refusal-K-208 = { $uuid } 的凭据名单不被接受：{ $reason }。
sealed-refusal-K-209 = 等待名单的表决最多 { $most } 次。
sealed-refusal-K-210 = 解密份额不被接受：{ $reason }。
sealed-refusal-K-211 = 正在检验的票太多，请稍后再试。
sealed-refusal-K-213 = 这张票的表决码不在这次表决的名单上。
