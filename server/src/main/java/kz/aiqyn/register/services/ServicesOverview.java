package kz.aiqyn.register.services;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.catalogue.ServicePassport;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// The services of one body, of all, or one service of all, in a quarter at one glance.
///
/// @param service the service that is asked for; null for all
/// @param total over all that is shown
/// @param parts by body, or by service where a body is asked for; the worst first
/// @param quarters until the one that is shown, the earliest first
/// @param pressing of what most is late
/// @param names of bodies, by code
record ServicesOverview(
        Asked asked,
        @Nullable ServicePassport service,
        QuarterFacts total,
        List<ServiceTotals.Total> parts,
        List<ServiceTotals.Total> quarters,
        List<ServiceTotals.Pressing> pressing,
        Map<String, Names> names) {

    ServicesOverview {
        parts = List.copyOf(parts);
        quarters = quarters.stream()
                .filter(quarter -> quarter.facts().counts().given() > 0)
                .toList();
        pressing = List.copyOf(pressing);
        names = Map.copyOf(names);
    }

    /// Of what a page is.
    ///
    /// @param organisation code of the body; empty for all
    /// @param service code of the service; empty for all
    /// @param list address of the list of figures, without the language and what is asked of it
    record Asked(String organisation, String service, Period period, String list) {

        /// The same page about another body, service or quarter.
        String page(String body, String other, Period quarter) {
            return list + ServicesCard.OVERVIEW + "?period=" + quarter
                    + (body.isEmpty() ? "" : "&organisation=" + body)
                    + (other.isEmpty() ? "" : "&service=" + other);
        }

        /// The figures that a number of the page is the sum of.
        String figures(String facet, String body, String other) {
            return list + "?period=" + period
                    + (facet.isEmpty() ? "" : "&facet=" + facet)
                    + (body.isEmpty() ? "" : "&organisation=" + body)
                    + (other.isEmpty() ? "" : "&q=" + other);
        }

        /// Inspections or surveys of the quarter.
        String others(String which) {
            return list + which + "?period=" + period + (organisation.isEmpty() ? "" : "&organisation=" + organisation);
        }

        boolean isOfStaff() {
            return list.equals(ServicesCard.STAFF);
        }

        /// Whether the parts are services of one body.
        boolean isOfBody() {
            return !organisation.isEmpty() && service.isEmpty();
        }
    }

    String name(Words words, String code) {
        return words.name(Optional.ofNullable(names.get(code)).orElse(Names.same(code)));
    }

    /// Which part a row is of: its service where a body is shown, its body otherwise.
    String partPage(ServiceTotals.Total part) {
        return asked.isOfBody()
                ? asked.page(asked.organisation(), part.key(), asked.period())
                : asked.page(part.key(), asked.service(), asked.period());
    }

    String partFigures(ServiceTotals.Total part) {
        return asked.isOfBody()
                ? asked.figures("", asked.organisation(), part.key())
                : asked.figures("", part.key(), asked.service());
    }

    /// Drawn of shares that are not rounded: to the tenth they would move in steps.
    ShareCurve curve() {
        return ShareCurve.of(quarters.stream()
                .map(quarter -> quarter.facts().counts())
                .filter(counts -> counts.given() > 0)
                .map(counts -> 100.0 * (counts.given() - counts.overdue()) / counts.given())
                .toList());
    }

    /// Penalty points by 1,000 services given, to two decimals; null where nothing was given.
    static @Nullable BigDecimal penalty(QuarterFacts facts) {
        return facts.counts().given() == 0
                ? null
                : Shares.ratio(
                        facts.penalty(), BigDecimal.valueOf(facts.counts().given()), AssessmentArithmetic.THOUSAND, 2);
    }
}
