package kz.aiqyn.base.organisation;

import kz.aiqyn.base.publication.PublicChange;

/// Organisations, or who heads them, changed.
///
/// @param subject what changed, as the audit names it
public record OrganisationsChanged(String subject) implements PublicChange {}
