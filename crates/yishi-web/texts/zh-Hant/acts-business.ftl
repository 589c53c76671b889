act-TakeUp = 審議下一項
act-TakeUp-hint = 會議開始審議一項議程，大屏幕隨之顯示。
act-HearReport = 聽取報告
act-HearReport-hint = 報告人開始作報告。
field-HearReport-reporter = 報告人
