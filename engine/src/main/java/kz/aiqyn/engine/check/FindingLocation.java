package kz.aiqyn.engine.check;

/// Where in a methodology something was found.
///
/// @param owner code of the block, indicator, measure or band; empty for the methodology itself
/// @param field key in the file: `formula`, `weight`, `normalise` ...; empty for the owner as a whole
/// @param column column within the field's text from 1, 0 when the whole field is meant
public record FindingLocation(String owner, String field, int column) {

    /// A field of the methodology itself.
    public static FindingLocation of(String field) {
        return new FindingLocation("", field, 0);
    }

    /// A field of a block, indicator, measure or band.
    public static FindingLocation of(String owner, String field) {
        return new FindingLocation(owner, field, 0);
    }
}
