package kz.aiqyn.files.report.content;

/// How sure a place is: where nine of ten recalculations put the unit.
///
/// @param low best place of the interval, the 5 % quantile
/// @param median the middle one
/// @param high worst place of the interval, the 95 % quantile
public record PlaceInterval(int low, int median, int high) {

    public PlaceInterval {
        if (low < 1 || low > median || median > high) {
            throw new IllegalArgumentException(
                    "expected 1 <= low <= median <= high, found %d, %d, %d".formatted(low, median, high));
        }
    }
}
