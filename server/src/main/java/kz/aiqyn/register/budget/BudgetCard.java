package kz.aiqyn.register.budget;

import java.util.List;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.OpenEntry;
import kz.aiqyn.base.card.OwnedRecord;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.card.SubjectPlace;
import kz.aiqyn.base.card.TableReference;

/// The register's card.
final class BudgetCard implements ModuleCard {

    static final String STAFF = "/staff/registers/budget";
    static final String OPEN = "/registers/budget";
    static final String OVERVIEW = "-overview";
    static final String DEVELOPMENT = "-development";
    static final String RURAL = "-rural";
    static final String LINES = "-lines";
    static final String BALANCES = "-balances";
    static final String PAYMENTS = "-payments";
    static final String EXPLANATIONS = "/explanations/";

    @Override
    public List<Right> rights() {
        return BudgetRights.ALL;
    }

    @Override
    public List<Role> roles() {
        return List.of(BudgetRights.FINANCIER);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry(53, "budget.menu", STAFF, BudgetRights.SEE),
                new MenuEntry(53, "budget.overview", STAFF + OVERVIEW, BudgetRights.SEE));
    }

    @Override
    public List<HelpPlace> help() {
        // Of places equally close the first counts.
        return List.of(
                new HelpPlace(STAFF, "budget", "the-list"),
                new HelpPlace(STAFF + OVERVIEW, "budget", "the-overview"),
                new HelpPlace(STAFF + DEVELOPMENT, "budget", "the-development-budget"),
                new HelpPlace(STAFF + RURAL, "budget", "the-fourth-level"),
                new HelpPlace(STAFF + LINES, "budget", "the-list"),
                new HelpPlace(STAFF + BALANCES, "budget", "files"),
                new HelpPlace(STAFF + PAYMENTS, "budget", "payments"),
                new HelpPlace(STAFF + "/explanations", "budget", "explanations"),
                new HelpPlace(STAFF + "/*", "budget", "a-report"),
                new HelpPlace("/staff/files/" + ExecutionFile.CODE, "budget", "files"),
                new HelpPlace("/staff/files/" + BalanceFile.CODE, "budget", "files"),
                new HelpPlace("/staff/files/" + PaymentFile.CODE, "budget", "files"));
    }

    @Override
    public List<OpenEntry> open() {
        return List.of(
                new OpenEntry("budget.menu", "budget.list.lede", OPEN),
                new OpenEntry("budget.overview", "budget.overview.hint", OPEN + OVERVIEW),
                new OpenEntry("budget.development.title", "budget.development.about", OPEN + DEVELOPMENT),
                new OpenEntry("budget.rural.title", "budget.rural.lede", OPEN + RURAL),
                new OpenEntry("budget.payments.title", "budget.payments.lede", OPEN + PAYMENTS));
    }

    @Override
    public List<TableReference> references() {
        return List.of(
                TableReference.toOrganisation("budget.budget", "organisation"),
                TableReference.toOrganisation("budget.administrator", "organisation"),
                TableReference.toOrganisation("budget.balance", "organisation"),
                TableReference.toOrganisation("budget.explanation", "organisation"));
    }

    @Override
    public List<OwnedRecord> owned() {
        String report = """
                select r.id from budget.report r join budget.budget b on b.id = r.budget
                where b.organisation = ? and r.current order by r.id limit 1""";
        String explanation = "select id from budget.explanation where organisation = ? order by id limit 1";
        String payment = """
                select p.id from budget.payment p join budget.budget b on b.id = p.budget
                where b.organisation = ? order by p.id limit 1""";
        return List.of(
                new OwnedRecord(OPEN + PAYMENTS + "/{payment}", payment),
                new OwnedRecord(STAFF + "/{report}", report),
                new OwnedRecord(OPEN + "/{report}", report),
                new OwnedRecord(STAFF + "/explanations/{explanation}", explanation));
    }

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(
                new SubjectPlace("budget", "\\d{1,18}", STAFF + "/{id}", BudgetRights.SEE),
                new SubjectPlace("budget.explanation", "\\d{1,18}", STAFF + EXPLANATIONS + "{id}", BudgetRights.SEE));
    }
}
