package kz.aiqyn.base.record;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.identity.IdentityRights;

/// The module's card.
final class RecordCard implements ModuleCard {

    @Override
    public Optional<String> schema() {
        return Optional.empty();
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(59, "record.sections", SectionPage.ALL, IdentityRights.WORK));
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(new HelpPlace(SectionPage.ALL, "construction", "on-paper"));
    }
}
