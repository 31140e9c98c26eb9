package kz.aiqyn.register.services;

import org.jspecify.annotations.Nullable;

/// How many services were given in a time, and what of them was not as it should be.
///
/// @param overdue of those given, after their term
/// @param unlawful of those refused, without a ground in law
/// @param complaints found justified
/// @param electronic of those given
/// @param proactive of those given, without an application; null where that was not counted
record ServiceCounts(
        int given, int overdue, int refused, int unlawful, int complaints, int electronic, @Nullable Integer proactive) {}
