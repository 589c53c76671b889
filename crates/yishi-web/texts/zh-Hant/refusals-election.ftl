refusal-E-701 = 沒有第{ $election }號選舉。
refusal-E-702 = 本機關不選舉這一職務。請核對職務。
refusal-E-703 = 這一職務的應選名額不能是{ $seats }名：只設一人的職務為一名，其他職務至少一名。
refusal-E-704 = 這一職務的選舉已經開始（第{ $election }號選舉）。
refusal-E-705 =
    第{ $election }號選舉目前的情況是：{ $stage ->
        [nominating] 正在提名
        [nominated] 提名已經截止，待確定正式候選人
        [preliminary_due] 待預選
        [preliminary_running] 正在預選
        [preliminary_tied] 預選得票相等，待處理
        [candidates_fixed] 正式候選人已經確定，待投票
        [balloting] 正在投票
        [counted] 已經計票，待確定結果
        [tie_due] 得票相等，待再次投票
        [further_due] 名額未滿，待決定何時另行選舉
        [further_open] 待另行選舉
        [awaiting_approval] 待上級批准
        [done] 已經選滿
        [left_to_next_session] 餘額留待下一次會議
       *[not_approved] 上級未予批准
    }。現在不能辦理這一事項。
refusal-E-706 = 提名截止日期{ $date }已經過去，請另定日期。
refusal-E-707 = 第{ $election }號選舉的提名已於{ $date }截止。
refusal-E-708 = 第{ $election }號選舉的提名到{ $date }截止，屆時才能辦理。
refusal-E-709 = 提名、醞釀候選人的時間不得少於{ $days }天：第{ $election }號選舉從{ $date }起才能預選或者確定正式候選人。
refusal-E-710 = 按照規定，該提名人不能為這一職務提名候選人。
refusal-E-711 = 提名人數超過應選名額：共提名{ $names }人，應選{ $seats }名。同一提名人的各次提名合併計算。
refusal-E-712 =
    { $kind ->
        [seat] { $no }號
       *[guest] 列席人員{ $no }號
    }沒有表示同意被提名，請先徵得本人同意。
refusal-E-713 =
    這一職務須從本機關組成人員中選舉，{ $kind ->
        [seat] { $no }號
       *[guest] 列席人員{ $no }號
    }不是組成人員。
refusal-E-714 =
    { $kind ->
        [seat] { $no }號
       *[guest] 列席人員{ $no }號
    }擔任不得兼任的職務，辭去後才能被提名。
refusal-E-715 =
    { $kind ->
        [seat] { $no }號
       *[guest] 列席人員{ $no }號
    }已經當選。
refusal-E-716 = 第{ $election }號選舉沒有第{ $nomination }號提名，或者該提名已經全部撤回。
refusal-E-717 =
    { $kind ->
        [seat] { $no }號
       *[guest] 列席人員{ $no }號
    }不在可供列入的人員之中，請核對名單。
refusal-E-718 =
    名單遺漏了{ $kind ->
        [seat] { $no }號
       *[guest] 列席人員{ $no }號
    }，請補列。
refusal-E-719 = 第{ $election }號選舉的候選人須按預選得票多少排列，請調整順序。
refusal-E-720 = 議事規則不採用這種候選人排列順序，請另選一種。
refusal-E-721 = 選舉辦法尚未通過，請先提請全體會議通過。
refusal-E-722 = 選舉辦法已經通過，不能再改。
refusal-E-723 = 選舉辦法中沒有與第{ $election }號選舉相符的職務（應選{ $seats }名）。請核對職務、名額和換屆或者補選。
refusal-E-724 = 選舉辦法第{ $post }項的職務前面已經列出，請刪去一處。
refusal-E-725 = 選舉辦法第{ $post }項的差額數不合規定：應選{ $seats }名，差額{ $count }名，應為{ $least }至{ $most }名。
refusal-E-726 = 常務委員會組成人員的名額不合規定：共{ $count }人，應為{ $least }至{ $most }人。
refusal-E-727 = 候選人太少：應選{ $seats }名，候選人{ $candidates }名，至少須有{ $least }名。請繼續提名。
refusal-E-728 = 候選人太多：應選{ $seats }名，列入{ $candidates }名，最多{ $most }名。
refusal-E-729 = 預選得票相等怎樣處理，選舉辦法另有規定，請按選舉辦法辦理（第{ $election }號選舉）。
refusal-E-730 = 選定的人數與名額不符：選定{ $count }人，名額{ $places }個。
refusal-E-731 = 計票結果與選票不符：計票{ $count }行，候選人{ $candidates }名。
refusal-E-732 = 第{ $election }號選舉沒有第{ $round }輪投票等待辦理這一事項。
refusal-E-733 = 另選的“{ $name }”可能當選或者得票相等，請先認定是哪一位，或者認定其不能當選。
refusal-E-734 = 選票上沒有另選“{ $name }”，或者同一姓名認定了兩次。
refusal-E-735 = 第{ $election }號選舉的另行選舉只能按照上次投票得票多少的順序確定候選人，不能重新提名。
refusal-E-736 = 第{ $election }號選舉的當選人已經公布。
refusal-E-737 = 這一事項只能在全體會議上辦理，第{ $sitting }號會議不是全體會議。
refusal-E-738 = 沒有第{ $committee }號專門委員會名單。
refusal-E-739 =
    第{ $election }號選舉的候選人須按姓名筆畫排列：{ $kind ->
        [seat] { $no }號
       *[guest] 列席人員{ $no }號
    }應排在第{ $place }位，請調整順序。
