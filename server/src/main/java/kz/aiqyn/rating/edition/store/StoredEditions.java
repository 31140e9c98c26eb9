package kz.aiqyn.rating.edition.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.quality.MethodQuality;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.robust.RankInterval;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.ReadMethodology;
import kz.aiqyn.files.report.content.UnitStory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Brings stored computations back as the engine's editions, bit for bit; nothing is rated again. A computation never
/// changes, so what was brought back once is kept in memory for a while.
@Repository
public class StoredEditions {

    /// Cells kept in memory: some 50 bytes each.
    private static final long MOST_CELLS = 6_000_000;

    private static final int MOST_TEXTS = 200;

    private final JdbcClient database;
    private final Cache<Long, List<Edition>> editions = Caffeine.newBuilder()
            .maximumWeight(MOST_CELLS)
            .<Long, List<Edition>>weigher((id, kept) -> cells(kept))
            .build();
    private final Cache<String, Methodology> documents =
            Caffeine.newBuilder().maximumSize(MOST_TEXTS).build();
    private final Cache<String, Units> registries =
            Caffeine.newBuilder().maximumSize(MOST_TEXTS).build();

    public StoredEditions(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /// What is told beyond scores.
    ///
    /// @param stories by unit
    /// @param intervals by unit
    /// @param refusals why there are no intervals, by peer group
    /// @param quality by peer group, in the order of the editions
    public record EditionStories(
            Map<String, UnitStory> stories,
            Map<String, RankInterval> intervals,
            List<List<Phrase>> refusals,
            List<MethodQuality> quality) {}

    /// The editions of a computation, one for each peer group.
    public List<Edition> get(StoredComputation computation) {
        return list(List.of(computation)).getOrDefault(computation.id(), List.of());
    }

    /// The editions of several computations, by number; as many statements as for one.
    public Map<Long, List<Edition>> list(Collection<StoredComputation> computations) {
        Map<Long, List<Edition>> found = new LinkedHashMap<>(editions.getAllPresent(
                computations.stream().map(StoredComputation::id).toList()));
        List<StoredComputation> absent = computations.stream()
                .filter(computation -> !found.containsKey(computation.id()))
                .toList();
        if (!absent.isEmpty()) {
            Map<Long, List<Edition>> read = read(absent);
            editions.putAll(read);
            found.putAll(read);
        }
        return found;
    }

    /// The stories, intervals and judgement of a computation.
    public EditionStories told(StoredComputation computation) {
        List<Edition> of = get(computation);
        Map<String, UnitStory> stories = new HashMap<>();
        Map<String, RankInterval> intervals = new HashMap<>();
        List<StoryJson> readers = of.stream().map(StoryJson::new).toList();
        database.sql("""
                        select peer_group, number, code, median_place, low_place, high_place, story from edition.unit
                        where computation = :computation order by peer_group, number
                        """).param("computation", computation.id()).query((RowCallbackHandler) row -> {
            int group = row.getInt("peer_group");
            int unit = row.getInt("number");
            String code = row.getString("code");
            stories.put(code, readers.get(group).read(row.getString("story"), unit));
            double median = row.getDouble("median_place");
            if (!row.wasNull()) {
                int place = of.get(group).places(0)[unit];
                intervals.put(
                        code, new RankInterval(place, median, row.getDouble("low_place"), row.getDouble("high_place")));
            }
        });
        List<List<Phrase>> refusals = new ArrayList<>();
        List<MethodQuality> quality = new ArrayList<>();
        database.sql("""
                        select number, refusals, quality from edition.peer_group
                        where computation = :computation order by number
                        """).param("computation", computation.id()).query((RowCallbackHandler) row -> {
            refusals.add(JsonRead.list(JsonRead.tree(row.getString("refusals")), PhraseJson::read));
            quality.add(QualityJson.read(row.getString("quality"), of.get(row.getInt("number"))));
        });
        return new EditionStories(stories, intervals, refusals, quality);
    }

    /// The document of a computation.
    ///
    /// @throws IllegalStateException when there is none with this digest
    public Methodology document(String digest) {
        documents(List.of(digest));
        return known(documents, digest);
    }

    /// The registry of a computation.
    ///
    /// @throws IllegalStateException when there is none with this digest
    public Units registry(String digest) {
        registries(List.of(digest));
        return known(registries, digest);
    }

    private Map<Long, List<Edition>> read(List<StoredComputation> computations) {
        documents(digests(computations, StoredComputation::document));
        registries(digests(computations, StoredComputation::registry));
        Map<Long, KeptComputation> kept = new TreeMap<>();
        for (StoredComputation computation : computations) {
            kept.put(
                    computation.id(),
                    new KeptComputation(
                            computation,
                            known(documents, computation.document()),
                            known(registries, computation.registry())));
        }
        Long[] ids = kept.keySet().toArray(Long[]::new);
        readGroups(ids, kept);
        readUnits(ids, kept);
        readScalings(ids, kept);
        readAdjustments(ids, kept);
        readResults(ids, kept);
        Map<Long, List<Edition>> read = new HashMap<>();
        kept.forEach((id, parts) -> read.put(id, parts.restore()));
        return read;
    }

    private void readGroups(Long[] ids, Map<Long, KeptComputation> kept) {
        database.sql("""
                        select g.computation, g.code, g.kk, g.ru, g.en,
                            (select count(*) from edition.unit u
                             where u.computation = g.computation and u.peer_group = g.number) as units
                        from edition.peer_group g where g.computation = any(:ids) order by g.computation, g.number
                        """).param("ids", ids).query((RowCallbackHandler)
                row -> of(kept, row).group(row));
    }

    private void readUnits(Long[] ids, Map<Long, KeptComputation> kept) {
        database.sql("""
                        select computation, peer_group, number, code, rated, before_adjustment from edition.unit
                        where computation = any(:ids) order by computation, peer_group, number
                        """).param("ids", ids).query((RowCallbackHandler)
                row -> of(kept, row).unit(row));
    }

    private void readScalings(Long[] ids, Map<Long, KeptComputation> kept) {
        database.sql("""
                        select computation, peer_group, leaf, coverage, left_out, treatment, low, high, shift, points,
                            form, origin, width, base, factor, sorted, found, pooled
                        from edition.scaling where computation = any(:ids) order by computation, peer_group, leaf
                        """).param("ids", ids).query((RowCallbackHandler)
                row -> of(kept, row).scaling(row));
    }

    private void readAdjustments(Long[] ids, Map<Long, KeptComputation> kept) {
        database.sql("""
                        select computation, peer_group, unit, number, rule, given, counted, reason
                        from edition.adjustment where computation = any(:ids)
                        order by computation, peer_group, unit, number
                        """).param("ids", ids).query((RowCallbackHandler)
                row -> of(kept, row).adjustment(row));
    }

    private void readResults(Long[] ids, Map<Long, KeptComputation> kept) {
        database.sql("""
                        select computation, peer_group, node, unit, raw, treated, scaled, earlier, score, flags, reason,
                            preliminary, coverage
                        from edition.result where computation = any(:ids)
                        order by computation, peer_group, node, unit
                        """).param("ids", ids).query((RowCallbackHandler)
                row -> of(kept, row).result(row));
    }

    private static KeptComputation of(Map<Long, KeptComputation> kept, ResultSet row) throws SQLException {
        return known(kept.get(row.getLong("computation")), "computation");
    }

    private void documents(Collection<String> digests) {
        List<String> absent = absent(documents, digests);
        if (!absent.isEmpty()) {
            database.sql("select digest, yaml from edition.document where digest = any(:digests) order by digest")
                    .param("digests", absent.toArray(String[]::new))
                    .query((RowCallbackHandler)
                            row -> documents.put(row.getString("digest"), parse(row.getString("yaml"))));
        }
    }

    private void registries(Collection<String> digests) {
        List<String> absent = absent(registries, digests);
        if (!absent.isEmpty()) {
            database.sql("select digest, units from edition.registry where digest = any(:digests) order by digest")
                    .param("digests", absent.toArray(String[]::new))
                    .query((RowCallbackHandler)
                            row -> registries.put(row.getString("digest"), RegistryJson.read(row.getString("units"))));
        }
    }

    private static Methodology parse(String yaml) {
        return switch (MethodologyFile.parse("stored.yaml", yaml)) {
            case ReadMethodology.Good good -> good.methodology();
            case ReadMethodology.Bad bad ->
                throw new IllegalStateException("a stored document cannot be read: " + bad.problems());
        };
    }

    private static List<String> absent(Cache<String, ?> cache, Collection<String> digests) {
        return digests.stream()
                .filter(digest -> cache.getIfPresent(digest) == null)
                .toList();
    }

    private static Collection<String> digests(
            List<StoredComputation> computations, Function<StoredComputation, String> which) {
        return computations.stream().map(which).collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> T known(Cache<String, T> cache, String digest) {
        return known(cache.getIfPresent(digest), digest);
    }

    private static <T> T known(@Nullable T found, String what) {
        if (found == null) {
            throw new IllegalStateException("nothing is stored under " + what);
        }
        return found;
    }

    private static int cells(List<Edition> editions) {
        return editions.stream()
                .mapToInt(edition -> edition.tree().size() * edition.units().size())
                .sum();
    }

    static double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? Double.NaN : number;
    }

    static double[] numbers(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        Double[] boxed = (Double[]) array.getArray();
        double[] numbers = new double[boxed.length];
        for (int i = 0; i < boxed.length; i++) {
            numbers[i] = boxed[i];
        }
        return numbers;
    }
}
