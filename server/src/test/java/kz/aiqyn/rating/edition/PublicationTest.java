package kz.aiqyn.rating.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.job.JobState;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.publication.PublicVersions;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Preparation;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.files.report.RatingReport;
import kz.aiqyn.files.report.ScoresCsv;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.sample.Samples;
import kz.aiqyn.measure.MeasuresRecorded;
import kz.aiqyn.rating.edition.life.Editions;
import kz.aiqyn.rating.edition.life.ProposedRevisions;
import kz.aiqyn.rating.edition.work.DryRuns;
import kz.aiqyn.rating.edition.work.EditionWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

class PublicationTest {

    private static final String CODE = "ulgi-akimats";
    private static final Period Q4 = Period.quarter(2024, 4);
    private static final Period Q1 = Period.quarter(2025, 1);

    private final EditionWorld world = new EditionWorld();
    private final EditionDesk desk = world.get(EditionDesk.class);
    private final PublishedRatings ratings = world.get(PublishedRatings.class);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void publishesThePastAndShowsItFromWhatWasStored() {
        desk.publishPast(CODE, Q4, Instant.parse("2025-02-01T00:00:00Z"));
        long id = desk.publishPast(CODE, Q1, Instant.parse("2025-05-01T00:00:00Z"));

        Published published = ratings.find(CODE, Q1).orElseThrow();
        ReportContent content = ratings.content(published);

        assertThat(published.id()).isEqualTo(id);
        assertThat(published.version()).isEqualTo("2");
        assertThat(ratings.methodologies()).containsExactly(CODE);
        assertThat(ratings.list(CODE)).extracting(Published::period).containsExactly(Q1, Q4);
        assertThat(content.current()).hasSize(2);
        assertThat(content.path(content.current().getFirst()))
                .extracting(Edition::period)
                .containsExactly(Q4, Q1);
        assertThat(content.stories().values()).anyMatch(story -> story.change().isPresent());
        assertThat(RatingReport.html(content)).contains("Шығанақ");
    }

    @Test
    void whatIsPublicIsAnotherVersionWithThePublicationAndNotBefore() {
        PublicVersions versions = world.get(PublicVersions.class);
        String before = versions.mark();
        desk.open(desk.prepare(CODE, Q1));
        assertThat(versions.mark()).isEqualTo(before);
        desk.publishPast(CODE, Q4, world.now);
        assertThat(versions.mark()).isNotEqualTo(before);
    }

    @Test
    void showsBordersThatWereCorrectedAfterPublication() throws IOException {
        desk.publishPast(CODE, Q1, world.now);
        Published published = ratings.find(CODE, Q1).orElseThrow();
        assertThat(ratings.content(published).map()).isEmpty();
        world.map = Optional.of(Samples.map());
        assertThat(ratings.content(published).map()).isEqualTo(world.map);
        assertThat(ratings.content(published)).isSameAs(ratings.content(published));
    }

