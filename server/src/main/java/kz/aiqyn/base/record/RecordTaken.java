package kz.aiqyn.base.record;

/// A module has made a record of its own of what another had proposed. Published in the same transaction, so that
/// whoever proposed it can keep where that led.
///
/// @param from what was proposed
/// @param as what became of it
public record RecordTaken(RecordReference from, RecordReference as) {}
