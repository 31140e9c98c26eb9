package kz.aiqyn.rating.edition.staff;

/// A revision beside what it corrects.
///
/// @param values that changed, which is why the places did
/// @param before the number of the revision compared with
record ComparedPage(EditionView view, int before, ChangedValues values, Shifts shifts) {}
