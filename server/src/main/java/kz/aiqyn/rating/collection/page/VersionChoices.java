package kz.aiqyn.rating.collection.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.stereotype.Component;

/// The versions of methodologies whose measures values may be imported of: any that is not retired.
@Component
class VersionChoices {

    private final Methodologies methodologies;

    VersionChoices(Methodologies methodologies) {
        this.methodologies = methodologies;
    }

    List<ImportForm.Choice> list() {
        return methodologies.list().stream()
                .filter(version -> version.state() != MethodologyState.RETIRED)
                .map(version -> new ImportForm.Choice(
                        value(version),
                        version.document().identity().title().orElse(version.code()),
                        version.version(),
                        version.state().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /// The version that a form's field names.
    Optional<MethodologyVersion> version(String value) {
        return methodologies.list().stream()
                .filter(version -> version.state() != MethodologyState.RETIRED)
                .filter(version -> value(version).equals(value))
                .findFirst();
    }

    Optional<Methodology> find(String value) {
        return version(value).map(MethodologyVersion::document);
    }

    private static String value(MethodologyVersion version) {
        return version.code() + "/" + version.version();
    }
}
