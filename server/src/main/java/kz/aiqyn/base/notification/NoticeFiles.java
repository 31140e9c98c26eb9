package kz.aiqyn.base.notification;

import java.util.Optional;
import kz.aiqyn.base.web.Words;

/// Gives files that go with a mail that tells of a thing, such as an invitation for a calendar. A mail goes to those
/// only who have the right that the notice names.
public interface NoticeFiles {

    /// @param subject the thing, as the record of what was done names it
    /// @return the file as the thing stands now; empty where it has none
    Optional<LetterFile> file(String subject, Words words);
}
