package kz.aiqyn.base.organisation;

import java.util.List;
import kz.aiqyn.base.intake.FileDifference;

/// What a file of organisations changes.
///
/// @param difference the organisations that are new (`created`) or differ (`changed`)
/// @param untied codes of those whose KATO is no territory here
public record OrganisationsTaken(FileDifference difference, List<String> untied) {

    public OrganisationsTaken {
        untied = List.copyOf(untied);
    }
}
