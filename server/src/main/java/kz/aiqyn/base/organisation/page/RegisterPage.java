package kz.aiqyn.base.organisation.page;

import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.unit.RatedUnit;

/// The register of organisations as of a day.
///
/// @param untied how many have a KATO that is no territory
/// @param mayAll whether the reader may add organisations and take files
public record RegisterPage(LocalDate asOf, List<Row> rows, long untied, boolean mayAll, Form form) {

    public RegisterPage {
        rows = List.copyOf(rows);
    }

    /// @param head who is in office, empty when nobody is
    /// @param tied whether its KATO is a territory
    public record Row(RatedUnit unit, String head, boolean tied, boolean inForce) {}
}
