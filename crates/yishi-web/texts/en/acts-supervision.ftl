# Acts, fields and cases of the room “supervision”.
