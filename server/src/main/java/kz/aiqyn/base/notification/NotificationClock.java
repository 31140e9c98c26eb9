package kz.aiqyn.base.notification;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import kz.aiqyn.base.calendar.UnknownYear;
import kz.aiqyn.base.calendar.WorkingDays;
import kz.aiqyn.base.calendar.WorkingHours;
import kz.aiqyn.base.job.JobOrder;
import kz.aiqyn.base.job.JobSettings;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.web.Kazakhstan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks in working hours whether anybody is to be told of a term, or by e-mail, and asks for the work where it is so.
@Component
class NotificationClock {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationClock.class);

    private final Ladder ladder;
    private final DigestWork digest;
    private final WorkingDays days;
    private final Jobs jobs;
    private final JobSettings settings;
    private final InstantSource clock;

    NotificationClock(
            Ladder ladder, DigestWork digest, WorkingDays days, Jobs jobs, JobSettings settings, InstantSource clock) {
        this.ladder = ladder;
        this.digest = digest;
        this.days = days;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    public void look() {
        Instant now = clock.instant();
        try {
            if (settings.work() && WorkingHours.isWorking(days.now(), now)) {
                look(now);
            }
        } catch (UnknownYear e) {
            LOG.warn("nobody is reminded or told by e-mail: {}", e.getMessage());
        }
    }

    private void look(Instant now) {
        if (ladder.isDue(Kazakhstan.day(now))) {
            jobs.ask(JobOrder.of(ladder, new Ladder.Asked()).untilEnded(Ladder.CODE));
        }
        if (digest.isDue()) {
            jobs.ask(JobOrder.of(digest, new DigestWork.Asked()).untilEnded(DigestWork.CODE));
        }
    }
}
