refusal-S-201 = 沒有第{ $interpellation }號質詢案。
