# Acts, fields and cases of the room “election”.
