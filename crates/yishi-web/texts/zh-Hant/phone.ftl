# 代表、委員的手機頁

phone-title = 我的會議
phone-not-yet = 尚未開會
phone-checking-in = 正在簽到
phone-now = 正在進行
phone-please-press = 請按下您的意見
phone-received = 已收到：{ $choice }
phone-hint = { $method }，{ $hint }
phone-last-press = 結束前可以更改，以最後一次為準。
phone-first-press = 按下後不能更改。
phone-not-entitled = 表決開始時您不在席，不參加這次表決。
phone-out-of-the-hall = 您已離席。返席後才能表決。
phone-by-hands = 這次表決採用舉手方式，請在會場舉手。
phone-own-code = 我的簽到碼
phone-show-code = 入場時請出示給工作人員掃描。
phone-check-in = 我已到會場，簽到
phone-leave = 暫時離席
phone-return = 我已返席
own-present = 已簽到
own-absent = 未簽到
own-leave = 已請假
own-left = 已離席
