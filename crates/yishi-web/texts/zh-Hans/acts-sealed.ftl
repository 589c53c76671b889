# Acts, fields and cases of the room “sealed”.

act-NameTrustees = 确定密钥保管人
act-NameTrustees-hint = 保管无记名电子表决计票密钥的人，人数依照规则。重新确定的，以最后一次为准。
act-CloseSealedBallot = 结束无记名电子表决
act-CloseSealedBallot-hint = 不再接受选票，并宣读已收票数和票箱校验码。
act-CountSealedBallot = 取得无记名电子表决的计票结果
act-CountSealedBallot-hint = 达到规定人数的密钥保管人开票以后，由本系统自动办理。
act-AbandonSealedBallot = 作废无记名电子表决
act-AbandonSealedBallot-hint = 无法开票，或者出了只有重新表决才能补救的差错。已投的选票一概不计，重新表决。
act-AnnounceSealedBallot = 宣布电子投票选举的结果
act-AnnounceSealedBallot-hint = 主持人当场宣布。对事项的表决，其结果随表决一并宣布。
field-NameTrustees-trustees = 密钥保管人（按先后编为第1位、第2位……）
field-CloseSealedBallot-ballot = 无记名电子表决
field-CountSealedBallot-ballot = 无记名电子表决
field-AbandonSealedBallot-ballot = 无记名电子表决
field-AnnounceSealedBallot-ballot = 无记名电子表决
