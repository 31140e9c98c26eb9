package kz.aiqyn.base.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How work in the background is done: `aiqyn.jobs`.
///
/// @param work whether this server does any; it may ask for some all the same
/// @param threads how many jobs it does at a time
/// @param poll how often it looks for what other servers have asked for
/// @param heartbeat how often it says that it is still at a job; after four silent ones another takes it up
/// @param settle how long a result that many changes touch waits for more of them
/// @param keep how long it is shown what became of a job
@ConfigurationProperties("aiqyn.jobs")
public record JobSettings(
        @DefaultValue("true") boolean work,
        @DefaultValue("3") int threads,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("2s") Duration heartbeat,
        @DefaultValue("300ms") Duration settle,
        @DefaultValue("30d") Duration keep) {

    public JobSettings {
        if (threads < 1 || !poll.isPositive() || !heartbeat.isPositive() || settle.isNegative() || !keep.isPositive()) {
            throw new IllegalArgumentException(
                    "aiqyn.jobs: threads, poll, heartbeat and keep are above nothing, found %d, %s, %s and %s"
                            .formatted(threads, poll, heartbeat, keep));
        }
    }
}
