package kz.aiqyn.base.notification;

import java.util.List;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.base.web.Words;

/// What a digest says: titles, why each came, and where it stands. Nothing else of what they tell of leaves the house.
final class DigestText {

    private static final int MOST = 30;
    private static final int MOST_FILES = 10;

    private DigestText() {}

    static Letter letter(
            String message, Preference preference, List<OwnNotice> notices, Site site, List<NoticeFiles> files) {
        Words words = new Words(preference.language());
        String name = words.name(site.names());
        return new Letter(
                message,
                preference.address(),
                words.say("notification.letter.subject", name, notices.size()),
                text(words, notices, site, name),
                files(words, notices, files));
    }

    /// One of a thing, however often it was told of.
    private static List<LetterFile> files(Words words, List<OwnNotice> notices, List<NoticeFiles> files) {
        return notices.stream()
                .limit(MOST)
                .map(OwnNotice::subject)
                .distinct()
                .flatMap(subject -> files.stream().flatMap(each -> each.file(subject, words).stream()))
                .limit(MOST_FILES)
                .toList();
    }

    private static String text(Words words, List<OwnNotice> notices, Site site, String name) {
        StringBuilder text = new StringBuilder(words.say("notification.letter.begin", name, notices.size()));
        text.append("\n\n");
        notices.stream()
                .limit(MOST)
                .forEach(notice -> text.append("* ")
                        .append(oneLine(words.name(notice.what())))
                        .append("\n  ")
                        .append(words.say("notification.letter.why", oneLine(words.name(notice.why()))))
                        .append("\n  ")
                        .append(address(site, words, notice.local()))
                        .append("\n\n"));
        if (notices.size() > MOST) {
            text.append(words.say("notification.letter.more", notices.size() - MOST))
                    .append("\n\n");
        }
        return text.append(words.say("notification.letter.all", address(site, words, Frame.NOTICES)))
                .append('\n')
                .append(words.say("notification.letter.preference", address(site, words, NotificationCard.PREFERENCE)))
                .append('\n')
                .toString();
    }

    private static String address(Site site, Words words, String local) {
        return site.address() + words.path(local);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
