package kz.aiqyn.register.construction;

/// The stages of works that a schedule names, in the order in which they usually come.
enum WorkStage {
    DOCUMENTS,
    PREPARATION,
    EARTHWORKS,
    FOUNDATION,
    FRAME,
    ROOF,
    NETWORKS,
    SURFACE,
    FINISHING,
    EQUIPMENT,
    LANDSCAPING,
    COMMISSIONING
}
