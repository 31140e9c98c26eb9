package kz.aiqyn.base.territory.version;

import kz.aiqyn.base.publication.PublicChange;

/// The tree of territories, or borders on maps, changed.
///
/// @param subject what changed, as the audit names it
record TerritoriesChanged(String subject) implements PublicChange {}
