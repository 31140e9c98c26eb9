package kz.aiqyn.base.identity.pages;

import kz.aiqyn.base.identity.account.RoleGrant;
import kz.aiqyn.engine.text.Phrase;

/// A role as a page shows it.
///
/// @param where for what it holds, in words
/// @param inForce whether it holds today
record ShownGrant(RoleGrant grant, Phrase where, boolean inForce) {}
