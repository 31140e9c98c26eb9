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
        int given,
        int overdue,
        int refused,
        int unlawful,
        int complaints,
        int electronic,
        @Nullable Integer proactive) {

    static final ServiceCounts NONE = new ServiceCounts(0, 0, 0, 0, 0, 0, null);

    ServiceCounts plus(ServiceCounts other) {
        return new ServiceCounts(
                given + other.given,
                overdue + other.overdue,
                refused + other.refused,
                unlawful + other.unlawful,
                complaints + other.complaints,
                electronic + other.electronic,
                proactive == null
                        ? other.proactive
                        : other.proactive == null ? proactive : Integer.valueOf(proactive + other.proactive));
    }
}
