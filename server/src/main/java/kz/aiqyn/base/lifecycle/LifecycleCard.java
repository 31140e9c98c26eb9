package kz.aiqyn.base.lifecycle;

import kz.aiqyn.base.card.ModuleCard;

/// The module's card.
final class LifecycleCard implements ModuleCard {}
