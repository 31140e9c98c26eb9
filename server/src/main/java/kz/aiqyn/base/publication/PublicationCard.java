package kz.aiqyn.base.publication;

import java.util.Map;
import kz.aiqyn.base.card.ModuleCard;

/// The module's card.
final class PublicationCard implements ModuleCard {
    @Override
    public Map<String, String> unbound() {
        return Map.of("publication.version", "a count of changes, with nothing resting on it");
    }
}
