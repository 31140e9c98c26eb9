package kz.aiqyn.base.card;

/// An entry of the page that names the registers.
///
/// @param key of its words
/// @param lede key of the words that say what it holds
/// @param local its address without the language
public record OpenEntry(String key, String lede, String local) {}
