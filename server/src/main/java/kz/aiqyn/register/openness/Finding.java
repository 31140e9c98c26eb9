package kz.aiqyn.register.openness;

/// What a checker found of an item.
///
/// @param note what was looked at; may be empty
/// @param link where it can be looked at; may be empty
record Finding(String item, String mark, String note, String link) {}
