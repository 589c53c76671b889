refusal-N-101 = 沒有第{ $removal }號罷免案。
