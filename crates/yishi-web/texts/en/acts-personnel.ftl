# Acts, fields and cases of the room “personnel”.
