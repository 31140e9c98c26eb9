package kz.aiqyn.base.publication;

import kz.aiqyn.base.card.ModuleCard;

/// The module's card.
final class PublicationCard implements ModuleCard {}
