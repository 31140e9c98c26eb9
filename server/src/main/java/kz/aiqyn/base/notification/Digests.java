package kz.aiqyn.base.notification;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import kz.aiqyn.base.calendar.WorkingCalendar;
import kz.aiqyn.base.calendar.WorkingDays;
import kz.aiqyn.base.calendar.WorkingHours;
import kz.aiqyn.base.identity.RightHolders;
import kz.aiqyn.base.web.Site;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Makes digests that are due, and sends those that wait. Each is made in one transaction, taken in hand in another and
/// marked in a third when the mail server has answered: whoever falls between sends the same mail once more, with the
/// same Message-ID, and never a third time.
@Component
class Digests {

    /// How long it is kept how mail went.
    private static final Duration KEPT = Duration.ofDays(365);

    private final Preferences preferences;
    private final StoredNotices notices;
    private final StoredMails mails;
    private final RightHolders rights;
    private final MailServer server;
    private final List<NoticeFiles> files;
    private final Site site;
    private final WorkingDays days;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    Digests(
            Preferences preferences,
            StoredNotices notices,
            StoredMails mails,
            RightHolders rights,
            MailServer server,
            List<NoticeFiles> files,
            Site site,
            WorkingDays days,
            TransactionOperations transactions,
            InstantSource clock) {
        this.preferences = preferences;
        this.notices = notices;
        this.mails = mails;
        this.rights = rights;
        this.server = server;
        this.files = List.copyOf(files);
        this.site = site;
        this.days = days;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Whether there is anything to make or to send now.
    boolean isAnyDue() {
        Instant now = clock.instant();
        WorkingCalendar calendar = days.now();
        return WorkingHours.isWorking(calendar, now)
                && (!mails.due(now).isEmpty() || !due(calendar, now).isEmpty());
    }

    private List<Preference> due(WorkingCalendar calendar, Instant now) {
        return preferences.awaiting().stream()
                .filter(one -> one.preference().isDue(calendar, now, one.last(), one.urgent()))
                .map(Preferences.Awaiting::preference)
                .toList();
    }

    /// Makes a digest for each who is to have one.
    void make() {
        Instant now = clock.instant();
        mails.forget(now.minus(KEPT));
        HeldNow held = new HeldNow(rights);
        for (Preference preference : due(days.now(), now)) {
            transactions.executeWithoutResult(status -> make(preference.login(), held, now));
        }
    }

    private void make(String login, HeldNow held, Instant now) {
        if (preferences.hold(login).filter(Preference::isOn).isEmpty()) {
            return;
        }
        List<OwnNotice> waiting = notices.waiting(login, notice -> isHeld(login, notice, held));
        if (!waiting.isEmpty()) {
            String message = "<%s@%s>"
                    .formatted(UUID.randomUUID(), URI.create(site.address()).getHost());
            notices.take(waiting, mails.add(login, message, now));
        }
    }

    private static boolean isHeld(String login, OwnNotice notice, HeldNow held) {
        return held.has(login, notice.right(), notice.organisation());
    }

    /// Sends what waits, until the server turns out to be away.
    void send() {
        WorkingCalendar calendar = days.now();
        HeldNow held = new HeldNow(rights);
        for (StoredMails.Mail mail : mails.due(clock.instant())) {
            Instant now = clock.instant();
            if (!WorkingHours.isWorking(calendar, now)) {
                return;
            }
            if (preferences
                    .find(mail.recipient())
                    .filter(one -> one.isQuiet(now))
                    .isPresent()) {
                continue;
            }
            if (mails.begin(mail.id(), now)
                    .map(begun -> send(begun, held))
                    .filter(MailServer.Answer.Away.class::isInstance)
                    .isPresent()) {
                return;
            }
        }
    }

    private MailServer.Answer send(StoredMails.Mail mail, HeldNow held) {
        List<OwnNotice> left = notices.of(mail.id()).stream()
                .filter(notice -> isHeld(mail.recipient(), notice, held))
                .toList();
        Preference preference =
                preferences.find(mail.recipient()).filter(Preference::isOn).orElse(null);
        if (left.isEmpty() || preference == null) {
            mails.end(mail, StoredMails.State.DROPPED, "", clock.instant());
            return new MailServer.Answer.Taken();
        }
        MailServer.Answer answer = server.send(DigestText.letter(mail.message(), preference, left, site, files));
        Instant now = clock.instant();
        switch (answer) {
            case MailServer.Answer.Taken taken -> mails.end(mail, StoredMails.State.SENT, "", now);
            case MailServer.Answer.Later later -> mails.later(mail, later.said(), now);
            case MailServer.Answer.Away away -> mails.later(mail, away.said(), now);
            case MailServer.Answer.Refused refused -> {
                mails.end(mail, StoredMails.State.FAILED, refused.said(), now);
                notices.release(mail.id());
                preferences.refuse(mail.recipient(), preference.address(), refused.said());
            }
        }
        return answer;
    }
}
