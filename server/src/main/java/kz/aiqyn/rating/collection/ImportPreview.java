package kz.aiqyn.rating.collection;

/// What an import would do.
///
/// @param upload its number
/// @param values how many values it has, one for each organisation, period and measure
/// @param added those that were not there
/// @param changed those that differ from what is there
/// @param unchanged those that do not
/// @param missing those that say why there is no number
/// @param superseded earlier readings of the same values in the file
/// @param after the last import before it
public record ImportPreview(
        long upload, long values, long added, long changed, long unchanged, long missing, long superseded, long after) {

    /// Whether it would change nothing.
    public boolean isIdle() {
        return added + changed == 0;
    }
}
