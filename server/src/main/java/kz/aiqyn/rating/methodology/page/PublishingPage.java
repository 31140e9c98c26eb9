package kz.aiqyn.rating.methodology.page;

import java.util.List;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.TriedVersions;
import org.jspecify.annotations.Nullable;

/// Everything that whoever publishes a version should have seen, on one sheet.
///
/// @param before the version before it; null when it is the first
/// @param groups what changes against that one
/// @param tried its last dry run; null when it was never tried
record PublishingPage(
        MethodologyVersion version,
        @Nullable MethodologyVersion before,
        List<DifferencePage.Group> groups,
        TriedVersions.@Nullable Tried tried,
        Form form,
        boolean mayEdit) {

    public PublishingPage {
        groups = List.copyOf(groups);
    }

    /// How many differences there are.
    public int count() {
        return groups.stream().mapToInt(group -> group.differences().size()).sum();
    }
}
