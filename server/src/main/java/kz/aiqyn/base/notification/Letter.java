package kz.aiqyn.base.notification;

import java.util.List;

/// A mail as the server is given it.
///
/// @param message its Message-ID, the same however often it is tried
record Letter(String message, String to, String subject, String text, List<LetterFile> files) {

    Letter {
        files = List.copyOf(files);
    }
}
