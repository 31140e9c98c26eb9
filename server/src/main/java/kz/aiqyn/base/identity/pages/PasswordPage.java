package kz.aiqyn.base.identity.pages;

import kz.aiqyn.base.web.Form;

/// What the page of changing one's password shows.
///
/// @param first whether the password was given by somebody else and nothing else can be done until it is
/// changed
record PasswordPage(String login, boolean first, Form form) {}
