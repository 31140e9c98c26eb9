package kz.aiqyn.rating.collection.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.stereotype.Component;

/// The versions of methodologies whose measures values may be imported of: all of them, for a retired one still rates
/// the periods that ended while it was in force, and their late values come long after. Those in force stand first, and
/// none that is being written stands before one that rates.
@Component
public class VersionChoices {

    private static final List<MethodologyState> ORDER = List.of(
            MethodologyState.PUBLISHED,
            MethodologyState.RETIRED,
            MethodologyState.AGREED,
            MethodologyState.SENT,
            MethodologyState.DRAFT);

    private final Methodologies methodologies;

    VersionChoices(Methodologies methodologies) {
        this.methodologies = methodologies;
    }

    List<ImportForm.Choice> list() {
        return versions().stream()
                .map(version -> new ImportForm.Choice(
                        value(version),
                        version.document().identity().title().orElse(version.code()),
                        version.version(),
                        version.state().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private List<MethodologyVersion> versions() {
        return methodologies.list().stream()
                .sorted(Comparator.comparingInt(version -> ORDER.indexOf(version.state())))
                .toList();
    }

    /// The version that a form's field names.
    public Optional<MethodologyVersion> version(String value) {
        return methodologies.list().stream()
                .filter(version -> value(version).equals(value))
                .findFirst();
    }

    /// What is meant where nobody has chosen: the version by which a period is rated, else the first in the list.
    public Optional<MethodologyVersion> of(Optional<Period> period) {
        List<MethodologyVersion> versions = versions();
        return period.flatMap(one -> versions.stream()
                        .filter(version -> version.inForce(one.end()))
                        .findFirst())
                .or(() -> versions.stream().findFirst());
    }

    Optional<Methodology> find(String value) {
        return version(value).map(MethodologyVersion::document);
    }

    static String value(MethodologyVersion version) {
        return version.code() + "/" + version.version();
    }
}
