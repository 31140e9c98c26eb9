package kz.aiqyn.rating.edition.staff;

/// A revision beside what it corrects.
record ComparedPage(EditionView view, ComparedRevision compared) {}
