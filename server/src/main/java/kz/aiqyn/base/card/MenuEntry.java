package kz.aiqyn.base.card;

/// An entry of the staff menu.
///
/// @param order place in the loop: values 10, methodology 20, ratings 30, meeting 40, registers 50, territory 70,
/// people 80, audit 90
/// @param key of its words
/// @param local its address without the language
/// @param right code of the right that it needs
public record MenuEntry(int order, String key, String local, String right) {}
