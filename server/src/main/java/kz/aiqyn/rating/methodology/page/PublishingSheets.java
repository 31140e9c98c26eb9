package kz.aiqyn.rating.methodology.page;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyRights;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.TriedVersions;
import org.springframework.stereotype.Component;

/// Puts the sheet together that is read before a version is published.
@Component
class PublishingSheets {

    private final Methodologies methodologies;
    private final List<TriedVersions> tried;
    private final Access access;

    PublishingSheets(Methodologies methodologies, List<TriedVersions> tried, Access access) {
        this.methodologies = methodologies;
        this.tried = List.copyOf(tried);
        this.access = access;
    }

    PublishingPage of(MethodologyVersion version, Form form, Words words) {
        Optional<MethodologyVersion> before = before(version);
        return new PublishingPage(
                version,
                before.orElse(null),
                before.map(other -> ReadingController.groups(other, version)).orElse(List.of()),
                tried.stream()
                        .flatMap(one -> one.last(version, words).stream())
                        .findFirst()
                        .orElse(null),
                form,
                access.may(MethodologyRights.EDIT));
    }

    /// The one that rates until it comes: a draft beside it was never in force and says nothing to anybody.
    private Optional<MethodologyVersion> before(MethodologyVersion version) {
        return methodologies.list(version.code()).stream()
                .filter(other -> other.state().isPublic() && !other.version().equals(version.version()))
                .findFirst();
    }
}
