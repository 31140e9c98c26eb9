package kz.aiqyn.measure;

import java.util.List;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.TableReference;

/// The module's card.
final class MeasureCard implements ModuleCard {

    @Override
    public List<TableReference> references() {
        return List.of(TableReference.toOrganisation("measure.organisation", "code"));
    }
}
