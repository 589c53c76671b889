# 主持頁

chair-title = 主持頁
chair-say = 下一步：{ $step }。請說：
chair-wait = 下一步：{ $step }。請稍候。
call-up-whom = 由誰
call-up-another = 由他人作報告
order-of-the-sitting = 會議程序
order-empty = 本次會議沒有列入事項。

# 下一步
step-open-doors = 開放簽到
step-name-chairs = 確定主持人
step-wait-for-quorum = 等候代表到會
step-open-sitting = 宣布開會
step-begin-segment = 進入下一階段
step-take-up = 進行下一項
step-hear-report = 聽取報告
step-begin-speech = 請講話
step-end-speech = 講話結束
step-open-vote = 開始表決
step-close-vote = 結束表決
step-enter-hands = 等候計票
step-declare-result = 宣布結果
step-close-sitting = 宣布散會
step-nothing = 議程已經完成

# 主持詞
say-open-doors = { $sitting }（{ $day }）由秘書處開放簽到。
say-name-chairs = 秘書處尚未登記本次會議的主持人。
say-wait-for-quorum = 人數不足，還差{ $missing }人，不能開會。
say-open-sitting = 應到{ $entitled }，實到{ $present }，符合規定人數，現在開會。
say-begin-segment = 現在進行第{ $n }階段的議程。
say-take-up = 現在進行{ $number }：{ $title }。
say-take-up-question = 現在審議{ $title }。
say-hear-report = 現在聽取{ $title }，請報告人作報告。
say-hear-report-by = 現在聽取{ $title }，請{ $who }作報告。
say-hear-report-for = 現在聽取{ $title }，請{ $who }受{ $for }委託作報告。
say-begin-speech = 現在進行{ $title }，請講話。
say-end-speech = { $name }正在講話。講話結束後，請按下面的按鈕。
say-open-vote = 現在表決{ $title }。請按表決器。
say-vote-runs = 請按表決器。時間一到，表決自動結束。
say-close-vote = 表決結束。
say-open-hands = 現在表決{ $title }。請舉手表決。
say-open-paper = 現在對{ $title }進行無記名投票表決，請工作人員發放選票。
say-enter-hands = 贊成的請舉手。請放下。反對的請舉手。請放下。棄權的請舉手。請放下。
say-close-hands = 計票完畢，表決結束。
say-figures = 贊成{ $for }票，反對{ $against }票，棄權{ $abstain }票，未按表決器{ $rest }人
say-figures-hands = 贊成{ $for }票，反對{ $against }票，棄權{ $abstain }票，未表示{ $rest }人
say-figures-paper = 贊成{ $for }票，反對{ $against }票，棄權{ $abstain }票，廢票和未投票{ $rest }張
say-judged-for =
    { $met ->
        [yes] 贊成票達到{ $rule }
       *[no] 贊成票未達到{ $rule }
    }
say-judged-majority =
    { $met ->
        [yes] 贊成票超過{ $base }的半數
       *[no] 贊成票未超過{ $base }的半數
    }
say-judged-part =
    { $met ->
        [yes] 參加表決的人數達到{ $rule }
       *[no] 參加表決的人數未達到{ $rule }
    }
say-judged-present =
    { $met ->
        [yes] 出席人數達到{ $rule }
       *[no] 出席人數未達到{ $rule }
    }
say-adopted = 表決通過
say-not-adopted = 表決未通過
say-result = { $figures }。{ $judged }，{ $end }。
say-close-sitting = 本次會議的議程已經進行完畢，現在散會。
say-close-session = { $session }的各項議程已經進行完畢，現在閉會。
say-nothing = 各次會議均已結束。
say-open-part = 現在開會。
