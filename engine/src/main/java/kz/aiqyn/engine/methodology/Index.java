package kz.aiqyn.engine.methodology;

import kz.aiqyn.engine.text.Names;

/// The total over the top's children.
public record Index(String code, Names names, Aggregation aggregation) {

    /// The code of an index whose methodology names no other.
    public static final String DEFAULT_CODE = "index";
}
