package kz.aiqyn.register.investment;

import java.time.Instant;
import java.util.List;

/// An invented project with the rows below it, each with the moment at which it was written down.
record SampleProject(
        InvestmentProject project,
        List<Written<Promise>> promises,
        List<Written<Opening>> openings,
        List<YearFunds> funds,
        List<Written<QuarterFact>> facts) {

    /// A row that was written at a moment.
    record Written<R>(R row, Instant at) {}
}
