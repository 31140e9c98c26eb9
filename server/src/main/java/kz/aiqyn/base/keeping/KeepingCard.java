package kz.aiqyn.base.keeping;

import kz.aiqyn.base.card.ModuleCard;

/// The module's card. Its schema has no tables, but the function by which those of others remember what their rows
/// were.
final class KeepingCard implements ModuleCard {}
