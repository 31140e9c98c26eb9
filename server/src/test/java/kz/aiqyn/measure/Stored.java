package kz.aiqyn.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.aiqyn.base.job.JobSettings;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.measure.pull.CalendarPulls;
import kz.aiqyn.measure.pull.DayAsked;
import kz.aiqyn.measure.pull.PulledValues;
import kz.aiqyn.measure.pull.Puller;
import kz.aiqyn.measure.pull.TouchedKeys;
import kz.aiqyn.measure.pull.TouchedMeasures;
import kz.aiqyn.measure.store.Definitions;
import kz.aiqyn.measure.store.PanelColumns;
import kz.aiqyn.measure.store.RecordedValues;
import kz.aiqyn.measure.store.Recording;
import kz.aiqyn.measure.store.StoredMeasures;
import kz.aiqyn.measure.store.ValueVersions;
import kz.aiqyn.testing.TestDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The store of values on a database of its own, put together by hand; one process of those that may share
/// it.
public final class Stored {

    final DataSource source;
    final JdbcClient database;
    final TransactionTemplate transaction;
    final TouchedKeys touched;
    final Recording recording;
    final Puller puller;
    final TouchedMeasures touching;
    final StoredMeasures measures;
    private final CalendarPulls calendar;

    public Stored(DataSource source, InstantSource clock, MeasureSource... sources) {
        this.source = source;
        this.database = JdbcClient.create(source);
        JdbcTransactionManager transactions = new JdbcTransactionManager(source);
        this.transaction = new TransactionTemplate(transactions);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (MeasureSource one : sources) {
            beans.addBean(one.code(), one);
        }
        this.touched = new TouchedKeys(database);
        this.recording = new Recording(database, clock, operation -> {}, () -> {});
        PanelColumns columns = new PanelColumns(database);
        Definitions definitions = new Definitions(database);
        this.puller = new Puller(
                beans.getBeanProvider(MeasureSource.class),
                touched,
                recording,
                definitions,
                new PulledValues(database, source, columns),
                transactions);
        JobSettings settings = new JobSettings(
                true, 1, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ZERO, Duration.ofDays(1));
        this.touching = new TouchedMeasures(
                beans.getBeanProvider(MeasureSource.class), touched, this::pullAfterCommit, transactions, settings);
        this.calendar = new CalendarPulls(
                beans.getBeanProvider(MeasureSource.class),
                new DayAsked(database),
                touched,
                this::pullAfterCommit,
                settings,
                clock);
        this.measures = new StoredMeasures(recording, columns, new RecordedValues(database, source), definitions);
    }

    /// In place of the job that does so in a server.
    private void pullAfterCommit(String code) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                puller.pull(code);
            }
        });
    }

    static Stored fresh(InstantSource clock, MeasureSource... sources) {
        return new Stored(TestDatabase.fresh(), clock, sources);
    }

    /// Tells of touched keys in a transaction, after whose commit they are pulled.
    void touch(MeasureQuery keys) {
        tell(List.of(new MeasuresTouched(Register.CODE, keys)));
    }

    /// Tells of what a source has published, in one transaction.
    public void tell(List<?> events) {
        transaction.executeWithoutResult(status -> events.forEach(event -> {
            switch (event) {
                case MeasuresTouched touched -> touching.on(touched);
                case MeasureCatalogueChanged changed -> touching.on(changed);
                default -> throw new IllegalArgumentException("no source publishes " + event);
            }
        }));
    }

    /// Looks whether a day has begun.
    void look() {
        transaction.executeWithoutResult(status -> calendar.look());
    }

    public Panel asOf(Instant knownAt, Methodology methodology, Units units) {
        return transaction.execute(status -> measures.asOf(knownAt, methodology, units));
    }

    public Instant latest() {
        return measures.latest();
    }

    public List<RecordedValue> history(String organisation, String measure, Period period) {
        return new ValueVersions(database).of(organisation, measure, period);
    }

    Panel asOf(Instant knownAt, List<String> measures, String... units) {
        List<Measure> asked = measures.stream()
                .map(code -> new Measure(code, Names.same(code), "1", PeriodKind.MONTH, RollUp.SUM))
                .toList();
        Units registry = Units.of(
                Stream.of(units).map(unit -> RatedUnit.named(unit, "district")).toList());
        return transaction.execute(status -> this.measures.asOf(knownAt, asked, registry));
    }

    /// The values of one monthly measure, as whoever reads it in a unit sees them.
    Panel asOf(Instant knownAt, String measure, String unit) {
        Units registry = Units.of(List.of(RatedUnit.named("a", "district"), RatedUnit.named("b", "district")));
        return transaction.execute(status -> measures.asOf(knownAt, List.of(monthly(measure, unit)), registry));
    }

    List<ComparedMeasure> compared(Instant knownAt, String measure, String unit) {
        return transaction.execute(status -> measures.compared(knownAt, List.of(monthly(measure, unit))));
    }

    private static Measure monthly(String measure, String unit) {
        return new Measure(measure, Names.same(measure), unit, PeriodKind.MONTH, RollUp.SUM);
    }

    long count(String of) {
        return database.sql(of).query(Long.class).single();
    }
}
