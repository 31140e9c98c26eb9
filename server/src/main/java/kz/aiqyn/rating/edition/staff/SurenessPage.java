package kz.aiqyn.rating.edition.staff;

import java.util.List;
import kz.aiqyn.engine.text.Phrase;

/// How sure the places are, and what the edition says of the method.
record SurenessPage(EditionView view, int draws, List<Group> groups) {

    /// @param refusals why there are no intervals
    /// @param findings of the method's checks
    public record Group(String name, List<Phrase> refusals, List<Row> rows, List<Phrase> findings) {}

    public record Row(String place, String name, String interval, String median) {}
}
