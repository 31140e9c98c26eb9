package kz.aiqyn.rating.methodology;

/// Where a version is in its life.
public enum MethodologyState {
    DRAFT,
    AGREED,
    PUBLISHED,
    RETIRED
}
