package kz.aiqyn.base.organisation;

import java.nio.file.Path;
import java.time.LocalDate;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.files.table.Read;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Hands each kind of file to who takes it.
@Component
class OrganisationFiles implements OrganisationImports {

    private final RegisterImport register;
    private final HeadImport heads;

    OrganisationFiles(RegisterImport register, HeadImport heads) {
        this.register = register;
        this.heads = heads;
    }

    @Override
    public Read<OrganisationsTaken> units(Path file, @Nullable LocalDate effective, ImportMode taking) {
        return register.take(file, effective, taking);
    }

    @Override
    public Read<FileDifference> heads(Path file, ImportMode taking) {
        return heads.take(file, taking);
    }
}
