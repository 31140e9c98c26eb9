package kz.aiqyn.base.catalogue;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Services by their usual names, given in the invented oblast: by the institutions that receive people together in
/// the centre of one district, by every akimat and by departments.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CatalogueSample implements DemonstrationPart {

    /// In whose centre the hall is.
    private static final String HALL = "shyghanaq";

    /// The departments that give services, with the number with which the codes of these begin.
    private static final Map<String, String> DEPARTMENTS = Map.of(
            "department.employment", "01",
            "department.utilities", "03",
            "department.roads", "03",
            "department.construction", "04",
            "department.agriculture", "06",
            "department.industry", "07",
            "department.education", "08",
            "department.society", "10",
            "department.health", "19");

    private static final String DEPARTMENTS_OTHERWISE = "10";

    private final Institutions institutions;
    private final ServicePassports passports;
    private final Organisations organisations;
    private final Audit audit;
    private final InstantSource clock;

    CatalogueSample(
            Institutions institutions,
            ServicePassports passports,
            Organisations organisations,
            Audit audit,
            InstantSource clock) {
        this.institutions = institutions;
        this.passports = passports;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String stage() {
        return "catalogue.stage";
    }

    @Override
    @Transactional
    public void fill(List<String> codes) {
        if (passports.isEmpty()) {
            hall(codes.stream().filter(HALL::equals).findFirst().orElse(codes.getFirst()));
        }
        Set<String> ofAkimats = new TreeSet<>();
        SampleService.all().stream()
                .filter(SampleService::isOfAkimats)
                .forEach(service -> ofAkimats.add(service.code()));
        List<ServicePassport> present = passports.present();
        List<String> made = new ArrayList<>();
        for (String code : codes) {
            Optional<RatedUnit> unit = organisations.units().find(code);
            if (unit.isPresent() && institutions.find(institution(unit.get())).isEmpty()) {
                boolean akimat = !unit.get().kato().isEmpty();
                String department = DEPARTMENTS.getOrDefault(code, DEPARTMENTS_OTHERWISE);
                add(
                        unit.get(),
                        present.stream()
                                .filter(passport -> akimat
                                        ? ofAkimats.contains(passport.code())
                                        : passport.code().startsWith(department))
                                .toList());
                made.add(code);
            }
        }
        if (!made.isEmpty()) {
            audit.record(AuditedOperation.of(
                    "catalogue.invented", "catalogue:sample", Map.of("number", String.valueOf(made.size()))));
        }
    }

    private void hall(String akimat) {
        List<SampleService.Office> offices = SampleService.offices();
        offices.forEach(office -> institutions.add(
                new Institution(
                        0,
                        office.code(),
                        office.names(),
                        office.kind(),
                        office.kind() == Institution.Kind.AKIMAT ? akimat : "",
                        1,
                        clock.instant()),
                0));
        int position = 0;
        for (SampleService service : SampleService.all()) {
            SampleService.Office office = offices.stream()
                    .filter(one -> service.code().startsWith(one.number()))
                    .findFirst()
                    .orElseThrow();
            for (ServicePassport version : service.versions(position++, clock.instant())) {
                long id = passports.add(version, 0);
                passports.providers().put(id, new Provider(office.code()), 0, clock.instant());
            }
        }
    }

    private void add(RatedUnit unit, List<ServicePassport> services) {
        boolean akimat = !unit.kato().isEmpty();
        String code = institution(unit);
        institutions.add(
                new Institution(
                        0,
                        code,
                        akimat ? akimat(unit.names()) : unit.names(),
                        akimat ? Institution.Kind.AKIMAT : Institution.Kind.DEPARTMENT,
                        unit.code(),
                        1,
                        clock.instant()),
                0);
        services.forEach(service -> passports.providers().put(service.id(), new Provider(code), 0, clock.instant()));
    }

    private static String institution(RatedUnit unit) {
        return (unit.kato().isEmpty() ? "" : "akimat-") + unit.code().replace('.', '-');
    }

    private static Names akimat(Names of) {
        return new Names(of.kk() + " әкімдігі", "Акимат: " + of.ru(), "Akimat of " + of.en());
    }
}
