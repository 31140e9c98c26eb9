package kz.aiqyn.base.sealing;

import kz.aiqyn.base.card.ModuleCard;

/// The module's card.
final class SealingCard implements ModuleCard {}
