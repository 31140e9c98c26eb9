package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureUse;

/// The sites behind a value, as they were when it became known, and what rests on the value.
///
/// @param measure its names
/// @param organisation the name of the customer
/// @param code of the customer
record RecordsPage(
        Names measure,
        Names organisation,
        String code,
        Period quarter,
        Instant known,
        Shows shows,
        List<KnownSites.Known> sites,
        List<MeasureUse.Use> uses) {

    /// Which sites a measure counts, and what of them.
    enum Shows {
        WORKS,
        LATE,
        ON_TIME,
        FINISHED,
        MONEY,
        HOUSING;

        static Shows of(String measure) {
            return switch (measure) {
                case "construction.late" -> LATE;
                case "construction.punctual", "sites.schedule" -> ON_TIME;
                case "construction.finished", "construction.finished.term" -> FINISHED;
                case "construction.money.planned",
                        "construction.money.paid",
                        "construction.disbursed",
                        "works.plan",
                        "works.disbursed" -> MONEY;
                case "housing.plan", "housing.commissioned" -> HOUSING;
                default -> WORKS;
            };
        }

        String code() {
            return Lifecycle.code(this);
        }

        boolean isOfWorks() {
            return this == WORKS || this == LATE || this == ON_TIME || this == FINISHED;
        }
    }

    RecordsPage {
        sites = List.copyOf(sites);
        uses = List.copyOf(uses);
    }

    /// Whether the customer has a page among the published ratings.
    boolean isRated() {
        return uses.stream().anyMatch(use -> !use.standings().isEmpty());
    }

    BigDecimal sum(Function<KnownSites.Known, BigDecimal> what) {
        return sites.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
