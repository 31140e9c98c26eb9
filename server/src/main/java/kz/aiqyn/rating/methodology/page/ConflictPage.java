package kz.aiqyn.rating.methodology.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.rating.methodology.DraftSave;
import kz.aiqyn.rating.methodology.MethodologyVersion;

/// Somebody else saved the draft first: what either did, and what to do.
///
/// @param mine what the reader did, in words
/// @param theirs what was saved in the meantime
/// @param last who saved it, and when
/// @param yaml the whole text as the reader would have it
/// @param action where the reader's form went, without the language
/// @param fields what it sent, to be sent again upon the latest draft
/// @param replaces whether sending it again drops what the others did
record ConflictPage(
        MethodologyVersion now,
        List<DifferencePage.Group> mine,
        List<DifferencePage.Group> theirs,
        Optional<DraftSave> last,
        String yaml,
        String action,
        Map<String, List<String>> fields,
        boolean replaces) {

    public ConflictPage {
        mine = List.copyOf(mine);
        theirs = List.copyOf(theirs);
        fields = Map.copyOf(fields);
    }
}
