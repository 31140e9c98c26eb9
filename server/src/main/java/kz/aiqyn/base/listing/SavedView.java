package kz.aiqyn.base.listing;

/// A filter that somebody keeps under a name.
///
/// @param query as it stands after the list's address, `?facet=late`
public record SavedView(long id, String name, String query) {}
