package kz.aiqyn.base.identity.pages;

import kz.aiqyn.base.web.Form;

/// What the page shows on which somebody shows once more who they are.
///
/// @param hasPassword whether they have one; others come by a passkey or the organisation's own sign-in
/// @param again whether something was sent, which is to be sent again
/// @param form with why it did not work
record ConfirmPage(String login, boolean hasPassword, boolean again, Form form) {}
