package kz.aiqyn.base.intake;

import java.util.Optional;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/// Where a file in JSON breaks off or is no JSON at all.
public final class BrokenJson {

    private BrokenJson() {}

    /// @param file as its sender calls it
    public static Problem at(String file, JacksonException found) {
        Optional<TokenStreamLocation> place = Optional.ofNullable(found.getLocation())
                .filter(location -> location.getLineNr() > 0 && location.getColumnNr() > 0);
        return place.map(location -> new Problem(
                        file, location.getLineNr(), "", Phrase.of("intake.json.at", location.getColumnNr())))
                .orElseGet(() -> new Problem(file, 0, "", Phrase.of("intake.json")));
    }
}
