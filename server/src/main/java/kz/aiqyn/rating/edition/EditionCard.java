package kz.aiqyn.rating.edition;

import java.util.List;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.SubjectPlace;
import kz.aiqyn.base.card.TableReference;

/// The module's card.
final class EditionCard implements ModuleCard {

    @Override
    public List<Right> rights() {
        return EditionRights.ALL;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(30, "edition.menu", "/staff/ratings", EditionRights.SEE_PREVIEW));
    }

    @Override
    public List<TableReference> references() {
        return List.of(
                TableReference.of("edition.edition", "methodology, version", "methodology.version", "code, version"),
                TableReference.of(
                        "edition.computation", "methodology, version", "methodology.version", "code, version"),
                TableReference.toOrganisation("edition.unit", "code"),
                TableReference.toOrganisation("edition.objection", "organisation"),
                TableReference.toOrganisation("edition.consent", "organisation"));
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(
                new HelpPlace("/staff/ratings", "ratings", "step-by-step"),
                new HelpPlace("/staff/ratings/dry-run", "ratings", "dry-run-and-other-weights"),
                new HelpPlace("/staff/ratings/revisions", "ratings", "step-by-step"));
    }

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(new SubjectPlace(
                "edition", "[^/]+/[^/]+/\\d{1,9}", "/staff/ratings/editions/of/{id}", EditionRights.SEE_PREVIEW));
    }
}
