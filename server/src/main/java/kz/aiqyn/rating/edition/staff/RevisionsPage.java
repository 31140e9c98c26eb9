package kz.aiqyn.rating.edition.staff;

import java.util.List;
import kz.aiqyn.base.job.AsOf;

/// Published editions that would come out otherwise now.
record RevisionsPage(List<Proposal> proposals, AsOf asOf) {

    public record Proposal(
            String methodology, String value, String name, String period, String href, int changed, Shifts shifts) {}
}
