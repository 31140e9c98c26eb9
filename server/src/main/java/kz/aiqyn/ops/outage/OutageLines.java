package kz.aiqyn.ops.outage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import kz.aiqyn.base.database.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/// Keeps out of the log what the scheduler of background work and the keepers of transactions say while the database
/// is away, or of a wait for it that the server's end cut off: that it is away is told once, by whoever connects to it,
/// and whoever had the work tells what became of it. What else fails is said as ever.
final class OutageLines extends TurboFilter {

    private static final List<String> SPEAKERS = List.of(
            "com.github.kagkarlsson.scheduler.",
            "org.springframework.transaction.",
            "org.springframework.jdbc.support.JdbcTransactionManager",
            "org.springframework.jdbc.datasource.DataSourceTransactionManager");

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        return SPEAKERS.stream().anyMatch(logger.getName()::startsWith) && isOutage(arguments, failure)
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    private static boolean isOutage(Object @Nullable [] arguments, @Nullable Throwable failure) {
        if (failure != null) {
            return Outage.of(failure).isPresent() || isCutOff(failure);
        }
        return arguments != null
                && arguments.length > 0
                && arguments[arguments.length - 1] instanceof Throwable last
                && isOutage(null, last);
    }

    private static boolean isCutOff(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof InterruptedException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
