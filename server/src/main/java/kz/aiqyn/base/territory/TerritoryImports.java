package kz.aiqyn.base.territory;

import java.nio.file.Path;
import java.time.LocalDate;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.files.table.Read;

/// Takes territories, their names, numbers and borders from files. A file is taken whole or not at all,
/// and one that brings nothing new changes nothing.
public interface TerritoryImports {

    /// Takes the classifier: a table with `code` and the names `name_ru`, `name_kk`, `name_en`, at least
    /// one of them; `parent_code` and `type` where it has them; the official layout (`te`, `name_kaz`,
    /// `name_rus`) too.
    ///
    /// @param effective from which day it holds
    /// @param whole whether territories that are not in the file end on that day
    Read<FileDifference> classifier(Path file, LegalAct act, LocalDate effective, boolean whole, ImportMode taking);

    default Read<FileDifference> classifier(Path file, LegalAct act, LocalDate effective, boolean whole) {
        return classifier(file, act, effective, whole, ImportMode.NOW);
    }

    /// Creates the territories of a registry of units (columns as in `units.csv`), one for each unit with
    /// a KATO in force on the day: for regions that the classifier does not have.
    Read<FileDifference> units(Path file, LegalAct act, LocalDate effective, ImportMode taking);

    default Read<FileDifference> units(Path file, LegalAct act, LocalDate effective) {
        return units(file, act, effective, ImportMode.NOW);
    }

    /// Takes borders (GeoJSON) that hold from a day on. Territories that are not in the file keep the
    /// borders they had.
    ///
    /// @param source whose they are, as readers are told
    Read<BordersTaken> borders(Path file, LocalDate effective, String source, ImportMode taking);

    default Read<BordersTaken> borders(Path file, LocalDate effective, String source) {
        return borders(file, effective, source, ImportMode.NOW);
    }

    /// Takes names from a table `code, kk, ru, en` for the versions in force on a day; empty cells change
    /// nothing.
    Read<FileDifference> names(Path file, LocalDate asOf, ImportMode taking);

    /// Takes numbers from a table `code, attribute, year, value, unit, source`.
    Read<FileDifference> attributes(Path file, ImportMode taking);
}
