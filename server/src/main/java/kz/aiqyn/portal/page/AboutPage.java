package kz.aiqyn.portal.page;

/// What this site is.
///
/// @param reading how a rating is computed and read
record AboutPage(String reading) {}
