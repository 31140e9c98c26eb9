package kz.aiqyn.rating.methodology;

import java.util.List;
import kz.aiqyn.engine.period.Period;

/// Which periods have been rated and published already; whoever publishes editions tells it.
public interface PublishedPeriods {

    /// The published periods of a methodology, in any order.
    List<PublishedPeriod> of(String methodology);

    /// @param version of the methodology, by which the period was published
    record PublishedPeriod(Period period, String version) {}
}
