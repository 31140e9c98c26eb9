package kz.aiqyn.engine.robust;

/// Places of all units under a block of draws, a unit's side by side.
///
/// @param places `[unit * points.length + draw]`
record DrawnPlaces(int[] points, char[] places) {

    DrawnPlaces(int[] points, int units) {
        this(points, new char[units * points.length]);
    }

    int draws() {
        return points.length;
    }

    int units() {
        return places.length / points.length;
    }

    int place(int draw, int unit) {
        return places[unit * points.length + draw];
    }

    void set(int draw, int unit, int place) {
        places[unit * points.length + draw] = (char) place;
    }

    /// Copies a unit's places.
    void copy(int unit, char[] to, int at) {
        System.arraycopy(places, unit * points.length, to, at, points.length);
    }
}
