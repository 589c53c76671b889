# Logging in, and when something is wrong

login-title = Log in
login-desk-title = Secretariat log-in
login-without-link = Please scan the QR code on your seat card to enter.
login-ask-staff = If you need help, please ask the staff in the hall.
login-unknown-link = This link is not valid, or has been renewed
login-pin-heading = Please enter your PIN
login-pin-label = PIN (printed on your PIN slip)
login-pin-wrong = The PIN is not right. Please try again.
login-pin-resting = Too many wrong PINs. Please try again in a minute.
login-password-label = Password
login-password-wrong = The password is not right. Please try again.
login-password-resting = Too many wrong passwords. Please try again later.
login-clear = Clear
login-back = Back
login-enter = Enter

not-done = Not done
not-found = Page not found
not-found-reason = There is no such page, or the link has been renewed
not-found-help = Please scan the QR code on your seat card again, or ask the staff.
notice-source = Source: { $source }
failure-denied = Your role does not allow this.
failure-no-session = There is no such session.
failure-conflict = Somebody else has just changed this. Please look again and retry.
failure-key-reused = This request repeats an earlier one with different content, so nothing was done. Please reload the page and try again.
failure-busy = Your last action is still being processed. Please wait a moment.
failure-fault = Something went wrong on our side, and nothing was done. Please try again; if it fails again, tell the staff this number.
