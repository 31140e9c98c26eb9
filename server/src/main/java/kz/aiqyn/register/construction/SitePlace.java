package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import kz.aiqyn.base.attachment.PlacePoint;
import org.jspecify.annotations.Nullable;

/// Where something is built.
///
/// @param village empty where it lies in none
/// @param latitude in degrees; null when nobody has given it, as the longitude then is
record SitePlace(
        String village,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude) {

    @Nullable
    PlacePoint point() {
        return latitude == null || longitude == null
                ? null
                : new PlacePoint(latitude.doubleValue(), longitude.doubleValue());
    }

    String coordinates() {
        return latitude == null || longitude == null ? "" : latitude.toPlainString() + " " + longitude.toPlainString();
    }
}
