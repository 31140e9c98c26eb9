package kz.aiqyn.rating.edition.staff;

import java.util.List;
import kz.aiqyn.engine.text.Phrase;

/// How far long work is.
///
/// @param failure why nothing came of it; empty while it runs
record JobPage(long id, String what, String of, String stage, List<Phrase> failure) {

    public String local() {
        return EditionAddresses.job(id);
    }
}
