refusal-B-406 = 没有第{ $motion }号议案。
refusal-B-407 =
    第{ $motion }号议案{ $stage ->
         [filed] 已提交，尚未审核
         [returned] 已退回提案人
         [checked] 已审核，等待决定
         [referred] 正由委员会审议
         [examined] 委员会已提出意见，等待决定
         [not-on-agenda] 未列入会议议程
         [reconsidered] 提案人已要求复议，等待决定
         [suggestion] 已作为建议处理
         [on-agenda] 已列入议程，尚未作说明
         [explained] 已作说明，正在审议
         [charge-proposed] 已提出授权常务委员会处理
         [put-to-vote] 已决定交付表决
         [adopted] 已表决通过
         [rejected] 表决未获通过
         [withdrawn] 已撤回
         [fallen] 因联名人数不足已终止
         [handed-over] 已授权常务委员会处理
       *[concluded] 已报告处理结果
    }，现在不能这样办理。
refusal-B-408 = 依照规则，这一机关不能向本次会议提出议案。
refusal-B-409 =
    议案缺少{ $part ->
         [title] 标题
         [cause] 案由
         [grounds] 案据
       *[plan] 方案
    }，请补充后再提交。
refusal-B-410 = 应当写明的文字是空的，请填写。
refusal-B-411 = 提出议案的截止时间已过，不再接收。可以作为建议、批评和意见另行提出。
refusal-B-412 = 第{ $motion }号议案不是联名提出的，不能加入或者撤回联名。
refusal-B-413 = { $seat }号已经联名。
refusal-B-414 = { $seat }号不是联名人。
refusal-B-415 = 第{ $motion }号议案只剩这一名联名人。如不再坚持，请撤回议案。
refusal-B-416 = 以代表团名义提出的，请填写团内赞成的人数。
refusal-B-417 = 代表团只有{ $members }人，赞成人数不能是{ $approvals }人，请核对。
refusal-B-418 = 代表团未达到提出议案所需人数：赞成{ $count }人，全团{ $total }人，须有{ $needed }人。
refusal-B-419 = 第{ $committee }号委员会尚未成立，或者不是为此成立的，不能审议。
refusal-B-420 = 请写明理由。
refusal-B-421 = 请填写主席团最后一次会议的开始时间，截止时间由此推算。
refusal-B-422 = 距主席团最后一次会议的时间不足，截止时间已过，不再接收。
refusal-B-423 = 作说明的应当是提案人，请改选提案人之一。
refusal-B-424 = 第{ $motion }号议案还没有作说明。请先安排提案人向会议作说明。
refusal-B-425 = 委员会对第{ $motion }号议案还没有提出报告。
refusal-B-426 = 这一事项由全体会议审议，第{ $sitting }次会议不能审议。
refusal-B-427 = 会议还没有闭幕。审议结果在闭会以后报告。
refusal-B-428 = 没有第{ $amendment }号修正案。
refusal-B-429 =
    第{ $amendment }号修正案{ $stage ->
         [moved] 已提出，等待决定
         [admitted] 已决定提请审议
         [not-admitted] 已决定不提请审议
         [withdrawn] 已撤回
         [adopted] 已表决通过
       *[rejected] 表决未获通过
    }，现在不能这样办理。
refusal-B-430 = 第{ $amendment }号修正案还没有决定。应当先表决修正案，再表决本案。
refusal-B-431 = 没有第{ $clause }号单独表决的条款。
refusal-B-432 = 第{ $clause }号条款还没有单独表决。应当先表决该条款，再表决全案。
refusal-B-433 = 没有第{ $bill }号法规案。
refusal-B-434 =
    第{ $bill }号法规案{ $stage ->
         [filed] 已提出，等待决定
         [not-on-agenda] 未列入会议议程
         [on-agenda] 已列入议程，本次会议尚未审议
         [read] 本次会议已审议
         [shelved] 已搁置审议
         [lapsed] 已终止审议
         [withdrawn] 已撤回
         [put-to-vote] 已决定交付表决
         [adopted] 已表决通过
         [rejected] 表决未获通过
         [approved] 已获批准
         [not-approved] 未获批准
       *[announced] 已公布
    }，现在不能这样办理。
refusal-B-435 = 本级不能就这一领域制定地方性法规。
refusal-B-436 = 涉及本地方特别重大事项的法规，应当由人民代表大会通过。
refusal-B-437 = 第{ $bill }号法规案已审议{ $done }次，须经{ $needed }次审议后再交付表决。
refusal-B-438 = 第{ $bill }号法规案还没有统一审议结果的报告。
refusal-B-439 = 第{ $bill }号法规案的草案没有公布征求意见。请先公布，或者写明不公布的理由。
refusal-B-440 = 征求意见的时间一般应当到{ $until }为止。时间更短的，请写明理由。
refusal-B-441 = 搁置审议的时间不够，{ $from }起才可以终止审议。
refusal-B-442 = 日期的先后不对，请核对。
refusal-B-443 = 第{ $bill }号法规案应当按照已经决定的方式（合并或者分别）表决。
refusal-B-444 = 登记的数量已达上限，不能再登记。
refusal-B-445 = 这一事项已经表决，不再重复表决。
