act-TakeUp = 审议下一项
act-TakeUp-hint = 会议开始审议一项议程，大屏幕随之显示。
act-HearReport = 听取报告
act-HearReport-hint = 报告人开始作报告。
field-HearReport-reporter = 报告人
