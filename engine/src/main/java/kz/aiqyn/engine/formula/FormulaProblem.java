package kz.aiqyn.engine.formula;

import kz.aiqyn.engine.text.Phrase;

/// One thing that is wrong with a formula.
///
/// @param column where it begins in the formula's text, from 1
/// @param length how many characters are meant, 0 when something is missing at the end
public record FormulaProblem(int column, int length, Phrase phrase) {}
