refusal-T-901 = 沒有第{ $ballot }號選票。
