package kz.aiqyn.rating.collection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import kz.aiqyn.base.audit.Operation;
import kz.aiqyn.base.organisation.HeadInOffice;
import kz.aiqyn.base.organisation.Organisation;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.measure.GivenMeasure;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// Where files are imported, on a database of its own, put together by hand. It remembers what it told others.
final class Desk {

    static final Instant NOON = Instant.parse("2025-05-01T07:00:00Z");

    final DataSource source;
    final JdbcClient database;
    final List<Object> events = new CopyOnWriteArrayList<>();
    final List<Operation> operations = new CopyOnWriteArrayList<>();
    final SortedMap<String, GivenMeasure> given = new TreeMap<>();
    final Importing imports;
    final Readings readings;
    final Uploads uploads;

    private final Path folder;

    Desk(Methodology methodology, Units units, Path folder, InstantSource clock) {
        this(TestDatabase.fresh(), methodology, units, folder, clock);
    }

    Desk(DataSource source, Methodology methodology, Units units, Path folder, InstantSource clock) {
        this.source = source;
        this.database = JdbcClient.create(source);
        this.readings = new Readings(database, source);
        this.uploads = new Uploads(database, source);
        this.folder = folder;
        this.imports = new Importing(
                new FileReading(new Registry(units), new OneMethodology(methodology), () -> given),
                new UploadedFiles(
                        uploads,
                        readings,
                        new CollectedMeasures(database),
                        new CommonUnits(new DeclaredUnits(database), new CollectedMeasures(database), readings)),
                operations::add,
                events::add,
                clock,
                new JdbcTransactionManager(source));
    }

    ImportRequest file(String name, String text) {
        try {
            return ImportRequest.of(Files.writeString(folder.resolve(name), text), "any", "1");
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

    private record OneMethodology(Methodology methodology) implements Methodologies {
        @Override
        public List<MethodologyVersion> list() {
            return List.of(version());
        }

        @Override
        public List<MethodologyVersion> list(String code) {
            return list();
        }

        @Override
        public MethodologyVersion get(String code, String version) {
            if (!version.equals("1")) {
                throw new NoSuchElementException(code + "/" + version);
            }
            return version();
        }

        @Override
        public Optional<MethodologyVersion> find(String code, String version) {
            return Optional.of(version());
        }

        @Override
        public Optional<MethodologyVersion> inForce(String code, Period period) {
            return Optional.of(version());
        }

        private MethodologyVersion version() {
            return new MethodologyVersion("any", "1", MethodologyState.DRAFT, methodology, "", 0, "", null);
        }
    }
}
