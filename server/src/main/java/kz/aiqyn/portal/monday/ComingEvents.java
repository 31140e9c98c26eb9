package kz.aiqyn.portal.monday;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.aiqyn.base.audit.AuditRights;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.IdentityRights;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.portal.monday.TodayPage.Matter;
import kz.aiqyn.rating.edition.EditionRights;
import kz.aiqyn.rating.edition.Hearings;
import kz.aiqyn.rating.edition.Hearings.Hearing;
import kz.aiqyn.rating.edition.Published;
import org.springframework.stereotype.Component;

/// What is under way, what is late, and what will come and when: by the days on which things were done before, for
/// nobody has set others.
@Component
class ComingEvents {

    private final AnsweringEditions answering;
    private final Hearings hearings;
    private final Access access;

    ComingEvents(AnsweringEditions answering, Hearings hearings, Access access) {
        this.answering = answering;
        this.hearings = hearings;
        this.access = access;
    }

    /// The edition that follows the last one published.
    ///
    /// @param took days that the last one took from the end of its period to its publication
    record Next(Period period, long took) {

        static Next after(Published last) {
            long took = ChronoUnit.DAYS.between(last.period().end(), Kazakhstan.day(last.publishedAt()));
            return new Next(last.period().plus(1), Math.max(0, took));
        }

        /// The day by which it would be there if it took as long.
        LocalDate expected() {
            return period.end().plusDays(took);
        }
    }

    /// What was objected to, of what is under way, as far as somebody may see it.
    List<Matter> objections(Words words, List<Hearing> underWay) {
        return underWay.stream()
                .filter(hearing -> hearing.until() != null)
                .map(hearing -> new Matter(
                        words.say(
                                "monday.hearing",
                                hearing.title(),
                                hearing.period(),
                                hearing.objections(),
                                hearing.unanswered(),
                                Objects.requireNonNull(hearing.until())),
                        hearing.local()))
                .toList();
    }

    /// Editions whose term for objections is over, and the next one when it should have been there by now.
    List<Matter> late(Words words, List<Hearing> underWay, Optional<Published> last, LocalDate today) {
        List<Matter> late = new ArrayList<>();
        for (Hearing hearing : underWay) {
            if (hearing.isOver(today)) {
                late.add(new Matter(
                        words.say(
                                "monday.late.hearing",
                                hearing.title(),
                                hearing.period(),
                                Objects.requireNonNull(hearing.until()),
                                hearing.unanswered()),
                        hearing.local()));
            }
        }
        last.filter(published -> isAwaited(published, underWay))
                .map(Next::after)
                .filter(next -> next.expected().isBefore(today))
                .ifPresent(next -> late.add(new Matter(
                        words.say(
                                "monday.late.edition",
                                next.period(),
                                next.period().end(),
                                next.took()),
                        "/staff/ratings")));
        return late;
    }

    private static boolean isAwaited(Published last, List<Hearing> underWay) {
        Period next = last.period().plus(1);
        return underWay.stream()
                .noneMatch(hearing -> hearing.methodology().equals(last.methodology())
                        && hearing.period().equals(next));
    }

    /// What will come and when, the rating's first, then what this reader will be asked.
    List<String> coming(Words words, List<Hearing> underWay, LocalDate today) {
        List<String> coming = new ArrayList<>();
        Optional<Published> last = answering.latest();
        if (last.isEmpty()) {
            coming.add(words.say("monday.coming.none"));
        }
        for (Hearing hearing : underWay) {
            LocalDate until = hearing.until();
            if (until == null) {
                coming.add(words.say("monday.coming.preview", hearing.title(), hearing.period()));
            } else if (!until.isBefore(today)) {
                coming.add(words.say("monday.coming.open", hearing.title(), hearing.period(), until));
            }
        }
        last.filter(published -> isAwaited(published, underWay))
                .map(Next::after)
                .ifPresent(next -> coming.add(next(words, next, today)));
        asked(words, coming);
        return coming;
    }

    private static String next(Words words, Next next, LocalDate today) {
        return next.period().end().isBefore(today)
                ? words.say("monday.coming.ended", next.period(), next.period().end(), next.took())
                : words.say("monday.coming.next", next.period(), next.period().end(), next.took(), next.expected());
    }

    private void asked(Words words, List<String> coming) {
        int days = hearings.workingDays();
        if (access.may(EditionRights.OBJECT)) {
            coming.add(words.say("monday.coming.object", days));
        }
        if (access.may(EditionRights.PREPARE)) {
            coming.add(words.say("monday.coming.prepare"));
        }
        if (access.may(EditionRights.PUBLISH)) {
            coming.add(words.say("monday.coming.publish", days));
        } else if (access.may(MondayRights.READ)) {
            coming.add(words.say("monday.coming.read", days));
        }
        if (access.may(AuditRights.SEE)) {
            coming.add(words.say("monday.coming.audit"));
        }
        if (access.may(IdentityRights.MANAGE_ACCOUNTS)) {
            coming.add(words.say("monday.coming.administer"));
        }
    }
}
