package kz.aiqyn.files.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.aiqyn.engine.period.Period;

/// What is true of a unit in a period, before an office is late with it or loses it.
///
/// @param unit its code
/// @param number in the unit of measurement that the sample's methodologies declare; of a cumulative measure since
/// January
/// @param known the day on which it became known
public record SampleFigure(String unit, Period period, BigDecimal number, LocalDate known) {}
