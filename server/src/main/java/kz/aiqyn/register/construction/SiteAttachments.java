package kz.aiqyn.register.construction;

import kz.aiqyn.base.attachment.AttachedRecord;
import kz.aiqyn.base.attachment.AttachedRecords;
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
        return new AttachedRecord(
                site.reference(), site.organisation(), site.place().point());
    }
}
