package kz.aiqyn.engine.robust;

/// Where a unit stood over all draws; quantiles of type 7, so that halves may occur.
///
/// @param place as published
/// @param median middle place
/// @param low 5 % of draws gave a better place
/// @param high 5 % of draws gave a worse one
public record RankInterval(int place, double median, double low, double high) {}
