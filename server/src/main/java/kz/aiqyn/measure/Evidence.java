package kz.aiqyn.measure;

import java.time.Instant;
import kz.aiqyn.engine.panel.Origin;

/// By what the source's own page shows the records behind a value as they were then.
///
/// @param query understood by the source alone: `import/12`
/// @param knownAt when the source came to know it
/// @param origin what the value's keeper names as its source, with the place in a file where there is one
public record Evidence(String query, Instant knownAt, Origin origin) {}
