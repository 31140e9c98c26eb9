package kz.aiqyn.base.web;

import java.util.Optional;
import kz.aiqyn.base.card.ModuleCard;

/// The module's card.
final class WebCard implements ModuleCard {

    @Override
    public Optional<String> schema() {
        return Optional.empty();
    }
}
