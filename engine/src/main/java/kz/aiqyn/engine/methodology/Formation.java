package kz.aiqyn.engine.methodology;

/// At what level an indicator is formed.
public enum Formation {
    /// A value for each unit, whoever compiles it.
    UNIT,
    /// One value for all, that of the parent; it separates nobody and is openly left out.
    PARENT_EXCLUDED,
    /// One value for all, that of the parent; all get the same contribution.
    PARENT_INHERITED;

    public boolean atParent() {
        return this != UNIT;
    }
}
