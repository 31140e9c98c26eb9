package kz.aiqyn.base.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Service;

/// Writes passports, with who gives the services.
@Service
class PassportChanges extends RecordChanges<ServicePassport> {

    private static final String PROVIDERS = "institutions";

    private final ServicePassports passports;
    private final Institutions institutions;
    private final Keeping keeping;

    PassportChanges(ServicePassports passports, Institutions institutions, Keeping keeping) {
        super(passports, List.of(passports.providers()), keeping);
        this.passports = passports;
        this.institutions = institutions;
        this.keeping = keeping;
    }

    /// Keeps a passport, or a version of one.
    Outcome<Long> save(PassportDossier dossier) {
        Set<String> unknown = unknown(dossier);
        if (!unknown.isEmpty()) {
            return Outcome.refused(PROVIDERS, Phrase.of("catalogue.refused.institution", String.join(", ", unknown)));
        }
        ServicePassport passport = dossier.passport();
        if (passport.id() == 0) {
            return passports.same(passport).isPresent()
                    ? Outcome.refused(passports.told(), Phrase.of("catalogue.refused.same"))
                    : Outcome.done(add(dossier, 0));
        }
        return save(passport).then(id -> provided(dossier), id -> id);
    }

    private Outcome<Long> provided(PassportDossier dossier) {
        long id = dossier.passport().id();
        Set<String> before = providers(id);
        if (!before.equals(dossier.providers())) {
            write(dossier, id, before, 0);
            write(
                    "provided",
                    passports.get(id),
                    0,
                    Map.of(PROVIDERS, String.join(", ", before) + " > " + String.join(", ", dossier.providers())));
        }
        return Outcome.done(id);
    }

    private Set<String> providers(long id) {
        return passports.providers().list(id).stream()
                .map(Provider::institution)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void write(PassportDossier dossier, long id, Set<String> before, long intake) {
        before.stream()
                .filter(code -> !dossier.providers().contains(code))
                .forEach(code -> passports.providers().remove(id, new Provider(code)));
        dossier.providers().stream()
                .filter(code -> !before.contains(code))
                .forEach(code -> passports.providers().put(id, new Provider(code), intake, keeping.now()));
    }

    /// @param intake the file that it came from, 0 for none
    long add(PassportDossier dossier, long intake) {
        return add(dossier.passport(), intake, id -> {
            write(dossier, id, Set.of(), intake);
            return Map.of(PROVIDERS, String.join(", ", dossier.providers()));
        });
    }

    /// Codes of a dossier that no institution has.
    Set<String> unknown(PassportDossier dossier) {
        Set<String> unknown = new TreeSet<>(dossier.providers());
        unknown.removeAll(codes());
        return unknown;
    }

    /// Codes of all institutions.
    Set<String> codes() {
        return institutions.list().stream().map(Institution::code).collect(Collectors.toSet());
    }
}
