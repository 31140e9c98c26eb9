package kz.aiqyn.rating.methodology;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;

/// The methodologies in all their versions.
public interface Methodologies {

    /// All versions, by code, the latest first.
    List<MethodologyVersion> list();

    /// The versions of one methodology, the latest first.
    List<MethodologyVersion> list(String code);

    /// @throws kz.aiqyn.base.web.Absent when there is none
    MethodologyVersion get(String code, String version);

    default Optional<MethodologyVersion> find(String code, String version) {
        return list(code).stream().filter(one -> one.version().equals(version)).findFirst();
    }

    /// What a methodology is called by its latest version; its code where nothing says.
    default Names title(String code) {
        return list(code).stream()
                .findFirst()
                .map(version -> version.document().identity().title())
                .filter(title -> !title.isEmpty())
                .orElse(Names.same(code));
    }

    /// The published version by which a period is rated: the one in force on its last day. One that
    /// was retired since still rates the periods that ended while it was in force.
    Optional<MethodologyVersion> inForce(String code, Period period);
}
