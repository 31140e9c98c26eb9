package kz.aiqyn.portal.page;

import java.util.Optional;
import java.util.OptionalInt;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.rating.edition.Published;

/// A unit in an edition.
///
/// @param latest whether it is the last of its methodology
record UnitEdition(Published published, ReportContent content, Edition edition, int unit, boolean latest) {

    RatedUnit rated() {
        return edition.units().get(unit);
    }

    /// @param period as somebody asks for it; blank for the last in which the unit takes part
    /// @throws Absent when the unit or the period is not there
    static UnitEdition get(PublishedEditions editions, String code, String period) {
        Published last = editions.ofUnit(code).orElseThrow(() -> Absent.of("portal.absent.unit", code));
        Published asked = period.isEmpty()
                ? last
                : Period.find(period)
                        .flatMap(at -> editions.find(last.methodology(), at, 0))
                        .orElseThrow(() -> Absent.of("portal.absent.rating", last.methodology() + " " + period));
        return in(editions, asked, code, asked.id() == last.id())
                .or(() -> period.isEmpty() ? lastWith(editions, last, code) : Optional.empty())
                .orElseThrow(() -> Absent.of("portal.absent.unit", code + " " + period));
    }

    /// The last edition that the unit took part in, when it takes part no more.
    private static Optional<UnitEdition> lastWith(PublishedEditions editions, Published last, String code) {
        return editions.list(last.methodology(), code).stream()
                .filter(edition -> edition.period().kind() == last.period().kind())
                .flatMap(edition -> in(editions, edition, code, false).stream())
                .findFirst();
    }

    private static Optional<UnitEdition> in(
            PublishedEditions editions, Published published, String code, boolean latest) {
        ReportContent content = editions.content(published);
        for (Edition edition : content.current()) {
            OptionalInt unit = edition.find(code);
            if (unit.isPresent()) {
                return Optional.of(new UnitEdition(published, content, edition, unit.getAsInt(), latest));
            }
        }
        return Optional.empty();
    }
}
