package kz.aiqyn.rating.collection.filling;

/// Where a sending is.
enum FillingState {
    SENT,
    ACCEPTED,
    RETURNED
}