    @Test
    void aDryRunIsTheComputationThatPublishingUses() {
        long edition = desk.prepare(CODE, Q1);
        long job = world.get(EditionWork.class).dryRun(CODE, "2", Q1, "/staff/ratings/dry-run");
        assertThat(world.get(Jobs.class).await(job).state()).isEqualTo(JobState.DONE);

        long ran = world.get(DryRuns.class).last(CODE, "2", Q1).orElseThrow();
        long prepared = world.get(Editions.class).find(edition).orElseThrow().computation();
        JdbcClient database = JdbcClient.create(world.database);
        assertThat(digest(database, ran)).isEqualTo(digest(database, prepared));
        assertThat(database.sql("""
                        select count(*) from edition.result a
                        join edition.result b using (peer_group, node, unit)
                        where a.computation = :ran and b.computation = :prepared
                          and a.score is distinct from b.score
                        """)
                        .param("ran", ran)
                        .param("prepared", prepared)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static String digest(JdbcClient database, long computation) {
        return database.sql("select digest from edition.computation where id = :id")
                .param("id", computation)
                .query(String.class)
                .single();
    }

    @Test
    void sqlAnswersWhereAUnitStoodOverTheQuarters() {
        desk.publishPast(CODE, Q4, world.now);
        desk.publishPast(CODE, Q1, world.now);

        assertThat(JdbcClient.create(world.database)
                        .sql("""
                                select e.period || ' ' || r.place
                                from edition.edition e
                                join edition.unit u using (computation)
                                join edition.result r on r.computation = u.computation
                                    and r.peer_group = u.peer_group and r.unit = u.number and r.node = 0
                                where u.code = 'shyghanaq' order by e.period_end
                                """)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("2024-Q4 ");
    }

    @Test
    void agreesWithTheCommandLineToTheLastDigit() throws IOException {
        for (Period period : List.of(Period.month(2025, 2), Q1)) {
            desk.publishPast(CODE, period, world.now);
        }

        List<Edition> served = List.of(Period.month(2025, 2), Q1).stream()
                .flatMap(period -> ratings.content(ratings.find(CODE, period).orElseThrow()).current().stream())
                .toList();

        Rating rating =
                ((Preparation.Ready) Rating.prepare(SampleRegion.SECOND, Samples.panel(SampleRegion.SECOND))).rating();
        List<Edition> rated = rating.rate(List.of(Period.month(2025, 2), Q1), 2);
        assertThat(scores(served))
                .isEqualTo(scores(rated))
                .hasLineCount(scores(rated).split("\n", -1).length - 1);
    }

    @Test
    void keepsWhatIsPublishedAsItIs() {
        long id = desk.publishPast(CODE, Q1, world.now);
        JdbcClient database = JdbcClient.create(world.database);

        for (String change : List.of(
                "update edition.edition set reason_kk = 'x' where id = %d",
                "delete from edition.edition where id = %d",
                "update edition.result set score = 1 where computation = (select computation from edition.edition where id = %d)",
                "delete from edition.unit where computation = (select computation from edition.edition where id = %d)",
                "update edition.computation set digest = '' where id = (select computation from edition.edition where id = %d)",
                "update edition.document set yaml = ''",
                "insert into edition.node select computation, 9999, 'x', 'INDEX', -1, 0 from edition.edition where id = %d")) {
            assertThatThrownBy(() -> database.sql(change.formatted(id)).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void lateValuesLeaveThePublishedEditionAndItReproduces() {
        world.now = Instant.parse("2025-05-20T00:00:00Z");
        desk.publishPast(CODE, Q1, world.now);
        String before = RatingReport.html(ratings.content(ratings.find(CODE, Q1).orElseThrow()));

        world.values.add(new Value(
                "shyghanaq",
                Period.month(2025, 3),
                "population",
                new Value.Reading(1, null, Status.FINAL, Instant.parse("2026-07-01T00:00:00Z")),
                Origin.UNKNOWN));
        world.now = Instant.parse("2025-06-02T00:00:00Z");

        assertThat(world.get(EditionVerification.class).all())
                .isEqualTo(new EditionVerification.Result(
                        List.of("edition:%s/%s/1".formatted(CODE, Q1)), List.of(), List.of()));
        assertThat(RatingReport.html(ratings.content(ratings.find(CODE, Q1).orElseThrow())))
                .isEqualTo(before);
    }

    /// One preview that nobody was shown moves with a value, one that bodies may object to does not.
    @Test
    void aPreviewFollowsTheValuesUntilBodiesMayObjectToIt() {
        Editions editions = world.get(Editions.class);
        long id = desk.prepare(CODE, Q1);
        long first = computation(editions, id);

        add(1, "2026-06-02T00:00:00Z");
        long second = computation(editions, id);
        assertThat(second).isNotEqualTo(first);
        assertThat(world.get(ProposedRevisions.class).list()).isEmpty();

        desk.open(id);
        add(2, "2026-06-03T00:00:00Z");
        assertThat(computation(editions, id)).isEqualTo(second);
    }

    private static long computation(Editions editions, long id) {
        return editions.find(id).orElseThrow().computation();
    }

    private void add(double people, String recorded) {
        world.values.add(new Value(
                "shyghanaq",
                Period.month(2025, 3),
                "population",
                new Value.Reading(people, null, Status.FINAL, Instant.parse(recorded)),
                Origin.UNKNOWN));
        world.get(TransactionOperations.class)
                .executeWithoutResult(status ->
                        world.get(ApplicationEventPublisher.class).publishEvent(new MeasuresRecorded("collection")));
        world.get(Jobs.class).awaitAll();
    }

    @Test
    void namesAnEditionThatNoLongerReproducesAndWhatDiffers() {
        world.now = Instant.parse("2025-05-20T00:00:00Z");
        long id = desk.publishPast(CODE, Q1, world.now);

        world.values.add(new Value(
                "shyghanaq",
                Period.month(2025, 3),
                "population",
                new Value.Reading(1, null, Status.FINAL, Instant.parse("2025-05-19T00:00:00Z")),
                Origin.UNKNOWN));

        EditionVerification.Result result = world.get(EditionVerification.class).all();
        assertThat(result.differing()).singleElement().satisfies(differing -> {
            assertThat(differing.id()).isEqualTo(id);
            assertThat(differing.differences()).anyMatch(line -> line.contains("shyghanaq"));
        });
    }

    /// The owner of the database takes the triggers away: what is shown is no longer what came out.
    @Test
    void namesRowsThatAreNotAsTheyWereStored() {
        world.now = Instant.parse("2025-05-20T00:00:00Z");
        long id = desk.publishPast(CODE, Q1, world.now);
        JdbcClient.create(world.database).sql("""
                        do $$ begin
                          set local session_replication_role = 'replica';
                          update edition.node set weight = weight / 2 where number = 3;
                          update edition.peer_group set ranked = ranked + 1 where number = 0;
                          update edition.unit set low_place = low_place - 0.5 where peer_group = 0 and number = 1;
                          update edition.scaling set coverage = coverage / 2 where peer_group = 0 and leaf = 2;
                          update edition.result set score = score + 1e-9 where peer_group = 0 and node = 0 and unit = 1;
                          delete from edition.result where peer_group = 0 and node = 4 and unit = 2;
                          insert into edition.adjustment
                          select id, 0, 1, 9, 'x', 1, 1, 'y' from edition.computation;
                        end $$
                        """).update();

        EditionVerification.Result result = world.get(EditionVerification.class).all();
        assertThat(result.differing()).isEmpty();
        long computation = world.get(Editions.class).find(id).orElseThrow().computation();
        assertThat(result.altered()).allMatch(altered -> altered.computation() == computation);
        assertThat(result.altered().stream()
                        .map(altered -> altered.table() + " " + altered.row().replaceAll(" stored.*", "")))
                .containsExactly(
                        "edition.node number 3: weight",
                        "edition.peer_group number 0: ranked",
                        "edition.unit peer_group 0, number 1: low_place",
                        "edition.scaling peer_group 0, leaf 2: coverage",
                        "edition.adjustment peer_group 0, unit 1, number 9: was added",
                        "edition.result peer_group 0, node 0, unit 1: score",
                        "edition.result peer_group 0, node 4, unit 2: is not there");
    }

    private static String scores(List<Edition> editions) throws IOException {
        StringWriter writer = new StringWriter();
        ScoresCsv.write(writer, editions);
        return writer.toString();
    }
}
