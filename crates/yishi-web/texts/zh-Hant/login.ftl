# 登錄與出錯

login-title = 登錄
login-desk-title = 秘書處登錄
login-without-link = 請掃描座位卡上的二維碼進入會議。
login-ask-staff = 如需幫助，請聯繫會場工作人員。
login-unknown-link = 鏈接無效，或者已經更換
login-pin-heading = 請輸入口令
login-pin-label = 口令（印在口令條上）
login-pin-wrong = 口令不對，請再試一次。
login-pin-resting = 口令錯誤次數過多，請一分鐘後再試。
login-password-label = 密碼
login-password-wrong = 密碼不對，請再試一次。
login-password-resting = 密碼錯誤次數過多，請稍後再試。
login-clear = 清除
login-back = 退格
login-enter = 進入

not-done = 未能完成
not-found = 找不到這一頁
not-found-reason = 地址不存在，或者鏈接已經更換
not-found-help = 請重新掃描座位卡上的二維碼，或者請工作人員幫助。
notice-source = 依據：{ $source }
failure-denied = 這項操作不在您的權限之內。
failure-no-session = 沒有這次會議。
failure-conflict = 他人剛剛作了更改，請查看後再試。
failure-key-reused = 這次請求與先前的請求重複，內容卻不相同，未予辦理。請刷新頁面後再試。
failure-fault = 系統出錯，操作沒有完成。請再試一次；如仍不行，請把編號告訴工作人員。
failure-busy = 上一次操作還在辦理，請稍候。
