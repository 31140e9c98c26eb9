package kz.aiqyn.base.identity.pages;

import kz.aiqyn.base.web.Form;

/// What the form of a new account shows.
record NewAccountPage(Form form) {}
