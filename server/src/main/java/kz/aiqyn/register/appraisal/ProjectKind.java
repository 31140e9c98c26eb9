package kz.aiqyn.register.appraisal;

/// What is to be built, as the register of construction names it.
enum ProjectKind {
    SCHOOL,
    HOSPITAL,
    ROAD,
    WATER,
    HOUSING,
    CULTURE,
    SPORT,
    OTHER
}
