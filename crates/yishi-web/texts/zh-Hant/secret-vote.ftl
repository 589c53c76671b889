# 手機上的無記名表決

secret-title = 無記名投票
secret-script = 選票在手機上加密，本頁需要啟用 JavaScript。請換用較新的瀏覽器打開。
secret-starting = 正在準備。這一行若一直不消失，請換用較新的瀏覽器打開本頁。
secret-nothing = 現在沒有無記名投票。
secret-nothing-hint = 投票開始後，選票會自動出現在這裏。
secret-now = 正在進行無記名投票
secret-closed = 投票已經結束
secret-counting = 密鑰保管人正在開票，請稍候。
secret-void = 收到的選票多於有表決權的人數，這次投票無效，沒有結果，將重新投票。
secret-abandoned = 這次投票已經作廢，沒有結果，將重新投票。
secret-press-last = 截止前可以重新投票，以最後一次為準。
secret-press-first = 每人只能投一次，投出後不能更改。
secret-through-server = 這次的表決碼由服務器發放：管理服務器的人能夠知道哪一張密封的選票是您的，但看不到您選了什麼。
secret-ballots = 已收到選票
secret-head = 票箱校驗碼 { $hash }，應與大屏幕上的一致。
secret-record = 公開的票箱與驗證方法
secret-elected = 當選
secret-not-elected = 未當選

# 表決碼
secret-card-heading = 錄入表決碼
secret-card-waiting-heading = 表決碼
secret-card-label = 表決卡上的表決碼
secret-card-hint = 共 22 個字符，區分大小寫，橫線和空格可以省略。
secret-card-enter = 錄入
secret-card-scan = 掃描表決卡
secret-card-stop = 關閉攝像頭
secret-card-camera = 請將表決卡上的二維碼對準框內。
secret-card-private = 表決碼只保存在這部手機上，不會發給服務器。
secret-card-kept = 這部手機已保存您的表決碼，下次表決不用再錄入。
secret-card-forget = 從這部手機刪除表決碼
secret-credential-heading = 正在領取表決碼

# 填寫與核對
secret-choose-heading = 填寫選票
secret-resolution-rule = 請選擇一項。
secret-candidates-rule = 應選 { $seats } 人，贊成的人數不能超過應選人數。沒有選擇的，按棄權計。
secret-count = 已選 { $n } / 應選 { $seats }
secret-count-office = { $office }：已選 { $n } / 應選 { $seats }
secret-next = 下一步
secret-review-heading = 請核對
secret-review-hint = 核對無誤後封裝。封裝在這部手機上進行，不發送任何內容。
secret-review-many = （{ $n } 人）
secret-back = 返回修改
secret-seal = 封裝選票
secret-sealing-heading = 正在封裝
secret-sealing-hint = 選票正在這部手機上加密。

# 投出或檢驗
secret-sealed-heading = 選票已封裝，尚未投出
secret-tracker = 查票碼
secret-tracker-hint = 請抄下或拍下查票碼，投出後可憑它在公開的票箱中查到這張選票。
secret-cast = 投出選票
secret-test-heading = 不投這張，先檢驗
secret-test-hint = 想知道手機是否如實封裝，可以用另一部手機打開這張選票，看裏面裝的是什麼。檢驗過的選票作廢，須重新填寫。
secret-test = 檢驗這張選票
secret-testing-heading = 正在準備檢驗
secret-tested-heading = 請用另一部手機掃描
secret-tested-hint = 另一部手機會顯示這張選票裏裝的是什麼，請與您剛才的選擇對照。掃描的人會看到選票的內容。
secret-tested-over = 這張選票已作廢，不會計票。
secret-tested-code = 檢驗用的二維碼
secret-tested-link = 打開檢驗頁
secret-begin-again = 重新填寫選票
secret-casting-heading = 正在投出
secret-slow = 網絡不暢，正在重發。請不要關閉本頁。
secret-cast-heading = 選票已投入票箱
secret-check = 查看我的票是否在箱中
secret-checking = 正在查看…
secret-is-in = 公開的票箱中有這張選票。
secret-is-not-in = 公開的票箱中沒有這張選票，請立即告訴監票人。
secret-again = 重新投票
secret-keep = 不改了，保留已投出的選票
secret-late-heading = 投票已經結束
secret-late = 這張選票沒有投入票箱，不計票。
secret-late-earlier = 您先前投出的選票仍在箱中，照常計票。

