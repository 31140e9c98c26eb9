package kz.aiqyn.engine.methodology;

import kz.aiqyn.engine.text.Names;

/// Bonus or penalty points that may be added to the total. The points are values of the measure with this
/// code; each carries its reason in its note.
///
/// @param from fewest points, negative for penalties
/// @param to most points
public record AdjustmentRule(String code, Names names, double from, double to) {}
