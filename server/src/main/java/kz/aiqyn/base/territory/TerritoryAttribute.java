package kz.aiqyn.base.territory;

import java.math.BigDecimal;

/// Something counted of a territory in a year: `population`, `area`.
///
/// @param unit of measurement as formulas write it: `person`, `km2`
public record TerritoryAttribute(String code, String name, int year, BigDecimal value, String unit, String source) {}
