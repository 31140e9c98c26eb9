package kz.aiqyn.rating.methodology;

import kz.aiqyn.base.publication.PublicChange;

/// A version of a methodology that everybody may read was published or retired.
public record MethodologyChanged(String code, String version, MethodologyState state) implements PublicChange {}
