package kz.aiqyn.register.construction;

/// What is built.
enum SiteKind {
    SCHOOL("education"),
    HOSPITAL("health"),
    ROAD("transport"),
    WATER("waterAndWaste"),
    HOUSING("socialHousing"),
    CULTURE("cultureSportsAndRecreation"),
    SPORT("cultureSportsAndRecreation"),
    OTHER("governance");

    private final String sector;

    SiteKind(String sector) {
        this.sector = sector;
    }

    /// Its sector among those of OC4IDS.
    String sector() {
        return sector;
    }
}
