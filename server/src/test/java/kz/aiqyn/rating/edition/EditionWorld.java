package kz.aiqyn.rating.edition;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.calendar.WorkingCalendar;
import kz.aiqyn.base.calendar.WorkingDays;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.job.JobSettings;
import kz.aiqyn.base.organisation.HeadInOffice;
import kz.aiqyn.base.organisation.Organisation;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.territory.Borders;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.map.GeoMap;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.rating.edition.life.EditionSettings;
import kz.aiqyn.rating.edition.life.ProposedRevisions;
import kz.aiqyn.rating.edition.work.EditionFollowUp;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.testing.Statements;
import kz.aiqyn.testing.TestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// The module alone, on the invented oblast: everything it asks of others is simple and in memory, the
/// database is real.
final class EditionWorld implements AutoCloseable {

    final Statements statements = new Statements();
    final DataSource database = statements.counted(TestDatabase.fresh());
    final KnownValues values;
    final List<AuditedOperation> operations = Collections.synchronizedList(new ArrayList<>());
    final SignedIn person = new SignedIn();
    Instant now = Instant.parse("2026-06-01T06:00:00Z");
    Optional<GeoMap> map = Optional.empty();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    EditionWorld() {
        this(SampleRegion.values().copy(), 20);
    }

    EditionWorld(KnownValues values, int draws) {
        this.values = values;
        context.registerBean(DataSource.class, () -> database);
        PlatformTransactionManager transactions = new DataSourceTransactionManager(database);
        context.registerBean(PlatformTransactionManager.class, () -> transactions);
        context.registerBean(TransactionOperations.class, () -> new TransactionTemplate(transactions));
        context.registerBean(InstantSource.class, () -> () -> now);
        context.registerBean(Measures.class, () -> values);
        context.registerBean(Organisations.class, FixedOrganisations::new);
        context.registerBean(Methodologies.class, FixedMethodologies::new);
        context.registerBean(Borders.class, OneMap::new);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(Audit.class, () -> operations::add);
        context.registerBean(Access.class, () -> person);
        context.registerBean(WorkingDays.class, Weekdays::new);
        context.registerBean(Site.class, () -> new Site("Үлгі", "Үлгі", "Ulgi", true, "http://localhost"));
        context.registerBean(EditionSettings.class, () -> new EditionSettings(draws, 5, 2));
        context.registerBean(
                JobSettings.class,
                () -> new JobSettings(
                        true, 2, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ZERO, Duration.ofDays(30)));
        context.register(Module.class);
        context.refresh();
    }

    /// The proposed revisions, when they are worked out.
    List<ProposedRevisions.Proposal> proposed() {
        get(EditionFollowUp.class).awaitRevisions();
        return get(ProposedRevisions.class).list();
    }

    <T> T get(Class<T> type) {
        return type.isInstance(context) ? type.cast(context) : context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = {
                "kz.aiqyn.rating.edition",
                "kz.aiqyn.base.job",
                "kz.aiqyn.base.lifecycle",
                "kz.aiqyn.base.publication"
            },
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Controller.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.staff\\.RatingsMenu")
            })
    static class Module {}

    private final class OneMap implements Borders {

        @Override
        public Optional<GeoMap> map(LocalDate asOf) {
            return map;
        }

        @Override
        public SortedSet<String> drawn(LocalDate asOf) {
            return new TreeSet<>();
        }
    }

    /// Whoever is signed in; nobody at first, which is the program itself.
    static final class SignedIn implements Access {

        private final Map<String, Scope> rights = new HashMap<>();
        private String login = "";

        void as(String name, Map<String, Scope> given) {
            login = name;
            rights.clear();
            rights.putAll(given);
        }

        void out() {
            as("", Map.of());
        }

        @Override
        public Optional<Person> person() {
            return login.isEmpty() ? Optional.empty() : Optional.of(new Person(1, login, login));
        }

        @Override
        public Scope scope(String right) {
            return rights.getOrDefault(right, Scope.NONE);
        }

        @Override
        public Person require(String right, String organisation) {
            if (!scope(right).covers(organisation)) {
                throw new AccessDeniedException(right + " is not given for " + organisation);
            }
            return person().orElseThrow();
        }
    }

    private static final class Weekdays implements WorkingDays {

        @Override
        public WorkingCalendar asOf(Instant known) {
            throw new UnsupportedOperationException();
        }

        @Override
        public WorkingCalendar now() {
            throw new UnsupportedOperationException();
        }

        @Override
        public LocalDate plus(LocalDate day, int workingDays) {
            LocalDate at = day;
            for (int left = workingDays; left > 0; ) {
                at = at.plusDays(1);
                left -= at.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? 1 : 0;
            }
            return at;
        }
    }

    private static final class FixedOrganisations implements Organisations {

        @Override
        public Units units() {
            return SampleRegion.UNITS;
        }

        @Override
        public Units units(LocalDate asOf) {
            return SampleRegion.UNITS;
        }

        @Override
        public Optional<Organisation> find(String code) {
            return Optional.empty();
        }

        @Override
        public List<HeadInOffice> heads(String organisation) {
            return List.of();
        }

        @Override
        public SortedSet<String> within(String territory, LocalDate asOf) {
            return new TreeSet<>();
        }

        @Override
        public List<HeadInOffice> heads(LocalDate day) {
            return List.of();
        }
    }

    private static final class FixedMethodologies implements Methodologies {

        @Override
        public List<MethodologyVersion> list() {
            return List.of(
                    version(SampleRegion.SECOND), version(SampleRegion.FIRST), version(SampleRegion.DEPARTMENTS));
        }

        @Override
        public List<MethodologyVersion> list(String code) {
            return list().stream()
                    .filter(version -> version.code().equals(code))
                    .toList();
        }

        @Override
        public MethodologyVersion get(String code, String version) {
            return find(code, version).orElseThrow();
        }

        @Override
        public Optional<MethodologyVersion> find(String code, String version) {
            return list(code).stream()
                    .filter(each -> each.version().equals(version))
                    .findFirst();
        }

        @Override
        public Optional<MethodologyVersion> inForce(String code, Period period) {
            return list(code).stream()
                    .filter(version -> version.document().identity().inForce(period.end()))
                    .findFirst();
        }

        private static MethodologyVersion version(Methodology document) {
            return new MethodologyVersion(
                    document.identity().code(),
                    document.identity().version(),
                    MethodologyState.PUBLISHED,
                    document,
                    MethodologyFile.write(document),
                    1,
                    "",
                    null);
        }
    }
}