# 選票不能封裝
secret-paper-unmarked = 請先選擇贊成、反對或者棄權。
secret-paper-too-many = 贊成的人數超過應選人數，請減少後再繼續。
secret-refusal-election-form = 讀不懂這次表決的記錄，不能封裝。請告訴工作人員。
secret-refusal-election-kind = 這次表決的記錄格式與本頁不符，不能封裝。請刷新本頁。
secret-refusal-election-key = 這次表決的公鑰不能使用，不能封裝。請立即告訴監票人。
secret-refusal-election-question = 這次表決的第 { $question } 個問題，本頁不能封裝。
secret-refusal-card = 這不是表決碼。請對照表決卡逐個字符檢查，注意大小寫。
secret-refusal-choice-count = 選票與這次表決的問題數目不符，請重新填寫。
secret-refusal-choice-form = 選票第 { $question } 個問題的填寫與候選人數目不符，請重新填寫。
secret-refusal-choice-bounds = 第 { $question } 個問題選得過多或者過少，請修改。
secret-refusal-pairs-form = 讀不懂這次表決的附加證明要求，不能封裝。請告訴工作人員。
secret-refusal-pairs-question = 第 { $question } 個問題的附加證明要求有誤，不能封裝。請告訴工作人員。
secret-refusal-pair-both = 第 { $place } 位候選人既選了贊成又選了反對，請修改。
secret-refusal-most-for = 贊成的人數超過應選人數，請減少後再繼續。
secret-refusal-ballot-tested = 這張選票檢驗過，已經作廢，請重新填寫。
secret-refusal-ballot-cast = 這張選票已經投出，不能再打開檢驗。
secret-refusal-fragment-form = 讀不懂地址中的內容，請重新掃描。
secret-refusal-tracker-form = 這不是查票碼。
secret-refusal-board-form = 讀不懂公開的票箱，不能判斷您的票是否在箱中。請告訴監票人。
secret-refusal-other = 選票不能封裝（{ $code }）。請告訴工作人員。

# 服務器不收
secret-problem-K-201 = 服務器上沒有這次表決，請刷新本頁。
secret-problem-K-203 = 您的表決碼已經投過票，先投的有效，這張沒有投入票箱。若不是您本人所投，請立即告訴監票人。
secret-problem-K-204 = 這張選票檢驗過，已經作廢，請重新填寫。
secret-problem-K-205 = 服務器沒有收下這張選票：選票的證明不成立。請刷新本頁後重新填寫；仍然不行，請告訴監票人。
secret-problem-K-206 = 服務器讀不懂這張選票的附加證明，沒有收下。請刷新本頁後重新填寫。
secret-problem-K-211 = 現在檢驗的人太多。這張選票沒有投出，已經作廢，請重新填寫。
secret-problem-K-213 = 服務器沒有收下這張選票：您的表決碼不在這次表決的名單上。請核對表決卡，並告訴監票人。
secret-problem-other = 服務器沒有收下（{ $code }）。請告訴工作人員。

# 本頁不能繼續
secret-page-fault = 本頁出了差錯，選票沒有投出。請刷新後重試。
secret-page-other-election = 服務器給出的是另一次表決的記錄，不能封裝。請立即告訴監票人。
secret-page-other-paper = 本頁的選票與這次表決的記錄不一致，不能封裝。請立即告訴監票人。
secret-page-vote-unknown = 服務器上沒有這次表決的記錄，請刷新本頁。
secret-page-test-unknown = 服務器上沒有這張待檢驗的選票，可能投票已經結束。請重新檢驗一張。
secret-page-not-entitled = 服務器沒有您這次表決的表決碼。表決開始時不在席的，不參加這次表決。
secret-page-stranger = 這次的表決碼由服務器發放。請先用您的個人鏈接登錄，再打開本頁。
secret-page-camera-denied = 瀏覽器不允許使用攝像頭，請手工錄入表決碼。
secret-page-camera-none = 無法使用攝像頭，請手工錄入表決碼。
secret-page-other = 本頁不能繼續（{ $code }）。

# 第二部手機
second-title = 檢驗選票
second-empty = 請用這部手機掃描投票手機上顯示的二維碼。
second-checking = 正在檢驗…
second-fits-heading = 這張選票裏裝的是
second-fits-hint = 請與投票人的選擇對照：一致，說明手機如實封裝；不一致，請立即告訴監票人。
second-over = 這張選票已作廢，不會計票。查票碼應與投票手機上的一致。
second-none = 全部棄權
second-wrong-heading = 檢驗沒有通過
secret-misfit-ballot-form = 選票的格式不對。請立即告訴監票人，不要用那部手機投票。
secret-misfit-other-election = 這張選票是為另一次表決封裝的。請立即告訴監票人，不要用那部手機投票。
secret-misfit-opening-form = 掃描的內容不完整，請重新掃描。
secret-misfit-other-ballot = 二維碼不是這張選票的，請重新掃描。再次出現的，請告訴監票人。
secret-misfit-randomness = 第 { $question } 個問題的第 { $place } 個選項不是照二維碼所示封裝的。請立即告訴監票人，不要用那部手機投票。
secret-misfit-no-choice = 第 { $question } 個問題的第 { $place } 個選項裝的不是有效的選擇。請立即告訴監票人，不要用那部手機投票。
secret-misfit-other-choice = 第 { $question } 個問題的第 { $place } 個選項，裝的與手機所示的不同。請立即告訴監票人，不要用那部手機投票。
secret-misfit-other = 檢驗不能完成（{ $code }）。請告訴監票人。
