package kz.aiqyn.register.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureUse;

/// A zone or an enterprise, as its page shows it.
///
/// @param organisation the name of the body
/// @param today the day that it is shown on
record GroundPage(Names organisation, boolean mayEdit, Around around, LocalDate today, Form form) {

    /// @param uses which indicators and places rest on it
    record Around(ChangeHistory.Shown history, List<MeasureUse.Use> uses) {}

    boolean isWrong(String... fields) {
        return List.of(fields).stream().anyMatch(field -> form.error(field) != null);
    }

    /// @param projects of the same body, by number, in the order of names
    record OfZone(GroundPage page, Zone zone, List<Plots.Shown> plots, Map<String, String> projects) {

        static final String ALL = InvestmentCard.STAFF + InvestmentCard.ZONES;
        static final String OPEN = InvestmentCard.OPEN + InvestmentCard.ZONES;

        BigDecimal taken() {
            return ZoneChanges.taken(plots.stream().map(Plots.Shown::plot).toList(), page.today());
        }

        /// In percent, to the tenth.
        BigDecimal share() {
            return taken().multiply(BigDecimal.valueOf(100)).divide(zone.area(), 1, RoundingMode.HALF_UP);
        }

        /// How wide a plot, or all that is taken, is drawn.
        String width(BigDecimal area) {
            return area.multiply(BigDecimal.valueOf(100))
                            .divide(zone.area(), 2, RoundingMode.HALF_UP)
                            .toPlainString()
                    + "%";
        }

        String address() {
            return ALL + "/" + zone.id();
        }
    }

    record OfEnterprise(GroundPage page, Enterprise enterprise, List<Standstill> standstills) {

        static final String ALL = InvestmentCard.STAFF + InvestmentCard.ENTERPRISES;
        static final String OPEN = InvestmentCard.OPEN + InvestmentCard.ENTERPRISES;

        /// `closed`, `stands` or `works`.
        String working() {
            LocalDate until = enterprise.span().until();
            if (until != null && !until.isAfter(page.today())) {
                return "closed";
            }
            return standstills.stream().anyMatch(one -> one.span().isOn(page.today())) ? "stands" : "works";
        }

        String address() {
            return ALL + "/" + enterprise.id();
        }
    }
}
