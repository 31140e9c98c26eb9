package kz.aiqyn.rating.edition.staff;

/// A revision beside what it corrects.
///
/// @param before the number of the revision compared with
record ComparedPage(EditionView view, int before, Shifts shifts) {}
