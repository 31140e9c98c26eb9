package kz.aiqyn.register.procurement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;

/// The purchases of one body in a year, or of all, at one glance.
///
/// @param organisation its code; empty for all
/// @param parts by body, when all are shown
/// @param late the points that are late today
/// @param breaches what audits found in the year
/// @param names of bodies by code
/// @param list address of the register, without the language
record ProcurementOverview(
        String organisation,
        int year,
        List<Integer> years,
        ProcurementTotals.Total total,
        List<ProcurementTotals.Total> parts,
        List<ProcurementTotals.Month> months,
        List<ProcurementTotals.Seller> sellers,
        List<ProcurementTotals.Late> late,
        List<Breach> breaches,
        Map<String, Names> names,
        String list) {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    ProcurementOverview {
        years = List.copyOf(years);
        parts = List.copyOf(parts);
        months = List.copyOf(months);
        sellers = List.copyOf(sellers);
        late = List.copyOf(late);
        breaches = List.copyOf(breaches);
        names = Map.copyOf(names);
    }

    String name(Words words, String code) {
        return words.name(Optional.ofNullable(names.get(code)).orElse(Names.same(code)));
    }

    /// Millions of tenge.
    static double millions(BigDecimal tenge) {
        return tenge.doubleValue() / MILLION.doubleValue();
    }

    /// A list of the register, filtered by the year and the body that are shown.
    ///
    /// @param which part of the register: empty for the plan
    String filtered(String which, String facet) {
        return list + which + "?year=" + year + (facet.isEmpty() ? "" : "&facet=" + facet)
                + (organisation.isEmpty() ? "" : "&organisation=" + organisation);
    }

    String of(String code, int when) {
        return list + ProcurementCard.OVERVIEW + "?year=" + when + (code.isEmpty() ? "" : "&organisation=" + code);
    }

    /// How long a bar is, in percent of the longest.
    String width(long part) {
        long most =
                months.stream().mapToLong(ProcurementTotals.Month::due).max().orElse(0);
        return String.format(Locale.ROOT, "%.1f%%", most == 0 ? 0 : 100.0 * part / most);
    }

    /// The address of a point's page.
    String point(long id) {
        return list + "/" + id;
    }
}
