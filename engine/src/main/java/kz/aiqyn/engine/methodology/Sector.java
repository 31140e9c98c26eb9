package kz.aiqyn.engine.methodology;

import kz.aiqyn.engine.text.Names;

/// A sector of life that the rating should see.
public record Sector(String code, Names names) {}
