package kz.aiqyn.register.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// A project with everything below it, each in the order of time.
record ProjectDossier(
        InvestmentProject project,
        List<Promise> promises,
        List<Opening> openings,
        List<YearFunds> funds,
        List<QuarterFact> facts) {

    ProjectDossier {
        promises = List.copyOf(promises);
        openings = List.copyOf(openings);
        funds = List.copyOf(funds);
        facts = List.copyOf(facts);
    }

    Optional<Promise> promise() {
        return promises.isEmpty() ? Optional.empty() : Optional.of(promises.getLast());
    }

    Optional<Opening> opening() {
        return openings.isEmpty() ? Optional.empty() : Optional.of(openings.getLast());
    }

    Optional<QuarterFact> fact() {
        return facts.isEmpty() ? Optional.empty() : Optional.of(facts.getLast());
    }

    int moves() {
        return Math.max(0, promises.size() - 1);
    }

    /// Days between the first promise and the opening, or the day by which it is expected now; 0 when none are lost.
    long slipped(LocalDate today) {
        if (promises.isEmpty() || project.stage() == ProjectStage.GIVEN_UP) {
            return 0;
        }
        LocalDate last = promises.getLast().due();
        LocalDate came = opening().map(Opening::openedOn).orElse(today.isAfter(last) ? today : last);
        return Math.max(0, ChronoUnit.DAYS.between(promises.getFirst().due(), came));
    }

    /// Money of all years, in thousands of tenge.
    BigDecimal planned() {
        return funds.stream().map(YearFunds::planned).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal made() {
        return funds.stream().map(YearFunds::made).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
