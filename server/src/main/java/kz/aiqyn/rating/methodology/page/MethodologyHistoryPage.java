package kz.aiqyn.rating.methodology.page;

import java.util.List;
import kz.aiqyn.rating.methodology.DraftSave;
import kz.aiqyn.rating.methodology.LifeStep;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;

/// What was done to a version: steps and saves, the latest first.
record MethodologyHistoryPage(
        MethodologyVersion version, List<LifeStep> steps, List<DraftSave> saves, boolean mayEdit) {

    public MethodologyHistoryPage {
        steps = List.copyOf(steps);
        saves = List.copyOf(saves);
    }

    /// Whether an earlier save may be brought back.
    public boolean mayRestore() {
        return mayEdit && version.state() == MethodologyState.DRAFT;
    }
}
