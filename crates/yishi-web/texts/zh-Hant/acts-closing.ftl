act-CloseSession = 宣佈會議閉幕
act-CloseSession-hint = 各項議程完成後，結束本次會議的記錄。
