refusal-E-701 = 没有第{ $election }号选举。
