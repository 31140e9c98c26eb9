package kz.aiqyn.base.card;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a module says of itself. Each module with tables, rights, pages in the menu or words has one class
/// of it in its root package, named `...Card`, without parameters: it is found by its name, also where no
/// server runs.
public interface ModuleCard {

    /// The folder of the module below `kz/aiqyn`, its migrations in `migration` within it:
    /// `register/construction`.
    default String path() {
        return getClass().getPackageName().substring("kz.aiqyn.".length()).replace('.', '/');
    }

    /// Name of the module's schema, the last part of its path; empty when it has no tables.
    default Optional<String> schema() {
        return Optional.of(path().substring(path().lastIndexOf('/') + 1));
    }

    /// First part of the keys of the module's words, which are in `<words>_<language>.properties` in its
    /// folder.
    default String words() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    /// What somebody may do here, in the order of the table of rights.
    default List<Right> rights() {
        return List.of();
    }

    /// Roles that come with this module, beside the founding ones of [Role].
    default List<Role> roles() {
        return List.of();
    }

    /// Entries of the staff menu.
    default List<MenuEntry> menu() {
        return List.of();
    }

    /// Where the handbook tells of this module's staff pages.
    default List<HelpPlace> help() {
        return List.of();
    }

    /// Its entries among the registers that everybody may read.
    default List<OpenEntry> open() {
        return List.of();
    }

    /// Columns that name records of other modules, for which the database has no foreign keys.
    default List<TableReference> references() {
        return List.of();
    }

    /// Schemas that must be there before this module's, beside those that its references name.
    default List<String> after() {
        return List.of();
    }

    /// Addresses of records that belong to one organisation, which others must not reach.
    default List<OwnedRecord> owned() {
        return List.of();
    }

    /// Where the things have their staff pages that entries of the record name as their subjects.
    default List<SubjectPlace> subjects() {
        return List.of();
    }

    /// Tables (`schema.table`) whose rows are not bound into the record of what was done, each with the
    /// reason. Those that are bound a module declares by a bean of `BoundRecords`.
    default Map<String, String> unbound() {
        return Map.of();
    }
}
