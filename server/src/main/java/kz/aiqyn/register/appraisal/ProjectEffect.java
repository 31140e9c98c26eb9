package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;

/// What a project brings and takes in a year once it is built, in thousands of tenge.
record ProjectEffect(BigDecimal benefit, BigDecimal upkeep) {}
