package kz.aiqyn.register.appraisal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// The proposals of one body in a year, or of all, at one glance.
///
/// @param organisation code of the body; empty for all
/// @param list address of the list of proposals, without the language and what is asked of it
/// @param years that may be asked for
/// @param parts by body, when all are shown
/// @param money by year of building
/// @param pressing what needs attention first
/// @param names of bodies, by code
record AppraisalOverview(
        String organisation,
        int year,
        String list,
        List<Integer> years,
        AppraisalTotals.Total total,
        List<AppraisalTotals.Total> parts,
        List<AppraisalTotals.OfYear> money,
        List<AppraisalTotals.Pressing> pressing,
        Map<String, Names> names) {

    AppraisalOverview {
        years = List.copyOf(years);
        parts = List.copyOf(parts);
        money = List.copyOf(money);
        pressing = List.copyOf(pressing);
        names = Map.copyOf(names);
    }

    String name(Words words, @Nullable String code) {
        return code == null ? "" : name(names, words, code);
    }

    static String name(Map<String, Names> names, Words words, String code) {
        return words.name(Optional.ofNullable(names.get(code)).orElse(Names.same(code)));
    }

    String page(int ofYear, @Nullable String code) {
        String of = code == null ? organisation : code;
        return list + AppraisalCard.OVERVIEW + "?year=" + ofYear + (of.isEmpty() ? "" : "&organisation=" + of);
    }

    /// The proposals of the body and year, filtered.
    String records(String facet) {
        return list + "?q=" + year + (facet.isEmpty() ? "" : "&facet=" + facet)
                + (organisation.isEmpty() ? "" : "&organisation=" + organisation);
    }

    MoneyPicture picture() {
        return MoneyPicture.of(money);
    }
}
