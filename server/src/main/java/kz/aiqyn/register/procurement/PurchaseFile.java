package kz.aiqyn.register.procurement;

import java.nio.file.Path;
import java.util.Optional;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.FileSample;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.files.table.Read;

/// A layout in which purchases come: the layouts differ in their objects alone.
abstract class PurchaseFile implements FileKind {

    private final PurchaseFiles files;

    PurchaseFile(PurchaseFiles files) {
        this.files = files;
    }

    @Override
    public String right() {
        return ProcurementRights.TAKE;
    }

    @Override
    public boolean isForEverything() {
        return true;
    }

    /// The same changes come of both layouts.
    @Override
    public String changes() {
        return "procurement.portal.change.";
    }

    @Override
    public String back() {
        return ProcurementCard.STAFF;
    }

    @Override
    public String accept() {
        return ".json";
    }

    @Override
    public Optional<FileSample> sample() {
        return Optional.of(files.sample(code()));
    }

    @Override
    public Read<FileDifference> take(Path file, Form form, ImportMode mode) {
        return files.take(file, mode, this::objects);
    }

    @Override
    public void strip(Path file) {
        files.strip(file, this::objects);
    }

    /// What reads the objects of this layout.
    abstract PurchaseObjects objects(ReadPurchases into);

    @Override
    public boolean isUndoable() {
        return true;
    }

    @Override
    public Outcome<Long> undo(long number) {
        return files.undo(number);
    }
}
