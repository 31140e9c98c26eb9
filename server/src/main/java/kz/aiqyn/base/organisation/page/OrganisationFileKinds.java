package kz.aiqyn.base.organisation.page;

import java.util.List;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FileField;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.base.organisation.OrganisationsTaken;
import kz.aiqyn.files.table.Read;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Which files of organisations there are: organisations first, since heads are theirs.
@Configuration(proxyBeanMethods = false)
class OrganisationFileKinds {

    @Bean
    @Order(11)
    FileKind organisationsFile(OrganisationImports imports) {
        return new OrganisationFile(
                "organisations",
                "organisation.units",
                "organisation.parent",
                List.of(FileField.day("effective").optional().labelled("organisation.effective")),
                (file, form, mode) -> switch (imports.units(file, form.day("effective"), mode)) {
                    case Read.Failed<OrganisationsTaken> failed -> new Read.Failed<FileDifference>(failed.problems());
                    case Read.Done<OrganisationsTaken> done ->
                        new Read.Done<>(done.value().difference(), done.notices());
                });
    }

    @Bean
    @Order(12)
    FileKind headsFile(OrganisationImports imports) {
        return new OrganisationFile(
                "organisation-heads",
                "organisation.heads",
                "",
                List.of(),
                (file, form, mode) -> imports.heads(file, mode));
    }
}
