convene-title = Convene a session
convene-kind = Assembly
convene-place = Place
convene-place-hint = With its level, such as 明川市.
convene-place-hant = Place, traditional characters
convene-place-en = Place, in English
convene-optional = Optional.
convene-term = Term
convene-ordinal = Session of the term
convene-id = Short name
convene-id-hint = Letters a–z, digits, hyphens.
convene-date = Date of the session
convene-overlays = Local rules
convene-overlays-hint = Optional. From the nation down to this session, separated by spaces.
convene-roll = Roll file
convene-roll-hint = CSV (UTF-8 or GB18030) or XLSX. Headings:
convene-do = Convene
convene-problems = Not convened: something is wrong with the roll or the form, and nothing was recorded
convene-problem-count =
    { $n ->
        [one] The roll has one problem. Mend it, then choose the file again:
       *[other] The roll has { $n } problems. Mend them, then choose the file again:
    }
convene-incomplete = The form is incomplete, or short name, date, term or session are not valid.
convene-taken = Another session has this short name already.
convene-too-large = The file is too large: at most 4 MB.
convene-encoding = The file cannot be read: its text is neither in UTF-8 nor in GB18030.
convene-no-sheet = The file cannot be read: the workbook has no sheet.
convene-unpacks-too-large = The file cannot be read: the workbook unpacks to more than 64 MB.
convene-broken = The file cannot be read: it is neither CSV nor XLSX, or it is damaged ({ $reason }).
roll-no-seats = The roll names nobody.
roll-too-many = The roll has { $lines } lines; { $most } is the most there may be.
roll-missing-column = The column “{ $column }” is missing.
roll-column-twice = The column “{ $column }” appears twice.
roll-bad-number = “{ $text }” is not a whole number above zero.
roll-duplicate = Number { $seat } also appears on line { $first }.
roll-missing-group = The delegation or sector is missing.
roll-group-hant = The traditional name “{ $text }” of the delegation or sector differs from that on line { $first }.
roll-bad-rank = The rank “{ $text }” is not a whole number above zero.
roll-missing-hant = The name in traditional characters is missing.
roll-name-empty = The name is missing.
roll-name-foreign = “{ $text }” does not belong in a name.
roll-name-traditional = The simplified name has the traditional character “{ $text }”.
roll-name-simplified = The traditional name has the simplified character “{ $text }”.
roll-name-long = The name is too long.
roll-name-lengths = The two forms of the name differ in length.
convene-look-over = Check the roll alone
doubts-title = The roll has names to look at
doubts-count =
    { $n ->
        [one] One place. Whether it is wrong is for the secretariat to say; it does not keep the session from being convened.
       *[other] { $n } places. Whether they are wrong is for the secretariat to say; they do not keep the session from being convened.
    }
doubts-none = The roll can be used, and nothing in it calls for a second look.
doubts-choose-again = The roll was checked and nothing was convened. To convene the session, choose the roll file again.
column-doubt = To look at
doubt-not-its-form = “{ $written }” in the traditional name is no traditional form of “{ $meant }”.
doubt-unlikely = “{ $written }” in the traditional name is rare in names; it is usually written “{ $likely }”.
doubt-two-spellings = May be one person in two spellings, the other being{" "}
doubt-spelled-elsewhere = Another roll has another spelling:{" "}
doubt-form-elsewhere = Another roll has another traditional form:{" "}
doubt-same-name = Namesakes; name the delegation or sector wherever they are listed. The others are{" "}
doubt-same-name-in-group = Namesakes, some in one delegation or sector; make sure that nobody is entered twice. The others are{" "}
doubt-order-by-surname = This list is in the order of the strokes of the surname;{" "}
doubt-order-by-name = This list is in the order of the strokes of the whole name;{" "}
doubt-place-behind = the name belongs behind{" "}
doubt-place-first = the name belongs at the top.
doubt-seat = seat { $seat }
doubt-open = {" "}(
doubt-comma = ,{" "}
doubt-close = )
typed-not-understood = “{ $word }” could not be understood. Please correct it and try again.
prepare-title = Preparation
prepare-record = Record
prepare-record-again = Record the change
prepare-state-due = Due now
prepare-state-drafted = Draft recorded
prepare-state-recorded = Recorded
prepare-state-settled = Adopted
prepare-state-open = Not recorded
prepare-nothing-due = Nothing is due at present.
prepare-people =
    { $n ->
        [one] One person
       *[other] { $n } people
    }
