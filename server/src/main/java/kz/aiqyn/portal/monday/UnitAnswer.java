package kz.aiqyn.portal.monday;

/// A unit as an answer: where it stands, who is in office, one cause, the cheapest lift.
///
/// @param place `1`
/// @param sign ↓3, which `standing` says in words
/// @param standing among how many of which group, with which score, from which place
/// @param head who heads it and since when
/// @param cause the one that weighs most; empty when nothing is told
/// @param lift what would lift it with the least effort, or what it has ahead of the next; empty when nothing is told
record UnitAnswer(
        String place,
        String name,
        String href,
        String score,
        String sign,
        String standing,
        String head,
        String cause,
        String lift) {}
