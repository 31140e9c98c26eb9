package kz.aiqyn.citizen.mistake;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.card.SubjectPlace;

/// The module's card.
final class MistakeCard implements ModuleCard {

    static final String STAFF = "/staff/mistakes";
    static final String OPEN = "/mistake";

    static final String ANSWER = "mistake.answer";

    @Override
    public List<Right> rights() {
        return List.of(Right.forEverything(ANSWER, Role.ECONOMIST));
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(62, "mistake.menu", STAFF, ANSWER));
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(new HelpPlace(STAFF, "portal", "a-mistake-on-a-page"));
    }

    @Override
    public Map<String, String> unbound() {
        return Map.of(
                "mistake.report", "words of strangers; what was done about them has its entries",
                "mistake.sending", "how often an address sent something within an hour");
    }

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(new SubjectPlace("mistake", "\\d{1,18}", STAFF + "/{id}", ANSWER));
    }
}
