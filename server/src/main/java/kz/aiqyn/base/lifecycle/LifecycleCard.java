package kz.aiqyn.base.lifecycle;

import java.util.Map;
import kz.aiqyn.base.card.ModuleCard;

/// The module's card.
final class LifecycleCard implements ModuleCard {
    @Override
    public Map<String, String> unbound() {
        return Map.of("lifecycle.step", "each step has its entry in the record, with its states and comment");
    }
}
