package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;

/// How large a project is.
///
/// @param unit of measurement of its capacity, as formulas write it
/// @param people whom it serves
record ProjectSize(String unit, BigDecimal capacity, int people) {}
