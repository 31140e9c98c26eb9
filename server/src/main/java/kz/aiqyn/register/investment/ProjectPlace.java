package kz.aiqyn.register.investment;

import java.math.BigDecimal;
import kz.aiqyn.base.attachment.PlacePoint;
import org.jspecify.annotations.Nullable;

/// Where a production is.
///
/// @param name of the village or the quarter; empty when nobody has given it
/// @param latitude in degrees; null when nobody has given it, as the longitude then is
record ProjectPlace(
        String name,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude) {

    static final ProjectPlace UNKNOWN = new ProjectPlace("", null, null);

    String coordinates() {
        return latitude == null || longitude == null ? "" : latitude.toPlainString() + " " + longitude.toPlainString();
    }

    @Nullable
    PlacePoint point() {
        return latitude == null || longitude == null
                ? null
                : new PlacePoint(latitude.doubleValue(), longitude.doubleValue());
    }
}
