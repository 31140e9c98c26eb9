package kz.aiqyn.base.territory.page;

import java.nio.file.Path;
import java.util.List;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FileField;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.territory.TerritoryRights;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.files.table.Read;

/// A kind of file that says something of territories.
///
/// @param more key of the heading over what its changes say besides, empty when they say nothing else
record TerritoryFile(String code, String words, String more, List<FileField> fields, String accept, Taker taker)
        implements FileKind {

    static final String TABLE = ".csv,.xlsx";
    static final String MAP = ".geojson,.json";

    /// Who takes it.
    interface Taker {
        Read<FileDifference> take(Path file, Form form, ImportMode mode);
    }

    @Override
    public String right() {
        return TerritoryRights.MANAGE;
    }

    @Override
    public boolean isForEverything() {
        return true;
    }

    @Override
    public String changes() {
        return "territory.difference.";
    }

    @Override
    public String back() {
        return TerritoryAddresses.FILES;
    }

    @Override
    public Read<FileDifference> take(Path file, Form form, ImportMode mode) {
        return taker.take(file, form, mode);
    }
}
