package kz.aiqyn.rating.edition.life;

import kz.aiqyn.engine.text.Names;

/// A wish to publish.
///
/// @param edition its number
/// @param computation the results that were read: what is published is what was read
/// @param reason why it corrects what was published; empty for a first publication
public record Publishing(long edition, long computation, Names reason) {}
