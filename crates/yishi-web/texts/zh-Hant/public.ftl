# 公眾頁面

sessions = 會議
sessions-none = 目前沒有會議。
public-entitled = 應到{ $who }{ $n }{ $unit }
public-sittings = 各次會議與出席
public-no-agenda = 會議議程尚未通過。
public-no-results = 目前沒有已宣布的表決結果。
public-papers = 新聞稿與記錄
public-reconstructed = 本會議根據公開報道重建，未報道的內容不作推測
public-rules = 本次會議適用的規則
public-rulebook = 規則編號
public-digest = 規則摘要
public-status-key = “全文核對”：已閱讀法規全文。“二手來源”：依據報道或者摘錄。“地方選定”：法律沒有規定，由本機構選定。“附有解釋”：法律未明確之處，按本系統公布的解釋處理。
verify-heading = 自行核驗
verify-explained = 會議記錄可以完整下載。任何人都能在自己的電腦上重新計算每一次法定人數、計票和結果，不需要網絡，也不需要相信本站。
verify-later = 會議結束後提供下載。
