refusal-S-201 = 没有第{ $interpellation }号质询案。
