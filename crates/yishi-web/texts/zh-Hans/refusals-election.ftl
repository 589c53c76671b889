refusal-E-701 = 没有第{ $election }号选举。
refusal-E-702 = 本机关不选举这一职务。请核对职务。
refusal-E-703 = 这一职务的应选名额不能是{ $seats }名：只设一人的职务为一名，其他职务至少一名。
refusal-E-704 = 这一职务的选举已经开始（第{ $election }号选举）。
refusal-E-705 =
    第{ $election }号选举目前的情况是：{ $stage ->
        [nominating] 正在提名
        [nominated] 提名已经截止，待确定正式候选人
        [preliminary_due] 待预选
        [preliminary_running] 正在预选
        [preliminary_tied] 预选得票相等，待处理
        [candidates_fixed] 正式候选人已经确定，待投票
        [balloting] 正在投票
        [counted] 已经计票，待确定结果
        [tie_due] 得票相等，待再次投票
        [further_due] 名额未满，待决定何时另行选举
        [further_open] 待另行选举
        [awaiting_approval] 待上级批准
        [done] 已经选满
        [left_to_next_session] 余额留待下一次会议
       *[not_approved] 上级未予批准
    }。现在不能办理这一事项。
refusal-E-706 = 提名截止日期{ $date }已经过去，请另定日期。
refusal-E-707 = 第{ $election }号选举的提名已于{ $date }截止。
refusal-E-708 = 第{ $election }号选举的提名到{ $date }截止，届时才能办理。
refusal-E-709 = 提名、酝酿候选人的时间不得少于{ $days }天：第{ $election }号选举从{ $date }起才能预选或者确定正式候选人。
refusal-E-710 = 按照规定，该提名人不能为这一职务提名候选人。
refusal-E-711 = 提名人数超过应选名额：共提名{ $names }人，应选{ $seats }名。同一提名人的各次提名合并计算。
refusal-E-712 =
    { $kind ->
        [seat] { $no }号
       *[guest] 列席人员{ $no }号
    }没有表示同意被提名，请先征得本人同意。
refusal-E-713 =
    这一职务须从本机关组成人员中选举，{ $kind ->
        [seat] { $no }号
       *[guest] 列席人员{ $no }号
    }不是组成人员。
refusal-E-714 =
    { $kind ->
        [seat] { $no }号
       *[guest] 列席人员{ $no }号
    }担任不得兼任的职务，辞去后才能被提名。
refusal-E-715 =
    { $kind ->
        [seat] { $no }号
       *[guest] 列席人员{ $no }号
    }已经当选。
refusal-E-716 = 第{ $election }号选举没有第{ $nomination }号提名，或者该提名已经全部撤回。
refusal-E-717 =
    { $kind ->
        [seat] { $no }号
       *[guest] 列席人员{ $no }号
    }不在可供列入的人员之中，请核对名单。
refusal-E-718 =
    名单遗漏了{ $kind ->
        [seat] { $no }号
       *[guest] 列席人员{ $no }号
    }，请补列。
refusal-E-719 = 第{ $election }号选举的候选人须按预选得票多少排列，请调整顺序。
refusal-E-720 = 议事规则不采用这种候选人排列顺序，请另选一种。
refusal-E-721 = 选举办法尚未通过，请先提请全体会议通过。
refusal-E-722 = 选举办法已经通过，不能再改。
refusal-E-723 = 选举办法中没有与第{ $election }号选举相符的职务（应选{ $seats }名）。请核对职务、名额和换届或者补选。
refusal-E-724 = 选举办法第{ $post }项的职务前面已经列出，请删去一处。
refusal-E-725 = 选举办法第{ $post }项的差额数不合规定：应选{ $seats }名，差额{ $count }名，应为{ $least }至{ $most }名。
refusal-E-726 = 常务委员会组成人员的名额不合规定：共{ $count }人，应为{ $least }至{ $most }人。
refusal-E-727 = 候选人太少：应选{ $seats }名，候选人{ $candidates }名，至少须有{ $least }名。请继续提名。
refusal-E-728 = 候选人太多：应选{ $seats }名，列入{ $candidates }名，最多{ $most }名。
refusal-E-729 = 预选得票相等怎样处理，选举办法另有规定，请按选举办法办理（第{ $election }号选举）。
refusal-E-730 = 选定的人数与名额不符：选定{ $count }人，名额{ $places }个。
refusal-E-731 = 计票结果与选票不符：计票{ $count }行，候选人{ $candidates }名。
refusal-E-732 = 第{ $election }号选举没有第{ $round }轮投票等待办理这一事项。
refusal-E-733 = 另选的“{ $name }”可能当选或者得票相等，请先认定是哪一位，或者认定其不能当选。
refusal-E-734 = 选票上没有另选“{ $name }”，或者同一姓名认定了两次。
refusal-E-735 = 第{ $election }号选举的另行选举只能按照上次投票得票多少的顺序确定候选人，不能重新提名。
refusal-E-736 = 第{ $election }号选举的当选人已经公布。
refusal-E-737 = 这一事项只能在全体会议上办理，第{ $sitting }号会议不是全体会议。
refusal-E-738 = 没有第{ $committee }号专门委员会名单。
refusal-E-739 =
    第{ $election }号选举的候选人须按姓名笔画排列：{ $kind ->
        [seat] { $no }号
       *[guest] 列席人员{ $no }号
    }应排在第{ $place }位，请调整顺序。
