package kz.aiqyn.register.budget;

import java.util.List;
import kz.aiqyn.measure.MeasureUse;
import kz.aiqyn.measure.MeasureUses;
import org.springframework.stereotype.Component;

/// Which indicators and places rest on a report.
@Component
class BudgetUses {

    private final MeasureUses uses;

    BudgetUses(MeasureUses uses) {
        this.uses = uses;
    }

    List<MeasureUse.Use> of(Budget budget, BudgetReport report) {
        return uses.of(BudgetMeasures.keys(budget.organisation(), report.month()));
    }
}
