package kz.aiqyn.base.listing;

import java.util.Map;
import kz.aiqyn.base.card.ModuleCard;

/// The module's card.
final class ListingCard implements ModuleCard {
    @Override
    public Map<String, String> unbound() {
        return Map.of("listing.view", "filters that people keep for themselves");
    }
}
