package kz.aiqyn.rating.edition.staff;

import java.util.List;

/// Published editions that would come out otherwise now.
record RevisionsPage(List<Proposal> proposals) {

    public record Proposal(
            String methodology, String value, String name, String period, String href, int changed, Shifts shifts) {}
}
