package kz.aiqyn.base.intake;

import kz.aiqyn.base.card.ModuleCard;

/// The module's card.
final class IntakeCard implements ModuleCard {}
