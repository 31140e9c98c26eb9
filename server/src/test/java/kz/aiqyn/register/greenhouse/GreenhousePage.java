package kz.aiqyn.register.greenhouse;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.ShownStep;
import kz.aiqyn.engine.text.Names;

/// One greenhouse, as its page shows it.
///
/// @param organisation the name of the akimat
/// @param offered what the reader may do to it now
/// @param mayHarvest whether the reader may keep its harvests now
record GreenhousePage(
        Greenhouse house,
        Names organisation,
        List<Harvest> harvests,
        List<ShownStep> steps,
        List<Transition<HouseState, HouseEvent>> offered,
        ChangeHistory.Shown history,
        boolean mayEdit,
        boolean mayHarvest,
        Form form) {

    public static final String ALL = GreenhouseCard.STAFF;
    public static final String OPEN = GreenhouseCard.OPEN;

    public Lifecycle<HouseState, HouseEvent> life() {
        return GreenhouseLife.LIFE;
    }

    public String address() {
        return ALL + "/" + house.id();
    }

    /// The form of a greenhouse.
    ///
    /// @param id 0 for a new one
    /// @param organisations that it may belong to, by code, in the reader's language
    public record Edited(long id, Map<String, String> organisations, Form form) {

        public String address() {
            return id == 0 ? ALL + "/new" : ALL + "/" + id + "/edit";
        }
    }
}
