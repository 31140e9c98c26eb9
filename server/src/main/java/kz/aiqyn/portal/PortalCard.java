package kz.aiqyn.portal;

import java.util.Optional;
import kz.aiqyn.base.card.ModuleCard;

/// The module's card.
final class PortalCard implements ModuleCard {

    @Override
    public Optional<String> schema() {
        return Optional.empty();
    }
}
