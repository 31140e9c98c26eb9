package kz.aiqyn.rating.methodology;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.engine.period.Period;
import org.springframework.stereotype.Component;

/// Reads methodologies from the database.
@Component
class StoredMethodologies implements Methodologies {

    private final MethodologyVersions versions;

    StoredMethodologies(MethodologyVersions versions) {
        this.versions = versions;
    }

    @Override
    public List<MethodologyVersion> list() {
        return versions.list().stream().map(MethodologyVersions.Row::version).toList();
    }

    @Override
    public List<MethodologyVersion> list(String code) {
        return versions.list(code).stream()
                .map(MethodologyVersions.Row::version)
                .toList();
    }

    @Override
    public MethodologyVersion get(String code, String version) {
        return find(code, version).orElseThrow(() -> Absent.of("methodologies.absent.version", code, version));
    }

    @Override
    public Optional<MethodologyVersion> find(String code, String version) {
        return versions.find(code, version).map(MethodologyVersions.Row::version);
    }

    @Override
    public Optional<MethodologyVersion> inForce(String code, Period period) {
        return list(code).stream()
                .filter(version -> version.inForce(period.end()))
                .findFirst();
    }
}
