package kz.aiqyn.ops.outage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/// Keeps out of the log what the scheduler of background work says while the database is away: that is told once, by
/// whoever connects to it. What else fails is said as ever.
final class OutageLines extends TurboFilter {

    private static final String SCHEDULER = "com.github.kagkarlsson.scheduler";

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        return logger.getName().startsWith(SCHEDULER) && isOutage(arguments, failure)
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    private static boolean isOutage(Object @Nullable [] arguments, @Nullable Throwable failure) {
        if (failure != null) {
            return Outage.of(failure).isPresent();
        }
        return arguments != null
                && arguments.length > 0
                && arguments[arguments.length - 1] instanceof Throwable last
                && Outage.of(last).isPresent();
    }
}
