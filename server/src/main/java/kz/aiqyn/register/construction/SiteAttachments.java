package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import kz.aiqyn.base.attachment.AttachedRecord;
import kz.aiqyn.base.attachment.AttachedRecords;
import kz.aiqyn.base.attachment.PlacePoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Photographs and papers of sites.
@Component
class SiteAttachments implements AttachedRecords {

    private final Sites sites;

    SiteAttachments(Sites sites) {
        this.sites = sites;
    }

    @Override
    public String kind() {
        return "construction";
    }

    @Override
    public String seeing() {
        return ConstructionRights.SEE;
    }

    @Override
    public String attaching() {
        return ConstructionRights.REPORT;
    }

    @Override
    public AttachedRecord get(String id) {
        return of(sites.get(Long.parseLong(id)));
    }

    static AttachedRecord of(ConstructionSite site) {
        @Nullable BigDecimal latitude = site.place().latitude();
        @Nullable BigDecimal longitude = site.place().longitude();
        return new AttachedRecord(
                site.reference(),
                site.organisation(),
                latitude == null || longitude == null
                        ? null
                        : new PlacePoint(latitude.doubleValue(), longitude.doubleValue()));
    }
}
