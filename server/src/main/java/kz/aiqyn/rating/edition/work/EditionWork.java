package kz.aiqyn.rating.edition.work;

import java.util.List;
import kz.aiqyn.base.job.Job;
import kz.aiqyn.base.job.JobOrder;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Component;

/// Asks for previews and dry runs.
@Component
public class EditionWork {

    private static final List<String> KINDS = List.of(PrepareEdition.CODE, TryVersion.CODE);

    /// A computation works on all threads: two at a time would only be in each other's way.
    static final String LANE = "edition";

    private final Jobs jobs;
    private final PrepareEdition prepare;
    private final TryVersion tryVersion;

    EditionWork(Jobs jobs, PrepareEdition prepare, TryVersion tryVersion) {
        this.jobs = jobs;
        this.prepare = prepare;
        this.tryVersion = tryVersion;
    }

    /// Where an edition is shown, without the language.
    public static String address(long edition) {
        return "/staff/ratings/editions/" + edition;
    }

    /// Asks for a preview of a period.
    ///
    /// @return the job's number: that of the same job when it is under way already
    public long prepare(String methodology, Period period) {
        return jobs.ask(JobOrder.of(prepare, new PrepareEdition.Asked(methodology, period.toString()))
                .about(Phrase.of("edition.of", methodology, period))
                .untilEnded(methodology + " " + period));
    }

    /// Asks for a dry run of a version on a period.
    ///
    /// @param page address, without the language, where what comes of it is shown
    /// @return the job's number: that of the same job when it is under way already
    public long dryRun(String methodology, String version, Period period, String page) {
        return jobs.ask(JobOrder.of(tryVersion, new TryVersion.Asked(methodology, version, period.toString(), page))
                .about(Phrase.of("edition.of", methodology + " " + version, period))
                .untilEnded(methodology + " " + version + " " + period));
    }

    /// Previews and dry runs that have not ended.
    public List<Job> underWay() {
        return jobs.underWay(KINDS);
    }

    /// Whether a job is one of these.
    public boolean isOne(Job job) {
        return KINDS.contains(job.kind());
    }
}
