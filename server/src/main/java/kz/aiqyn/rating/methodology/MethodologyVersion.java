package kz.aiqyn.rating.methodology;

import java.time.LocalDate;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;

/// One version of a methodology.
///
/// @param document what it says
/// @param yaml the same as the file that was imported or would be exported
/// @param edited how often a draft was saved, for saving without overwriting each other
/// @param digest SHA-256 of the file, in hexadecimal digits
/// @param retiredTo the last day on which a retired version is in force; null when it is not retired
public record MethodologyVersion(
        String code,
        String version,
        MethodologyState state,
        Methodology document,
        String yaml,
        long edited,
        String digest,
        @Nullable LocalDate retiredTo) {

    /// A version that is not retired.
    public MethodologyVersion(
            String code, String version, MethodologyState state, Methodology document, String yaml, long edited) {
        this(code, version, state, document, yaml, edited, Text.digest(yaml), null);
    }

    /// True when a day is rated by it: it is published, or was and is retired since.
    public boolean inForce(LocalDate day) {
        boolean published = state.isPublic();
        return published && document.identity().inForce(day) && (retiredTo == null || !day.isAfter(retiredTo));
    }

    /// The last day in force, null when open.
    public @Nullable LocalDate lastDay() {
        LocalDate to = document.identity().to();
        if (retiredTo == null) {
            return to;
        }
        return to == null || retiredTo.isBefore(to) ? retiredTo : to;
    }

    /// What whoever publishes it types: the quarter from which on it rates, `2026-Q1`; its number where it has no
    /// first day.
    public String confirmation() {
        LocalDate from = document.identity().from();
        return from == null
                ? version
                : Period.quarter(from.getYear(), (from.getMonthValue() + 2) / 3).toString();
    }

    /// The version as somebody saw it who read another text.
    public MethodologyVersion withDigest(String seen) {
        return new MethodologyVersion(code, version, state, document, yaml, edited, seen, retiredTo);
    }

    /// The version as somebody saw it who read it after so many saves.
    public MethodologyVersion withEdited(long seen) {
        return new MethodologyVersion(code, version, state, document, yaml, seen, digest, retiredTo);
    }
}
