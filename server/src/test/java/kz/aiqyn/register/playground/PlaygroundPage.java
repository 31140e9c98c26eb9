package kz.aiqyn.register.playground;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.ShownStep;
import kz.aiqyn.engine.text.Names;

/// One playground, as its page shows it.
///
/// @param organisation the name of the akimat
/// @param offered what the reader may do to it now
record PlaygroundPage(
        Playground ground,
        Names organisation,
        List<ShownStep> steps,
        List<Transition<GroundState, GroundEvent>> offered,
        ChangeHistory.Shown history,
        boolean mayEdit,
        Form form) {

    public static final String ALL = PlaygroundCard.STAFF;
    public static final String OPEN = PlaygroundCard.OPEN;

    public Lifecycle<GroundState, GroundEvent> life() {
        return PlaygroundLife.LIFE;
    }

    public String address() {
        return ALL + "/" + ground.id();
    }

    /// The form of a playground.
    ///
    /// @param id 0 for a new one
    /// @param organisations that it may belong to, by code, in the reader's language
    public record Edited(long id, Map<String, String> organisations, Form form) {

        public String address() {
            return id == 0 ? ALL + "/new" : ALL + "/" + id + "/edit";
        }
    }
}
