refusal-T-901 = 没有第{ $ballot }号选票。
