package kz.aiqyn.register.openness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Service;

/// Writes versions of the checklist: new ones, for a version never changes.
@Service
class ChecklistChanges extends RecordChanges<ChecklistVersion> {

    private final Checklists checklists;
    private final Keeping keeping;

    ChecklistChanges(Checklists checklists, Keeping keeping) {
        super(checklists, List.of(checklists.items(), checklists.components()), keeping);
        this.checklists = checklists;
        this.keeping = keeping;
    }

    /// Keeps a new version. It begins after all that are there, so that what was checked stays as it was.
    Outcome<Long> begin(Checklist checklist) {
        checklists.lock();
        ChecklistVersion version = checklist.version();
        if (checklists.same(version).isPresent()) {
            return Outcome.refused("code", Phrase.of("openness.checklist.refused.same"));
        }
        Optional<ChecklistVersion> last = checklists.versions().stream().findFirst();
        if (last.isPresent() && last.get().from().compareTo(version.from()) >= 0) {
            return Outcome.refused(
                    "from-period", Phrase.of("openness.refused.from", last.get().from()));
        }
        return Outcome.done(add(version, 0, id -> {
            checklist.components().forEach(one -> checklists.components().put(id, one, 0, keeping.now()));
            checklist.items().forEach(one -> checklists.items().put(id, one, 0, keeping.now()));
            return Map.of(
                    "components", Integer.toString(checklist.components().size()),
                    "items", Integer.toString(checklist.items().size()));
        }));
    }
}
