package kz.aiqyn.rating.methodology;

import kz.aiqyn.engine.methodology.Methodology;

/// One version of a methodology.
///
/// @param document what it says
/// @param yaml the same as the file that was imported or would be exported
/// @param edited how often a draft was saved, for saving without overwriting each other
public record MethodologyVersion(
        String code, String version, MethodologyState state, Methodology document, String yaml, long edited) {}
