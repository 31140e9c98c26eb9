package kz.aiqyn.citizen.situation;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes versions of situations; one that is there is never written over.
@Service
@Transactional
class SituationChanges extends RecordChanges<Situation> {

    private final Situations situations;
    private final Keeping keeping;

    SituationChanges(Situations situations, Keeping keeping) {
        super(situations, List.of(situations.parts()), keeping);
        this.situations = situations;
        this.keeping = keeping;
    }

    /// @param intake the file that it came from, 0 for none
    long add(Situation situation, SituationRules rules, long intake) {
        return add(situation, intake, id -> {
            rules.parts().forEach(part -> situations.parts().put(id, part, intake, keeping.now()));
            return Map.of("parts", Integer.toString(rules.parts().size()));
        });
    }
}
