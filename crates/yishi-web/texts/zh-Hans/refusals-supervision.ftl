refusal-S-201 = 没有第{ $interpellation }号质询案。
refusal-S-202 = 依照规则，不能对{ $organ ->
        [government] 人民政府
        [department] 政府工作部门
        [supervision-commission] 监察委员会
        [court] 人民法院
       *[procuratorate] 人民检察院
    }提出质询案。请核对质询对象。
refusal-S-203 = 须以书面写明：{ $part ->
        [organ] 机关名称
        [question] 质询或者询问的问题
        [content] 质询的内容
        [reason] 理由
        [subject] 调查的问题
        [findings] 调查结果
        [topic] 议题
        [answer] 答复
        [report] 报告内容
        [opinions] 审议意见
        [law] 法律法规名称
        [assessment] 对实施情况的评价
        [advice] 改进建议
        [title] 名称
        [issuer] 制定机关
        [opinion] 意见
       *[grounds] 审查理由
    }。
refusal-S-204 = 第{ $interpellation }号质询案目前{ $stage ->
        [filed] 已经提出，尚未决定答复方式
        [answer_due] 已经决定答复方式，等待答复
        [answered] 已经答复
        [second_answer_demanded] 须再作答复，尚未决定答复方式
        [second_answer_due] 已经决定再次答复的方式，等待答复
        [answered_again] 已经再次答复
        [closed] 已经办结
       *[withdrawn] 已经撤回
    }，不能办理这一事项。
refusal-S-205 = 依照规则，不能采用这种答复方式：{ $form ->
        [presidium] 在主席团会议上口头答复
        [plenary] 在全体会议上口头答复
        [committee] 在有关委员会会议上口头答复
       *[written] 书面答复
    }。
refusal-S-206 = 口头答复须注明在哪次会议上答复，请选定正在举行的会议。
refusal-S-207 = 第{ $sitting }号会议不是所决定的答复场合。所决定的方式是：{ $form ->
        [presidium] 在主席团会议上口头答复
        [plenary] 在全体会议上口头答复
        [committee] 在有关委员会会议上口头答复
       *[written] 书面答复
    }。
refusal-S-208 = { $seat }号不是这件质询案的提案人。
refusal-S-209 = 依照规则，质询案提出后不得撤回。
refusal-S-210 = 第{ $committee }号委员会不是已经成立的特定问题调查委员会。
refusal-S-211 = 第{ $committee }号委员会已经提出调查报告。
refusal-S-212 = 议程第{ $item }项不是决议事项，不能与调查报告相联。
refusal-S-213 = 没有第{ $rating }号满意度测评。
refusal-S-214 = 依照规则，本机关不进行满意度测评。
refusal-S-215 = 第{ $item }项报告尚未听取，不能测评。请先听取报告。
refusal-S-216 = 这项报告已经测评（第{ $rating }号）。
refusal-S-217 = { $what ->
        [marks] 测评票
        [issued] 发出的票
        [returned] 收回的票
        [void] 废票
       *[votes] 得票
    }共{ $count }，最多只能有{ $most }。请重新核对数字。
refusal-S-218 = 没有第{ $inquiry }号专题询问。
refusal-S-219 = 第{ $sitting }号会议不能进行专题询问；专题询问在全体会议、联组会议或者分组会议上进行。
refusal-S-220 = 第{ $place }个被询问机关的负责人没有到会。请先确定到会的负责人。
refusal-S-221 = { $register ->
        [special_report] 第{ $no }号专项工作报告
        [special_inquiry] 第{ $no }号专题询问
       *[inspection] 第{ $no }号执法检查
    }的研究处理情况已经登记。
refusal-S-222 = 没有第{ $report }号专项工作报告。
refusal-S-223 = 审计查出问题整改情况的报告，请注明听取审计工作报告的日期。
refusal-S-224 = 第{ $report }号报告的这一步骤已经登记：{ $step ->
        [draft_to_committee] 送有关委员会征求意见
        [to_standing_committee] 送交常务委员会
       *[to_members] 发给组成人员
    }。
refusal-S-225 = 第{ $report }号报告的审议意见已经交办。
refusal-S-226 = 第{ $report }号报告的审议意见尚未交办，请先交办。
refusal-S-227 = 所定期限{ $due }晚于规则允许的最后日期{ $latest }。
refusal-S-228 = 日期先后不合：{ $to }早于{ $from }。请核对日期。
refusal-S-229 = 没有第{ $inspection }号执法检查。
refusal-S-230 = 第{ $inspection }号执法检查已经提出报告。
refusal-S-231 = 第{ $inspection }号执法检查尚未提出报告。
refusal-S-232 = 没有备案编号为{ $document }的规范性文件。
refusal-S-233 = 备案编号{ $document }的规范性文件已经审查完毕。
refusal-S-234 = 尚未征集民生实事项目。
refusal-S-235 = 民生实事项目目前{ $stage ->
        [collected] 正在征集
        [shortlisted] 已经确定候选项目，尚待审议
        [deliberated] 已经审议，尚待票决
        [tied] 票数相等，尚待决定
        [chosen] 已经票决，尚待实施
        [supervised] 正在实施监督
       *[assessed] 已经全部评估
    }，不能办理这一事项。
refusal-S-236 = 没有第{ $project }号民生实事项目。
refusal-S-237 = 第{ $project }号项目重复列出，请删去一处。
refusal-S-238 = 候选项目的差额不合规则：差额为{ $count }，应当在{ $least }至{ $most }之间。
refusal-S-239 = 计票结果须按选票顺序列明每个候选项目，每个一次。
refusal-S-240 = 依照规则，票数相等时不能这样决定：{ $way ->
        [another-vote] 再次投票
        [lot] 抽签
       *[leading-organ] 由主席团决定
    }。
refusal-S-241 = 须从票数相等的项目中恰好选定{ $places }个。
refusal-S-242 = 第{ $project }号项目没有当选。
refusal-S-243 = 第{ $project }号项目已经评估。
