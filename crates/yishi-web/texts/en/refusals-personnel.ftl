refusal-N-101 = There is no removal motion { $removal }.
