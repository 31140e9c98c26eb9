package kz.aiqyn.base.organisation.page;

import java.nio.file.Path;
import java.util.List;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FileField;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.organisation.OrganisationRights;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.files.table.Read;

/// A kind of file that says something of organisations, whichever they are.
///
/// @param more key of the heading over what its changes say besides, empty when they say nothing else
record OrganisationFile(String code, String words, String more, List<FileField> fields, Taker taker)
        implements FileKind {

    /// Who takes it.
    interface Taker {
        Read<FileDifference> take(Path file, Form form, ImportMode mode);
    }

    @Override
    public String right() {
        return OrganisationRights.MANAGE;
    }

    @Override
    public boolean isForEverything() {
        return true;
    }

    @Override
    public String changes() {
        return "organisation.difference.";
    }

    @Override
    public String back() {
        return OrganisationAddresses.ALL;
    }

    @Override
    public Read<FileDifference> take(Path file, Form form, ImportMode mode) {
        return taker.take(file, form, mode);
    }
}
