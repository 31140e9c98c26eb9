package kz.aiqyn.portal.edition;

import java.util.List;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.stereotype.Component;

/// The versions of methodologies that everybody may read: those that were published, drafts never.
@Component
public class OpenMethods {

    private final Methodologies methodologies;

    OpenMethods(Methodologies methodologies) {
        this.methodologies = methodologies;
    }

    /// All of them, by code, the latest first.
    public List<MethodologyVersion> list() {
        return open(methodologies.list());
    }

    /// Those of one methodology, the latest first.
    public List<MethodologyVersion> list(String code) {
        return open(methodologies.list(code));
    }

    /// @throws Absent when it was not published
    public MethodologyVersion get(String code, String version) {
        return list(code).stream()
                .filter(one -> one.version().equals(version))
                .findFirst()
                .orElseThrow(() -> Absent.of("portal.absent.methodology", code + " " + version));
    }

    private static List<MethodologyVersion> open(List<MethodologyVersion> all) {
        return all.stream().filter(one -> one.state().isPublic()).toList();
    }
}
