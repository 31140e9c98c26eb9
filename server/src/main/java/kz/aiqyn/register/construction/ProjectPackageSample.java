package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.intake.FileSample;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A project package with one invented site of the sender's first customer, written as the register itself writes them.
@Component
class ProjectPackageSample {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Owners owners;
    private final Access access;
    private final Site site;

    ProjectPackageSample(Owners owners, Access access, Site site) {
        this.owners = owners;
        this.access = access;
        this.site = site;
    }

    FileSample make() {
        String customer =
                owners.choices(access.scope(ConstructionRights.EDIT), new Words(Language.KK)).keySet().stream()
                        .findFirst()
                        .orElse("");
        return new FileSample(
                "oc4ids.sample.json",
                JSON.writeValueAsString(ProjectPackage.of(List.of(invented(customer)), site, owners::name)));
    }

    private static SiteDossier invented(String customer) {
        LocalDate begun = LocalDate.of(2025, 3, 1);
        ConstructionSite invented = new ConstructionSite(
                0,
                customer,
                new Names("Үлгі: 300 орындық мектеп", "Образец: школа на 300 мест", "Sample: a school of 300 places"),
                SiteKind.SCHOOL,
                new SitePlace("", null, null),
                new WorksContract("", "", "", null, BigDecimal.valueOf(900_000), BigDecimal.valueOf(900_000)),
                "",
                new SiteTerm(begun, LocalDate.of(2026, 8, 25), begun, null),
                SiteState.UNDER_WAY,
                "",
                1,
                Instant.EPOCH);
        return new SiteDossier(
                invented,
                List.of(),
                List.of(new YearMoney(2025, BigDecimal.valueOf(400_000))),
                List.of(new ProgressReport(
                        LocalDate.of(2025, 6, 30),
                        BigDecimal.valueOf(20),
                        BigDecimal.valueOf(18),
                        BigDecimal.valueOf(150_000),
                        "")),
                List.of());
    }
}
