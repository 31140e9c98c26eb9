package kz.aiqyn.base.organisation;

import java.util.List;

/// What a file of organisations changes.
///
/// @param rows how many organisations the file has
/// @param created codes of those that are new
/// @param changed codes of those that differ
/// @param untied codes of those whose KATO is no territory here
public record OrganisationsTaken(int rows, List<String> created, List<String> changed, List<String> untied) {

    public OrganisationsTaken {
        created = List.copyOf(created);
        changed = List.copyOf(changed);
        untied = List.copyOf(untied);
    }
}
