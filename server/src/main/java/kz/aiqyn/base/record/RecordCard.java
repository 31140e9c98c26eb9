package kz.aiqyn.base.record;

import java.util.Optional;
import kz.aiqyn.base.card.ModuleCard;

/// The module's card.
final class RecordCard implements ModuleCard {

    @Override
    public Optional<String> schema() {
        return Optional.empty();
    }
}
