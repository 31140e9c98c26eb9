package kz.aiqyn.rating.collection.filling;

/// What is done to a sending.
enum FillingEvent {
    ACCEPT("accepted"),
    RETURN("returned");

    private final String done;

    FillingEvent(String done) {
        this.done = done;
    }

    String done() {
        return done;
    }
}
