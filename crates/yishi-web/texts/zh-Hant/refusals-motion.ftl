refusal-B-406 = 沒有第{ $motion }號議案。
refusal-B-407 =
    第{ $motion }號議案{ $stage ->
         [filed] 已提交，尚未審核
         [returned] 已退回提案人
         [checked] 已審核，等待決定
         [referred] 正由委員會審議
         [examined] 委員會已提出意見，等待決定
         [not-on-agenda] 未列入會議議程
         [reconsidered] 提案人已要求復議，等待決定
         [suggestion] 已作為建議處理
         [on-agenda] 已列入議程，尚未作說明
         [explained] 已作說明，正在審議
         [charge-proposed] 已提出授權常務委員會處理
         [put-to-vote] 已決定交付表決
         [adopted] 已表決通過
         [rejected] 表決未獲通過
         [withdrawn] 已撤回
         [fallen] 因聯名人數不足已終止
         [handed-over] 已授權常務委員會處理
       *[concluded] 已報告處理結果
    }，現在不能這樣辦理。
refusal-B-408 = 依照規則，這一機關不能向本次會議提出議案。
refusal-B-409 =
    議案缺少{ $part ->
         [title] 標題
         [cause] 案由
         [grounds] 案據
       *[plan] 方案
    }，請補充後再提交。
refusal-B-410 = 應當寫明的文字是空的，請填寫。
refusal-B-411 = 提出議案的截止時間已過，不再接收。可以作為建議、批評和意見另行提出。
refusal-B-412 = 第{ $motion }號議案不是聯名提出的，不能加入或者撤回聯名。
refusal-B-413 = { $seat }號已經聯名。
refusal-B-414 = { $seat }號不是聯名人。
refusal-B-415 = 第{ $motion }號議案只剩這一名聯名人。如不再堅持，請撤回議案。
refusal-B-416 = 以代表團名義提出的，請填寫團內贊成的人數。
refusal-B-417 = 代表團只有{ $members }人，贊成人數不能是{ $approvals }人，請核對。
refusal-B-418 = 代表團未達到提出議案所需人數：贊成{ $count }人，全團{ $total }人，須有{ $needed }人。
refusal-B-419 = 第{ $committee }號委員會尚未成立，或者不是為此成立的，不能審議。
refusal-B-420 = 請寫明理由。
refusal-B-421 = 請填寫主席團最後一次會議的開始時間，截止時間由此推算。
refusal-B-422 = 距主席團最後一次會議的時間不足，截止時間已過，不再接收。
refusal-B-423 = 作說明的應當是提案人，請改選提案人之一。
refusal-B-424 = 第{ $motion }號議案還沒有作說明。請先安排提案人向會議作說明。
refusal-B-425 = 委員會對第{ $motion }號議案還沒有提出報告。
refusal-B-426 = 這一事項由全體會議審議，第{ $sitting }次會議不能審議。
refusal-B-427 = 會議還沒有閉幕。審議結果在閉會以後報告。
refusal-B-428 = 沒有第{ $amendment }號修正案。
refusal-B-429 =
    第{ $amendment }號修正案{ $stage ->
         [moved] 已提出，等待決定
         [admitted] 已決定提請審議
         [not-admitted] 已決定不提請審議
         [withdrawn] 已撤回
         [adopted] 已表決通過
       *[rejected] 表決未獲通過
    }，現在不能這樣辦理。
refusal-B-430 = 第{ $amendment }號修正案還沒有決定。應當先表決修正案，再表決本案。
refusal-B-431 = 沒有第{ $clause }號單獨表決的條款。
refusal-B-432 = 第{ $clause }號條款還沒有單獨表決。應當先表決該條款，再表決全案。
refusal-B-433 = 沒有第{ $bill }號法規案。
refusal-B-434 =
    第{ $bill }號法規案{ $stage ->
         [filed] 已提出，等待決定
         [not-on-agenda] 未列入會議議程
         [on-agenda] 已列入議程，本次會議尚未審議
         [read] 本次會議已審議
         [shelved] 已擱置審議
         [lapsed] 已終止審議
         [withdrawn] 已撤回
         [put-to-vote] 已決定交付表決
         [adopted] 已表決通過
         [rejected] 表決未獲通過
         [approved] 已獲批准
         [not-approved] 未獲批准
       *[announced] 已公布
    }，現在不能這樣辦理。
refusal-B-435 = 本級不能就這一領域制定地方性法規。
refusal-B-436 = 涉及本地方特別重大事項的法規，應當由人民代表大會通過。
refusal-B-437 = 第{ $bill }號法規案已審議{ $done }次，須經{ $needed }次審議後再交付表決。
refusal-B-438 = 第{ $bill }號法規案還沒有統一審議結果的報告。
refusal-B-439 = 第{ $bill }號法規案的草案沒有公布徵求意見。請先公布，或者寫明不公布的理由。
refusal-B-440 = 徵求意見的時間一般應當到{ $until }為止。時間更短的，請寫明理由。
refusal-B-441 = 擱置審議的時間不夠，{ $from }起才可以終止審議。
refusal-B-442 = 日期的先後不對，請核對。
refusal-B-443 = 第{ $bill }號法規案應當按照已經決定的方式（合併或者分別）表決。
refusal-B-444 = 登記的數量已達上限，不能再登記。
refusal-B-445 = 這一事項已經表決，不再重複表決。
