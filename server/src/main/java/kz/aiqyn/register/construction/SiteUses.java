package kz.aiqyn.register.construction;

import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureUse;
import kz.aiqyn.measure.MeasureUses;
import org.springframework.stereotype.Component;

/// Which indicators and places rest on a site: those of its customer in the last quarter that touched it.
@Component
class SiteUses {

    private final MeasureUses uses;

    SiteUses(MeasureUses uses) {
        this.uses = uses;
    }

    List<MeasureUse.Use> of(ConstructionSite site, LocalDate today) {
        LocalDate finished = site.term().finished();
        LocalDate day = finished == null ? today : finished;
        Period quarter = Period.month(day.getYear(), day.getMonthValue()).within(PeriodKind.QUARTER);
        return uses.of(ConstructionMeasures.codes().stream()
                .map(measure -> new MeasureKey(site.organisation(), measure, quarter))
                .toList());
    }

    List<MeasureUse.Use> of(MeasureKey value) {
        return uses.of(List.of(value));
    }
}
