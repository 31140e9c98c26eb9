package kz.aiqyn.base.catalogue;

import java.util.stream.Collectors;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Words;
import org.springframework.stereotype.Component;

/// Puts together what the pages of the catalogue show.
@Component
class CataloguePages {

    private final ServicePassports passports;
    private final Institutions institutions;
    private final ChangeHistory history;
    private final Owners owners;

    CataloguePages(ServicePassports passports, Institutions institutions, ChangeHistory history, Owners owners) {
        this.passports = passports;
        this.institutions = institutions;
        this.history = history;
        this.owners = owners;
    }

    PassportPage passport(long id) {
        ServicePassport passport = passports.get(id);
        return passport(passport, history.of(passport.subject()));
    }

    /// The page for everybody: nobody named.
    PassportPage open(long id) {
        return passport(passports.get(id), ChangeHistory.Shown.NONE);
    }

    private PassportPage passport(ServicePassport passport, ChangeHistory.Shown changes) {
        return new PassportPage(
                passport,
                institutions.of(passport.id()),
                passports.versions(passport.code()),
                passports.present(passport.code()).map(ServicePassport::id).orElseThrow(),
                changes);
    }

    PassportDossier dossier(long id) {
        return PassportDossier.of(
                passports.get(id),
                passports.providers().list(id).stream()
                        .map(Provider::institution)
                        .collect(Collectors.toSet()));
    }

    PassportPage.Edited edited(long id, Form form) {
        return new PassportPage.Edited(id, institutions.list(), form);
    }

    InstitutionPage institution(long id) {
        Institution institution = institutions.get(id);
        return institution(institution, history.of(institution.subject()));
    }

    InstitutionPage openInstitution(long id) {
        return institution(institutions.get(id), ChangeHistory.Shown.NONE);
    }

    private InstitutionPage institution(Institution institution, ChangeHistory.Shown changes) {
        return new InstitutionPage(
                institution, owners.name(institution.organisation()), passports.of(institution.code()), changes);
    }

    InstitutionPage.Edited editedInstitution(long id, Form form, Words words) {
        return new InstitutionPage.Edited(id, owners.choices(Scope.ALL, words), form);
    }

    /// Whether an organisation is there, where one is named.
    boolean isKnown(String organisation) {
        return organisation.isEmpty() || owners.isThere(organisation);
    }
}
