act-CloseSession = Close the session
act-CloseSession-hint = Ends the session, and its record, once its business is done.
