package kz.aiqyn.rating.edition.staff;

/// What a revision has otherwise than the one that it corrects.
///
/// @param before the number of the revision compared with
/// @param values that changed, which is why the places did
record ComparedRevision(int before, ChangedValues values, Shifts shifts) {}
