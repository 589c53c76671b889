# 手机上的无记名表决

secret-title = 无记名投票
secret-script = 选票在手机上加密，本页需要启用 JavaScript。请换用较新的浏览器打开。
secret-starting = 正在准备。这一行若一直不消失，请换用较新的浏览器打开本页。
secret-nothing = 现在没有无记名投票。
secret-nothing-hint = 投票开始后，选票会自动出现在这里。
secret-now = 正在进行无记名投票
secret-closed = 投票已经结束
secret-counting = 密钥保管人正在开票，请稍候。
secret-void = 收到的选票多于有表决权的人数，这次投票无效，没有结果，将重新投票。
secret-abandoned = 这次投票已经作废，没有结果，将重新投票。
secret-press-last = 截止前可以重新投票，以最后一次为准。
secret-press-first = 每人只能投一次，投出后不能更改。
secret-through-server = 这次的表决码由服务器发放：管理服务器的人能够知道哪一张密封的选票是您的，但看不到您选了什么。
secret-ballots = 已收到选票
secret-head = 票箱校验码 { $hash }，应与大屏幕上的一致。
secret-record = 公开的票箱与验证方法
secret-elected = 当选
secret-not-elected = 未当选

# 表决码
secret-card-heading = 录入表决码
secret-card-waiting-heading = 表决码
secret-card-label = 表决卡上的表决码
secret-card-hint = 共 22 个字符，区分大小写，横线和空格可以省略。
secret-card-enter = 录入
secret-card-scan = 扫描表决卡
secret-card-stop = 关闭摄像头
secret-card-camera = 请将表决卡上的二维码对准框内。
secret-card-private = 表决码只保存在这部手机上，不会发给服务器。
secret-card-kept = 这部手机已保存您的表决码，下次表决不用再录入。
secret-card-forget = 从这部手机删除表决码
secret-credential-heading = 正在领取表决码

# 填写与核对
secret-choose-heading = 填写选票
secret-resolution-rule = 请选择一项。
secret-candidates-rule = 应选 { $seats } 人，赞成的人数不能超过应选人数。没有选择的，按弃权计。
secret-count = 已选 { $n } / 应选 { $seats }
secret-count-office = { $office }：已选 { $n } / 应选 { $seats }
secret-next = 下一步
secret-review-heading = 请核对
secret-review-hint = 核对无误后封装。封装在这部手机上进行，不发送任何内容。
secret-review-many = （{ $n } 人）
secret-back = 返回修改
secret-seal = 封装选票
secret-sealing-heading = 正在封装
secret-sealing-hint = 选票正在这部手机上加密。

# 投出或检验
secret-sealed-heading = 选票已封装，尚未投出
secret-tracker = 查票码
secret-tracker-hint = 请抄下或拍下查票码，投出后可凭它在公开的票箱中查到这张选票。
secret-cast = 投出选票
secret-test-heading = 不投这张，先检验
secret-test-hint = 想知道手机是否如实封装，可以用另一部手机打开这张选票，看里面装的是什么。检验过的选票作废，须重新填写。
secret-test = 检验这张选票
secret-testing-heading = 正在准备检验
secret-tested-heading = 请用另一部手机扫描
secret-tested-hint = 另一部手机会显示这张选票里装的是什么，请与您刚才的选择对照。扫描的人会看到选票的内容。
secret-tested-over = 这张选票已作废，不会计票。
secret-tested-code = 检验用的二维码
secret-tested-link = 打开检验页
secret-begin-again = 重新填写选票
secret-casting-heading = 正在投出
secret-slow = 网络不畅，正在重发。请不要关闭本页。
secret-cast-heading = 选票已投入票箱
secret-check = 查看我的票是否在箱中
secret-checking = 正在查看…
secret-is-in = 公开的票箱中有这张选票。
secret-is-not-in = 公开的票箱中没有这张选票，请立即告诉监票人。
secret-again = 重新投票
secret-keep = 不改了，保留已投出的选票
secret-late-heading = 投票已经结束
secret-late = 这张选票没有投入票箱，不计票。
secret-late-earlier = 您先前投出的选票仍在箱中，照常计票。

