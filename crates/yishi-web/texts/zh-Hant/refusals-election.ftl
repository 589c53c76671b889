refusal-E-701 = 沒有第{ $election }號選舉。
