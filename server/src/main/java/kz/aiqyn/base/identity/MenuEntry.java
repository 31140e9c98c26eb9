package kz.aiqyn.base.identity;

/// An entry of the staff menu; a module declares its own as beans.
///
/// @param order place in the loop: values 10, methodology 20, ratings 30, meeting 40, territory 70, people 80, audit 90
/// @param key of its words
/// @param local its address without the language
public record MenuEntry(int order, String key, String local, Right right) {}
