package kz.aiqyn.base.web;

import java.time.LocalDate;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// A step in the line that shows how far a thing has come.
///
/// @param here whether it is the present one
/// @param day on which it was reached; null when it was not, or nobody knows
public record ShownStep(Phrase name, boolean here, @Nullable LocalDate day) {}
