package kz.aiqyn.base.identity;

import java.util.List;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.SubjectPlace;
import kz.aiqyn.base.card.TableReference;

/// The module's card.
final class IdentityCard implements ModuleCard {

    @Override
    public List<Right> rights() {
        return IdentityRights.ALL;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(80, "identity.menu.accounts", "/staff/accounts", IdentityRights.MANAGE_ACCOUNTS));
    }

    @Override
    public List<TableReference> references() {
        return List.of(
                TableReference.toOrganisation("identity.role_grant", "organisation"),
                TableReference.of("identity.role_grant", "territory", "territory.territory", "code"));
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(
                new HelpPlace("/staff", "", "handbook"),
                new HelpPlace("/staff/me", "people", "signing-in"),
                new HelpPlace("/staff/accounts", "people", "accounts-and-roles"),
                new HelpPlace("/staff/confirm", "people", "accounts-and-roles"),
                new HelpPlace("/staff/audit/sign-ins", "people", "when-somebody-guesses"));
    }

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(new SubjectPlace(
                "account", "[a-z0-9][a-z0-9._@-]{0,63}", "/staff/accounts/{id}", IdentityRights.MANAGE_ACCOUNTS));
    }
}
