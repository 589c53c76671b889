# Acts, fields and cases of the room “sealed”.

act-NameTrustees = 確定密鑰保管人
act-NameTrustees-hint = 保管無記名電子表決計票密鑰的人，人數依照規則。重新確定的，以最後一次為準。
act-CloseSealedBallot = 結束無記名電子表決
act-CloseSealedBallot-hint = 不再接受選票，並宣讀已收票數和票箱校驗碼。
act-CountSealedBallot = 取得無記名電子表決的計票結果
act-CountSealedBallot-hint = 達到規定人數的密鑰保管人開票以後，由本系統自動辦理。
act-AbandonSealedBallot = 作廢無記名電子表決
act-AbandonSealedBallot-hint = 無法開票，或者出了只有重新表決才能補救的差錯。已投的選票一概不計，重新表決。
act-AnnounceSealedBallot = 宣布電子投票選舉的結果
act-AnnounceSealedBallot-hint = 主持人當場宣布。對事項的表決，其結果隨表決一併宣布。
field-NameTrustees-trustees = 密鑰保管人（按先後編為第1位、第2位……）
field-CloseSealedBallot-ballot = 無記名電子表決
field-CountSealedBallot-ballot = 無記名電子表決
field-AbandonSealedBallot-ballot = 無記名電子表決
field-AnnounceSealedBallot-ballot = 無記名電子表決