# 选票不能封装
secret-paper-unmarked = 请先选择赞成、反对或者弃权。
secret-paper-too-many = 赞成的人数超过应选人数，请减少后再继续。
secret-refusal-election-form = 读不懂这次表决的记录，不能封装。请告诉工作人员。
secret-refusal-election-kind = 这次表决的记录格式与本页不符，不能封装。请刷新本页。
secret-refusal-election-key = 这次表决的公钥不能使用，不能封装。请立即告诉监票人。
secret-refusal-election-question = 这次表决的第 { $question } 个问题，本页不能封装。
secret-refusal-card = 这不是表决码。请对照表决卡逐个字符检查，注意大小写。
secret-refusal-choice-count = 选票与这次表决的问题数目不符，请重新填写。
secret-refusal-choice-form = 选票第 { $question } 个问题的填写与候选人数目不符，请重新填写。
secret-refusal-choice-bounds = 第 { $question } 个问题选得过多或者过少，请修改。
secret-refusal-pairs-form = 读不懂这次表决的附加证明要求，不能封装。请告诉工作人员。
secret-refusal-pairs-question = 第 { $question } 个问题的附加证明要求有误，不能封装。请告诉工作人员。
secret-refusal-pair-both = 第 { $place } 位候选人既选了赞成又选了反对，请修改。
secret-refusal-most-for = 赞成的人数超过应选人数，请减少后再继续。
secret-refusal-ballot-tested = 这张选票检验过，已经作废，请重新填写。
secret-refusal-ballot-cast = 这张选票已经投出，不能再打开检验。
secret-refusal-fragment-form = 读不懂地址中的内容，请重新扫描。
secret-refusal-tracker-form = 这不是查票码。
secret-refusal-board-form = 读不懂公开的票箱，不能判断您的票是否在箱中。请告诉监票人。
secret-refusal-other = 选票不能封装（{ $code }）。请告诉工作人员。

# 服务器不收
secret-problem-K-201 = 服务器上没有这次表决，请刷新本页。
secret-problem-K-203 = 您的表决码已经投过票，先投的有效，这张没有投入票箱。若不是您本人所投，请立即告诉监票人。
secret-problem-K-204 = 这张选票检验过，已经作废，请重新填写。
secret-problem-K-205 = 服务器没有收下这张选票：选票的证明不成立。请刷新本页后重新填写；仍然不行，请告诉监票人。
secret-problem-K-206 = 服务器读不懂这张选票的附加证明，没有收下。请刷新本页后重新填写。
secret-problem-K-211 = 现在检验的人太多。这张选票没有投出，已经作废，请重新填写。
secret-problem-K-213 = 服务器没有收下这张选票：您的表决码不在这次表决的名单上。请核对表决卡，并告诉监票人。
secret-problem-other = 服务器没有收下（{ $code }）。请告诉工作人员。

# 本页不能继续
secret-page-fault = 本页出了差错，选票没有投出。请刷新后重试。
secret-page-other-election = 服务器给出的是另一次表决的记录，不能封装。请立即告诉监票人。
secret-page-other-paper = 本页的选票与这次表决的记录不一致，不能封装。请立即告诉监票人。
secret-page-vote-unknown = 服务器上没有这次表决的记录，请刷新本页。
secret-page-test-unknown = 服务器上没有这张待检验的选票，可能投票已经结束。请重新检验一张。
secret-page-not-entitled = 服务器没有您这次表决的表决码。表决开始时不在席的，不参加这次表决。
secret-page-stranger = 这次的表决码由服务器发放。请先用您的个人链接登录，再打开本页。
secret-page-camera-denied = 浏览器不允许使用摄像头，请手工录入表决码。
secret-page-camera-none = 无法使用摄像头，请手工录入表决码。
secret-page-other = 本页不能继续（{ $code }）。

# 第二部手机
second-title = 检验选票
second-empty = 请用这部手机扫描投票手机上显示的二维码。
second-checking = 正在检验…
second-fits-heading = 这张选票里装的是
second-fits-hint = 请与投票人的选择对照：一致，说明手机如实封装；不一致，请立即告诉监票人。
second-over = 这张选票已作废，不会计票。查票码应与投票手机上的一致。
second-none = 全部弃权
second-wrong-heading = 检验没有通过
secret-misfit-ballot-form = 选票的格式不对。请立即告诉监票人，不要用那部手机投票。
secret-misfit-other-election = 这张选票是为另一次表决封装的。请立即告诉监票人，不要用那部手机投票。
secret-misfit-opening-form = 扫描的内容不完整，请重新扫描。
secret-misfit-other-ballot = 二维码不是这张选票的，请重新扫描。再次出现的，请告诉监票人。
secret-misfit-randomness = 第 { $question } 个问题的第 { $place } 个选项不是照二维码所示封装的。请立即告诉监票人，不要用那部手机投票。
secret-misfit-no-choice = 第 { $question } 个问题的第 { $place } 个选项装的不是有效的选择。请立即告诉监票人，不要用那部手机投票。
secret-misfit-other-choice = 第 { $question } 个问题的第 { $place } 个选项，装的与手机所示的不同。请立即告诉监票人，不要用那部手机投票。
secret-misfit-other = 检验不能完成（{ $code }）。请告诉监票人。
