package kz.aiqyn.rating.methodology;

/// A draft of a methodology was begun, or says something else now. Published in the transaction that saves
/// it.
public record DraftSaved(String code, String version) {}
