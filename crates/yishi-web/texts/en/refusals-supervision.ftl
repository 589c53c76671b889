refusal-S-201 = There is no interpellation { $interpellation }.
