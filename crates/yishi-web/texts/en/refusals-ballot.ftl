refusal-T-901 = There is no ballot { $ballot }.
