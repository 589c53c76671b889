refusal-N-101 = 没有第{ $removal }号罢免案。
