refusal-E-701 = There is no election { $election }.
