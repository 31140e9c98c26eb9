package kz.aiqyn.base.notification;

import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.engine.text.Phrase;

/// What somebody should know: an event, published in the transaction that writes what it tells of. Nobody is told of
/// their own deed, nobody twice of the same, and nobody of what they have no right for.
///
/// @param key what it is the same by: `assignment:7/returned/5`
/// @param subject the thing, as the record of what was done names it
/// @param local where it stands, without the language
/// @param urgent whether it is worth a mail before the next day's
public record Notice(
        String key, String subject, String local, Phrase what, List<Recipient> recipients, boolean urgent) {

    /// Who is told: everybody who has a right for an organisation, or one of them.
    ///
    /// @param login of the one; empty for everybody
    /// @param why they are told
    public record Recipient(String login, String right, String organisation, Phrase why) {

        public static Recipient everybody(String right, String organisation, Phrase why) {
            return new Recipient("", right, organisation, why);
        }

        /// One person, as long as they have the right.
        public static Recipient one(String login, String right, String organisation, Phrase why) {
            return new Recipient(login, right, organisation, why);
        }
    }

    public Notice {
        recipients = List.copyOf(recipients);
    }

    public static Notice of(String key, String subject, String local, Phrase what) {
        return new Notice(key, subject, local, what, List.of(), false);
    }

    /// The same to more people; of several reasons the first counts.
    public Notice to(Recipient recipient) {
        List<Recipient> more =
                Stream.concat(recipients.stream(), Stream.of(recipient)).toList();
        return new Notice(key, subject, local, what, more, urgent);
    }

    public Notice asUrgent() {
        return new Notice(key, subject, local, what, recipients, true);
    }
}