prepare-people-and-secretary = { $n } members; secretary-general { $name }
prepare-items =
    { $n ->
        [one] One item
       *[other] { $n } items
    }
prepare-sittings =
    { $n ->
        [one] One sitting
       *[other] { $n } sittings
    }
prepare-of-sittings = { $n } of { $all } sittings
prepare-method-by-rules = By the rules: { $method }
prepare-more-items = More items
prepare-reporter = Reporter (optional)
prepare-on-behalf-of = On behalf of (optional)
prepare-on-behalf-of-hant = On behalf of, in traditional characters
prepare-reporter-hint = Only reports have a reporter: a seat number, or g and a number. The office is that of the roll. Somebody else can still be chosen at the sitting.
prepare-reports = Reporter
prepare-for = On behalf of { $for }
prepare-takes-up = Agenda items { $items }
prepare-list-comma = {", "}
prepare-in-segment = (segment { $n } only)
prepare-list-hint = Seat numbers, ranges such as 1-20 allowed; g and a number for persons without a seat.
prepare-present = Presidium members present
prepare-approvals = Presidium members for
prepare-sitting-of = Sitting
prepare-guests = Numbers of persons without a seat
prepare-presidium = Presidium and secretary-general
prepare-members = Members’ seat numbers
prepare-secretary-general = Secretary-general
prepare-agenda = Agenda
prepare-item = Item
prepare-business = Business
prepare-item-title = Title
prepare-item-title-hant = Title in traditional characters
prepare-standing-chairs = Standing chairs of the presidium
prepare-standing-list = Standing chairs’ seat numbers
prepare-method = Voting method
prepare-method-name = Method decided on
prepare-sitting = Schedule a sitting
prepare-sitting-kind = Kind of sitting
prepare-opening = Opening plenary
prepare-ordinary = Plenary
prepare-closing = Closing plenary
prepare-ordinal = Number of the plenary
prepare-date = Date
prepare-part = Part of the day
prepare-place = Place
prepare-items-first = Items of the first segment
prepare-items-second = Items of the second segment
prepare-items-third = Items of the third segment
prepare-segment-title = Name of the segment (optional)
prepare-chairs = Executive chairs and presiding chair
prepare-chairs-list = Executive chairs’ seat numbers, in the order of the list
prepare-presiding = Presiding chair
prepare-presiding-title = Position named with the presiding chair (optional)
prepare-rostrum = Rostrum
prepare-rostrum-group = Name of the list
prepare-rostrum-row = Seats
prepare-rostrum-any = On the rostrum
prepare-rostrum-front = In the front row
prepare-rostrum-persons = Persons (seat numbers, or g and a number)
prepare-rostrum-hint = Within a list people sit in protocol order. A list with a name and no persons is mentioned as a whole.
prepare-leaders = Persons whose attendance is reported by name
prepare-leaders-list = Persons
prepare-attendees = Non-voting attendees and observers
prepare-category = Category
prepare-category-segment = Attending this segment only (optional)
prepare-hear = Hear: { $subject }
prepare-resolve = Vote on the resolution: { $subject }
prepare-examine = Vote on the examination report: { $subject }
prepare-address = Address or other business
prepare-morning = Morning
prepare-afternoon = Afternoon
prepare-evening = Evening
subject-government = work report of the government
subject-plan = plan for economic and social development
subject-budget = budget
subject-standing-committee = work report of the standing committee
subject-board = work report of the board
subject-court = work report of the people’s court
subject-procuratorate = work report of the people’s procuratorate
subject-proposal-work = report on the work on proposals
subject-proposal-examination = report on the examination of proposals
subject-political = political resolution
subject-others = other resolutions
subject-special-report = special work report
subject-major-matter = major matter
convene-congress = People’s congress
convene-cppcc = CPPCC committee
convene-standing-committee = Standing committee of a people's congress
convene-cppcc-standing-committee = Standing committee of a CPPCC committee
convene-association = Association
convene-tier = Level
tier-township = Township or town
tier-county = County, county-level city or district
tier-city = City with districts or prefecture
tier-province = Province or region
tier-nation = Nation
