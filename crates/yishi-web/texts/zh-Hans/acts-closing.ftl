act-CloseSession = 宣布会议闭幕
act-CloseSession-hint = 各项议程完成后，结束本次会议的记录。
