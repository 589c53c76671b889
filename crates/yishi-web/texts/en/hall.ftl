# The big screen

hall-title = Big screen
hall-seats = Seating of the hall
hall-no-sitting = No sitting has been set
hall-sitting-closed = The sitting is closed
hall-session-closed = The session is closed
hall-next = { $sitting }, { $day }
hall-speech = Address
rostrum = Rostrum
