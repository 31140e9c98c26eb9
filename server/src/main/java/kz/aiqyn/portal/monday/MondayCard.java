package kz.aiqyn.portal.monday;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.Right;

/// The module's card.
final class MondayCard implements ModuleCard {

    @Override
    public Optional<String> schema() {
        return Optional.empty();
    }

    @Override
    public List<Right> rights() {
        return MondayRights.ALL;
    }
}
