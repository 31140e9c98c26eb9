package kz.aiqyn.base.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import kz.aiqyn.base.calendar.WorkingCalendar;
import kz.aiqyn.base.calendar.WorkingHours;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Language;
import org.jspecify.annotations.Nullable;

/// How somebody wants to be told by e-mail.
///
/// @param address where to; empty for none
/// @param quietFrom and quietUntil: when they want none; both null for whenever there is work
/// @param refused what a mail server said of the address; empty while it takes mail for it
record Preference(
        String login,
        String address,
        Language language,
        Digest digest,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil,
        String refused) {

    /// How often.
    enum Digest {
        NONE,
        /// When the working day begins, and sooner for what is urgent.
        DAILY,
        /// Once an hour of work.
        HOURLY
    }

    /// What it is before anything is said.
    static Preference none(String login, Language language) {
        return new Preference(login, "", language, Digest.NONE, null, null, "");
    }

    boolean isOn() {
        return digest != Digest.NONE && !address.isEmpty() && refused.isEmpty();
    }

    /// Whether a digest may be made now: it is working time, none of their quiet hours, and long enough since the last.
    ///
    /// @param last when the last one was made; null when none was
    /// @param urgent whether something of it does not wait for tomorrow
    /// @throws UnknownYear when nothing is known of the year's working days
    boolean isDue(WorkingCalendar calendar, Instant now, @Nullable Instant last, boolean urgent) {
        if (!isOn() || !WorkingHours.isWorking(calendar, now) || isQuiet(now)) {
            return false;
        }
        if (last == null) {
            return true;
        }
        boolean hourAgo = !last.plusSeconds(3_600).isAfter(now);
        return switch (digest) {
            case NONE -> false;
            case HOURLY -> hourAgo;
            case DAILY -> last.isBefore(WorkingHours.begin(Kazakhstan.day(now))) || (urgent && hourAgo);
        };
    }

    /// Whether they want no mail at a moment. The first minute is quiet, the last one named is not.
    boolean isQuiet(Instant now) {
        if (quietFrom == null || quietUntil == null) {
            return false;
        }
        LocalTime time = now.atZone(Kazakhstan.ZONE).toLocalTime();
        boolean began = !time.isBefore(quietFrom);
        boolean ended = !time.isBefore(quietUntil);
        return quietFrom.isBefore(quietUntil) ? began && !ended : began || !ended;
    }

    /// What the record of what was done may say of it: not where somebody gets their mail.
    Map<String, String> fields() {
        return Map.of(
                "digest",
                Lifecycle.code(digest),
                "mail-language",
                language.code(),
                "quiet",
                quietFrom == null ? "" : quietFrom + "–" + quietUntil);
    }
}
