package kz.aiqyn.register.construction;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureUse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Which indicators and places rest on a site: those of its customer in the last quarter that touched it.
@Component
class SiteUses {

    private final ObjectProvider<MeasureUse> uses;

    SiteUses(ObjectProvider<MeasureUse> uses) {
        this.uses = uses;
    }

    List<MeasureUse.Use> of(ConstructionSite site, LocalDate today) {
        LocalDate finished = site.term().finished();
        LocalDate day = finished == null ? today : finished;
        Period quarter = Period.month(day.getYear(), day.getMonthValue()).within(PeriodKind.QUARTER);
        Set<MeasureUse.Use> found = new LinkedHashSet<>();
        for (String measure : ConstructionMeasures.codes()) {
            MeasureKey key = new MeasureKey(site.organisation(), measure, quarter);
            uses.forEach(each -> found.addAll(each.of(key)));
        }
        return List.copyOf(found);
    }
}
