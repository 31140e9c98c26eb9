package kz.aiqyn.ops;

import java.util.Optional;
import kz.aiqyn.base.card.ModuleCard;

/// The module's card.
final class OpsCard implements ModuleCard {

    @Override
    public Optional<String> schema() {
        return Optional.empty();
    }
}
