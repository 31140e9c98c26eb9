package kz.aiqyn.rating.collection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.organisation.HeadInOffice;
import kz.aiqyn.base.organisation.Organisation;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.measure.Catalogues;
import kz.aiqyn.measure.GivenMeasure;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// Where files are imported, on a database of its own, put together by hand. It remembers what it told others.
final class ImportFixture {

    static final Instant NOON = Instant.parse("2025-05-01T07:00:00Z");

    final DataSource source;
    final JdbcClient database;
    final List<Object> events = new CopyOnWriteArrayList<>();
    final List<AuditedOperation> operations = new CopyOnWriteArrayList<>();
    final SortedMap<String, GivenMeasure> given = new TreeMap<>();
    final CollectedMeasures measures;
    final Importing imports;
    final Readings readings;
    final Uploads uploads;

    private final Map<String, Methodology> versions = new HashMap<>();
    private final Path folder;

    ImportFixture(Methodology methodology, Units units, Path folder, InstantSource clock) {
        this(TestDatabase.fresh(), methodology, units, folder, clock);
    }

    ImportFixture(DataSource source, Methodology methodology, Units units, Path folder, InstantSource clock) {
        this.source = source;
        this.database = JdbcClient.create(source);
        this.readings = new Readings(database, source);
        this.uploads = new Uploads(database, source);
        this.folder = folder;
        this.measures = new CollectedMeasures(database);
        versions.put("1", methodology);
        this.imports = new Importing(
                new FileReading(new Registry(units), new OneMethodology(versions), new Taken(given)),
                new UploadedFiles(
                        uploads,
                        readings,
                        measures,
                        new CommonUnits(new DeclaredUnits(database), measures, readings),
                        new DoubtedValues(database, source)),
                operations::add,
                events::add,
                clock,
                new JdbcTransactionManager(source));
    }

    private record Taken(SortedMap<String, GivenMeasure> taken) implements Catalogues {

        @Override
        public SortedMap<String, GivenMeasure> list() {
            return taken;
        }
    }

    /// Adds another version of the methodology.
    void add(String version, Methodology methodology) {
        versions.put(version, methodology);
    }

    ImportRequest file(String name, String text) {
        return file(name, text, "1");
    }

    ImportRequest file(String name, byte[] content) {
        return file(name, content, "1");
    }

    /// A file of values of the measures of a version.
    ImportRequest file(String name, String text, String version) {
        return file(name, text.getBytes(StandardCharsets.UTF_8), version);
    }

    private ImportRequest file(String name, byte[] content, String version) {
        try {
            return ImportRequest.of(Files.write(folder.resolve(name), content), "any", version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportResult read(String name, String text) {
        return imports.read(file(name, text));
    }

    long count(String of) {
        return database.sql(of).query(Long.class).single();
    }

    private record Registry(Units units) implements Organisations {
        @Override
        public java.util.SortedSet<String> within(String territory, LocalDate asOf) {
            return new java.util.TreeSet<>();
        }

        @Override
        public Units units(LocalDate asOf) {
            return units;
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
        public List<HeadInOffice> heads(LocalDate day) {
            return List.of();
        }
    }

    private record OneMethodology(Map<String, Methodology> versions) implements Methodologies {
        @Override
        public List<MethodologyVersion> list() {
            return versions.keySet().stream().map(this::version).toList();
        }

        @Override
        public List<MethodologyVersion> list(String code) {
            return list();
        }

        @Override
        public MethodologyVersion get(String code, String version) {
            if (!versions.containsKey(version)) {
                throw new NoSuchElementException(code + "/" + version);
            }
            return version(version);
        }

        @Override
        public Optional<MethodologyVersion> find(String code, String version) {
            return Optional.of(version(version));
        }

        @Override
        public Optional<MethodologyVersion> inForce(String code, Period period) {
            return Optional.of(version("1"));
        }

        private MethodologyVersion version(String version) {
            Methodology document = Objects.requireNonNull(versions.get(version));
            return new MethodologyVersion("any", version, MethodologyState.DRAFT, document, "", 0, "", null);
        }
    }
}
