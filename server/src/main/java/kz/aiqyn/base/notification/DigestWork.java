package kz.aiqyn.base.notification;

import kz.aiqyn.base.job.JobEnd;
import kz.aiqyn.base.job.JobKind;
import kz.aiqyn.base.job.JobRun;
import org.springframework.stereotype.Component;

/// Makes digests and sends them, in the background.
@Component
class DigestWork implements JobKind<DigestWork.Asked> {

    static final String CODE = "notification.digest";

    private final Digests digests;
    private final MailSettings settings;

    DigestWork(Digests digests, MailSettings settings) {
        this.digests = digests;
        this.settings = settings;
    }

    boolean isDue() {
        return settings.isOn() && digests.isAnyDue();
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
        digests.make();
        digests.send();
        return JobEnd.done(NotificationCard.MAIL);
    }
}
