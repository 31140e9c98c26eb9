package kz.aiqyn.base.organisation.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Paging;
import kz.aiqyn.engine.unit.RatedUnit;
import org.springframework.web.util.UriUtils;

/// The register of organisations as of a day.
///
/// @param rows of this page
/// @param untied how many have a KATO that is no territory
/// @param mayAll whether the reader may add organisations and take files
record RegisterPage(LocalDate asOf, List<Row> rows, Paging paging, long untied, boolean mayAll, Form form) {

    public RegisterPage {
        rows = List.copyOf(rows);
    }

    /// The address of another page, but for its number.
    public String address() {
        return "?on=%s&q=%s&page=".formatted(asOf, UriUtils.encode(form.text("q"), StandardCharsets.UTF_8));
    }

    /// @param head who is in office, empty when nobody is
    /// @param tied whether its KATO is a territory
    public record Row(RatedUnit unit, String head, boolean tied, boolean inForce) {}
}
