package kz.aiqyn.base.organisation;

import java.nio.file.Path;
import java.time.LocalDate;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.files.table.Read;
import org.jspecify.annotations.Nullable;

/// Takes organisations and their heads from files. A file is taken whole or not at all, and one that
/// brings nothing new changes nothing.
public interface OrganisationImports {

    /// Takes a registry of units: `code, kato, name_kk, name_ru, name_en, kind, parent, from, to`,
    /// further columns being attributes. Organisations that are not in the file stay as they are. A KATO
    /// that the installation has no territory for is kept, and the organisation is listed as not tied to
    /// a territory until there is one.
    ///
    /// @param effective from which day names, parents and territories that differ hold; null when they
    /// were wrong before and are put right
    Read<OrganisationsTaken> units(Path file, @Nullable LocalDate effective, ImportMode taking);

    default Read<OrganisationsTaken> units(Path file, @Nullable LocalDate effective) {
        return units(file, effective, ImportMode.NOW);
    }

    /// Takes heads: `organisation, name, office_kk, office_ru, office_en, since, until`.
    Read<FileDifference> heads(Path file, ImportMode taking);

    default Read<FileDifference> heads(Path file) {
        return heads(file, ImportMode.NOW);
    }
}
