package kz.aiqyn.engine.methodology;

import kz.aiqyn.engine.period.Period;

/// Scaling over several periods at once: minima, maxima, means and ranks are taken over all of them, so
/// that scores within the range compare over time.
///
/// @param first first period, of the edition's kind
/// @param last last period, of the same kind
public record Joint(Period first, Period last) {}
