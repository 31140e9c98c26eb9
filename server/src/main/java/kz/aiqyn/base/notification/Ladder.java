package kz.aiqyn.base.notification;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kz.aiqyn.base.calendar.UnknownYear;
import kz.aiqyn.base.calendar.WorkingCalendar;
import kz.aiqyn.base.calendar.WorkingDays;
import kz.aiqyn.base.job.JobEnd;
import kz.aiqyn.base.job.JobKind;
import kz.aiqyn.base.job.JobRun;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Tells of terms that come and pass, step by step, once a working day. A day that was left out is made good by the
/// next: of several steps at once the highest is told, whose readers include those of the lower ones.
@Component
class Ladder implements JobKind<Ladder.Asked>, TermReminders {

    static final String CODE = "notification.ladder";

    /// Three working days are never further away than this.
    private static final int AHEAD = 30;

    /// How long what was read is kept.
    private static final Duration KEPT = Duration.ofDays(365);

    private final ObjectProvider<TermSource> sources;
    private final ReachedRungs rungs;
    private final Notices notices;
    private final WorkingDays days;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    Ladder(
            ObjectProvider<TermSource> sources,
            ReachedRungs rungs,
            Notices notices,
            WorkingDays days,
            TransactionOperations transactions,
            InstantSource clock) {
        this.sources = sources;
        this.rungs = rungs;
        this.notices = notices;
        this.days = days;
        this.transactions = transactions;
        this.clock = clock;
    }

    record Asked() {}

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Class<Asked> data() {
        return Asked.class;
    }

    /// One after another, on all servers together.
    @Override
    public String lane(Asked data) {
        return CODE;
    }

    @Override
    public JobEnd run(Asked data, JobRun run) {
        Optional<Phrase> unknown = look(Kazakhstan.today(clock));
        return unknown.<JobEnd>map(reason -> JobEnd.failed(List.of(reason))).orElseGet(JobEnd::done);
    }

    @Override
    public void remind() {
        look(Kazakhstan.today(clock));
    }

    /// Whether terms were not looked at on this day yet. A clock that was wrong and is set back is looked at anew: what
    /// was
    /// told stays told.
    boolean isDue(LocalDate today) {
        return rungs.lastDay().filter(today::equals).isEmpty();
    }

    /// Tells of all terms as they stand on a day.
    ///
    /// @return what kept it from counting some of them; empty when nothing did
    Optional<Phrase> look(LocalDate today) {
        WorkingCalendar calendar = days.now();
        List<ReachedRungs.Reached> reached = new ArrayList<>();
        Optional<Phrase> unknown = Optional.empty();
        for (TermSource source : sources.orderedStream().toList()) {
            for (TermedWork work : source.due(today.plusDays(AHEAD))) {
                try {
                    Rung.reached(work.term(), today, calendar)
                            .ifPresent(rung -> reached.add(new ReachedRungs.Reached(work, rung)));
                } catch (UnknownYear e) {
                    unknown = Optional.of(e.phrase());
                }
            }
        }
        transactions.executeWithoutResult(status -> {
            // What nobody would hear of waits until somebody has the right.
            Predicate<Notice> reaching = notices.reaching();
            reached.removeIf(one -> !reaching.test(notice(one)));
            List<Integer> fresh = rungs.keep(reached, clock.instant());
            notices.tell(fresh.stream().map(place -> notice(reached.get(place))).toList());
            notices.forget(clock.instant().minus(KEPT));
            rungs.looked(today);
        });
        return unknown;
    }

    private static Notice notice(ReachedRungs.Reached reached) {
        TermedWork work = reached.work();
        Rung rung = reached.rung();
        String code = Lifecycle.code(rung);
        String key = "%s/%s/%s".formatted(work.subject(), work.term(), code);
        Notice notice = Notice.of(
                        key,
                        work.subject(),
                        work.local(),
                        Phrase.of("notification.rung." + code, work.title(), work.term()))
                .to(Notice.Recipient.everybody(
                        work.executing(), work.organisation(), Phrase.of("notification.why.executing")));
        if (rung.isPast()) {
            notice = notice.asUrgent()
                    .to(Notice.Recipient.one(
                            work.controller(),
                            work.controlling(),
                            work.organisation(),
                            Phrase.of("notification.why.controlling")));
        }
        return rung == Rung.LONG_AFTER
                ? notice.to(Notice.Recipient.everybody(
                        work.leading(), work.organisation(), Phrase.of("notification.why.leading")))
                : notice;
    }
}
