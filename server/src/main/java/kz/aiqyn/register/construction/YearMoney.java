package kz.aiqyn.register.construction;

import java.math.BigDecimal;

/// What a site is to be paid in a year, in thousands of tenge.
record YearMoney(int year, BigDecimal planned) {}
