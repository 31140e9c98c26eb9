package kz.aiqyn.engine.methodology;

import kz.aiqyn.engine.text.Names;

/// A level of the total score that begins at `from`, inclusive.
public record Band(String code, Names names, double from) {}
