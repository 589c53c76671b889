# 会场各屏上的无记名电子表决

# 进展
sealed-open = 正在进行无记名电子投票
sealed-closed = 投票结束，正在开票
sealed-counted = 计票完毕，等候宣布
sealed-void = 投票无效
sealed-abandoned = 投票作废
sealed-announced = 计票结果
sealed-seats = 应选 { $seats } 人，候选人：
sealed-seal = 票箱校验码 { $hash }，大屏幕、主持页和投票页上应当一致。
sealed-seal-label = 票箱校验码
sealed-seal-so-far = 由箱中现有的全部选票算出，每收到一张就随之改变。
sealed-seal-closed = 由截止时箱中的全部选票算出，不再改变。
sealed-keys = 保管人开票
sealed-keys-given = 密钥保管人已有 { $n } 人开票，需要 { $needed } 人。
sealed-has-given = 已开票：
sealed-lacks = 尚未开票：
sealed-through = 通过预选
choice-not-cast = 未投票

# 手机
sealed-go-vote = 去投票
sealed-go-see = 查看票箱
sealed-go-hint = 投票页不问您是谁，凭表决码投票。

# 主持
step-sealed-close = 结束投票
step-sealed-await-keys = 等候开票
step-sealed-announce = 宣布计票结果
step-sealed-hold-again = 重新投票
say-open-sealed = 现在对{ $title }进行无记名电子表决。请用手机打开投票页，凭表决码投票。
say-sealed-runs = 请用手机打开投票页，凭表决码投票。时间一到，投票自动结束。
say-sealed-close = 请还没有投票的抓紧投票。都投完了吗？投票结束。
say-sealed-closed = 投票已经结束。有表决权的{ $entitled }人，收到选票{ $ballots }张，票箱校验码是{ $hash }，请与大屏幕核对。现在请密钥保管人开票。
say-sealed-announce = 现在宣布计票结果。有表决权的{ $entitled }人，收到选票{ $ballots }张，投票有效。{ $lines }。
say-sealed-line = { $name }，赞成{ $for }票，反对{ $against }票，弃权{ $abstain }票
sealed-line-join = ；
say-sealed-void = 收到的选票多于有表决权的人数，本次投票无效，重新投票。
say-sealed-abandoned = 本次投票已经作废，重新投票。
say-figures-sealed = 赞成{ $for }票，反对{ $against }票，弃权{ $abstain }票，未投票{ $rest }人
