# 公众页面

sessions = 会议
sessions-none = 目前没有会议。
public-entitled = 应到{ $who }{ $n }{ $unit }
public-sittings = 各次会议与出席
public-no-agenda = 会议议程尚未通过。
public-no-results = 目前没有已宣布的表决结果。
public-papers = 新闻稿与记录
public-reconstructed = 本会议根据公开报道重建，未报道的内容不作推测
public-rules = 本次会议适用的规则
public-rulebook = 规则编号
public-digest = 规则摘要
public-status-key = “全文核对”：已阅读法规全文。“二手来源”：依据报道或者摘录。“地方选定”：法律没有规定，由本机构选定。“附有解释”：法律未明确之处，按本系统公布的解释处理。
verify-heading = 自行核验
verify-explained = 会议记录可以完整下载。任何人都能在自己的电脑上重新计算每一次法定人数、计票和结果，不需要网络，也不需要相信本站。
verify-later = 会议结束后提供下载。
