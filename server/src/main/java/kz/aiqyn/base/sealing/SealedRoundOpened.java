package kz.aiqyn.base.sealing;

/// The judgements of a round were opened, all of them, in this transaction.
///
/// @param subject of the module's record
public record SealedRoundOpened(String subject) {}
