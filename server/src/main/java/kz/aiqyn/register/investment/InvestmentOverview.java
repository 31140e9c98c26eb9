package kz.aiqyn.register.investment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// The projects of one body, or of all, at one glance.
///
/// @param asked whose they are, and where its list is
/// @param total over all that are shown
/// @param parts by body, when all are shown
/// @param lists what opened, what needs attention, what is promised next
/// @param map null when there is nothing to draw on, or to draw
/// @param names of bodies by code
record InvestmentOverview(
        Asked asked,
        ProjectTotals.Total total,
        List<ProjectTotals.Total> parts,
        Lists lists,
        @Nullable ProjectMap map,
        Map<String, Names> names) {

    InvestmentOverview {
        parts = List.copyOf(parts);
        names = Map.copyOf(names);
    }

    /// @param organisation code of the body; empty for all
    /// @param list address of the list of projects, without the language
    /// @param today the day that is shown
    /// @param until the end of the next quarter
    record Asked(String organisation, String list, LocalDate today, LocalDate until) {

        /// The list, filtered.
        String filtered(String facet) {
            return list + "?facet=" + facet + (organisation.isEmpty() ? "" : "&organisation=" + organisation);
        }

        String overview(@Nullable String code) {
            return list + InvestmentCard.OVERVIEW + (code == null ? "" : "?organisation=" + code);
        }
    }

    record Lists(
            List<ProjectTotals.Shown> pressing, List<ProjectTotals.Shown> next, List<ProjectTotals.Shown> opened) {}

    /// What is drawn: what needs attention, then what is promised next.
    List<ProjectTotals.Shown> drawn() {
        return java.util.stream.Stream.concat(lists.pressing().stream(), lists.next().stream())
                .filter(one -> one.firstDue() != null)
                .distinct()
                .toList();
    }

    PromisePicture picture() {
        return PromisePicture.of(drawn(), asked.today());
    }

    String name(Words words, @Nullable String code) {
        return code == null
                ? ""
                : words.name(Optional.ofNullable(names.get(code)).orElse(Names.same(code)));
    }
}
