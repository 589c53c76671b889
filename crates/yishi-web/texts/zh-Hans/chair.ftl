# 主持页

chair-title = 主持页
chair-say = 下一步：{ $step }。请说：
chair-wait = 下一步：{ $step }。请稍候。
call-up-whom = 由谁
call-up-another = 由他人作报告
order-of-the-sitting = 会议程序
order-empty = 本次会议没有列入事项。

# 下一步
step-open-doors = 开放签到
step-name-chairs = 确定主持人
step-wait-for-quorum = 等候代表到会
step-open-sitting = 宣布开会
step-begin-segment = 进入下一阶段
step-take-up = 进行下一项
step-hear-report = 听取报告
step-begin-speech = 请讲话
step-end-speech = 讲话结束
step-open-vote = 开始表决
step-close-vote = 结束表决
step-enter-hands = 等候计票
step-declare-result = 宣布结果
step-close-sitting = 宣布散会
step-nothing = 议程已经完成

# 主持词
say-open-doors = { $sitting }（{ $day }）由秘书处开放签到。
say-name-chairs = 秘书处尚未登记本次会议的主持人。
say-wait-for-quorum = 人数不足，还差{ $missing }人，不能开会。
say-open-sitting = 应到{ $entitled }，实到{ $present }，符合规定人数，现在开会。
say-begin-segment = 现在进行第{ $n }阶段的议程。
say-take-up = 现在进行{ $number }：{ $title }。
say-take-up-question = 现在审议{ $title }。
say-hear-report = 现在听取{ $title }，请报告人作报告。
say-hear-report-by = 现在听取{ $title }，请{ $who }作报告。
say-hear-report-for = 现在听取{ $title }，请{ $who }受{ $for }委托作报告。
say-begin-speech = 现在进行{ $title }，请讲话。
say-end-speech = { $name }正在讲话。讲话结束后，请按下面的按钮。
say-open-vote = 现在表决{ $title }。请按表决器。
say-vote-runs = 请按表决器。时间一到，表决自动结束。
say-close-vote = 表决结束。
say-open-hands = 现在表决{ $title }。请举手表决。
say-open-paper = 现在对{ $title }进行无记名投票表决，请工作人员发放选票。
say-enter-hands = 赞成的请举手。请放下。反对的请举手。请放下。弃权的请举手。请放下。
say-close-hands = 计票完毕，表决结束。
say-figures = 赞成{ $for }票，反对{ $against }票，弃权{ $abstain }票，未按表决器{ $rest }人
say-figures-hands = 赞成{ $for }票，反对{ $against }票，弃权{ $abstain }票，未表示{ $rest }人
say-figures-paper = 赞成{ $for }票，反对{ $against }票，弃权{ $abstain }票，废票和未投票{ $rest }张
say-judged-for =
    { $met ->
        [yes] 赞成票达到{ $rule }
       *[no] 赞成票未达到{ $rule }
    }
say-judged-majority =
    { $met ->
        [yes] 赞成票超过{ $base }的半数
       *[no] 赞成票未超过{ $base }的半数
    }
say-judged-part =
    { $met ->
        [yes] 参加表决的人数达到{ $rule }
       *[no] 参加表决的人数未达到{ $rule }
    }
say-judged-present =
    { $met ->
        [yes] 出席人数达到{ $rule }
       *[no] 出席人数未达到{ $rule }
    }
say-adopted = 表决通过
say-not-adopted = 表决未通过
say-result = { $figures }。{ $judged }，{ $end }。
say-close-sitting = 本次会议的议程已经进行完毕，现在散会。
say-close-session = { $session }的各项议程已经进行完毕，现在闭会。
say-nothing = 各次会议均已结束。
say-open-part = 现在开会。
