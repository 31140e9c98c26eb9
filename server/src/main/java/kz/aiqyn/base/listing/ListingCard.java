package kz.aiqyn.base.listing;

import kz.aiqyn.base.card.ModuleCard;

/// The module's card.
final class ListingCard implements ModuleCard {}
