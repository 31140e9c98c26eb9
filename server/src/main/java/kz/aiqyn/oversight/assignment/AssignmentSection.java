package kz.aiqyn.oversight.assignment;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.document.PaperPart.Bar;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.record.Section;
import kz.aiqyn.base.record.SectionRequest;
import kz.aiqyn.base.record.SectionSource;
import kz.aiqyn.base.record.SectionWriter;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What of assignments is to be spoken about: what was past its term on the day, and what has its term in the two weeks
/// after it.
@Component
class AssignmentSection implements SectionSource {

    private static final int DAYS_AHEAD = 14;

    private static final String OPEN = """
            select number, name_kk, name_ru, name_en, organisation, term, first_term from assignment.assignment
            where given_on <= :day and state <> 'withdrawn' and term between :from and :to
              and (reported_on is null or reported_on > :day) and (ended_on is null or ended_on > :day)
              and (:everything or organisation = any(:organisations))
            order by term, id
            """;

    private final JdbcClient database;
    private final Owners owners;

    AssignmentSection(JdbcClient database, Owners owners) {
        this.database = database;
        this.owners = owners;
    }

    private record Row(String number, Names text, String organisation, LocalDate term, LocalDate first) {}

    @Override
    public String code() {
        return "assignment";
    }

    @Override
    public String right() {
        return AssignmentRights.SEE;
    }

    @Override
    public Section section(SectionRequest request) {
        Words words = request.words();
        LocalDate day = request.day();
        List<Row> late = open(request, LocalDate.EPOCH, day.minusDays(1));
        List<Row> soon = open(request, day, day.plusDays(DAYS_AHEAD));
        Map<String, Names> names = owners.names(Stream.concat(late.stream(), soon.stream())
                .map(Row::organisation)
                .collect(Collectors.toSet()));
        SectionWriter section = new SectionWriter(words);
        section.lead(words.say("assignment.section.lede", late.size(), soon.size(), DAYS_AHEAD));
        if (request.organisation().isEmpty()) {
            section.bodies(words.say("assignment.section.bodies"), bodies(late, names, words), 0);
        }
        add(section, "late", late, names, request);
        add(section, "soon", soon, names, request);
        return section.of(words.say(name()), "assignment.list.title", day);
    }

    /// How many are late, by whoever answers for them, the most first.
    private static List<Bar> bodies(List<Row> late, Map<String, Names> names, Words words) {
        Map<String, Long> counts =
                late.stream().collect(Collectors.groupingBy(Row::organisation, TreeMap::new, Collectors.counting()));
        List<Bar> bars = new ArrayList<>();
        counts.forEach((organisation, count) ->
                bars.add(new Bar(name(names, organisation, words), count, Long.toString(count), false)));
        bars.sort(Comparator.comparingDouble(Bar::number).reversed());
        return bars;
    }

    private static String name(Map<String, Names> names, String organisation, Words words) {
        return words.name(names.getOrDefault(organisation, Names.same(organisation)));
    }

    private List<Row> open(SectionRequest request, LocalDate from, LocalDate to) {
        return database.sql(OPEN)
                .param("day", Date.valueOf(request.day()))
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .param("everything", request.asked().everything())
                .param("organisations", request.asked().codes())
                .query((row, number) -> new Row(
                        row.getString("number"),
                        new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                        row.getString("organisation"),
                        row.getDate("term").toLocalDate(),
                        row.getDate("first_term").toLocalDate()))
                .list();
    }

    private static void add(
            SectionWriter section, String what, List<Row> rows, Map<String, Names> names, SectionRequest request) {
        Words words = request.words();
        String title = words.say("assignment.section." + what);
        boolean many = request.organisation().isEmpty();
        List<Column> columns = new ArrayList<>(List.of(
                new Column(words.say("assignment.column.number"), 12, false),
                new Column(words.say("assignment.column.name"), many ? 44 : 70, false)));
        if (many) {
            columns.add(new Column(words.say("assignment.column.organisation"), 26, false));
        }
        columns.add(new Column(words.say("assignment.column.term"), 18, true));
        section.list(
                title,
                columns,
                rows.stream().map(row -> cells(row, many, names, words)).toList());
    }

    private static List<String> cells(Row row, boolean many, Map<String, Names> names, Words words) {
        List<String> cells = new ArrayList<>(List.of(row.number(), words.name(row.text())));
        if (many) {
            cells.add(name(names, row.organisation(), words));
        }
        String term = words.wording().day(row.term());
        cells.add(
                row.term().isAfter(row.first())
                        ? words.say(
                                "assignment.section.moved",
                                term,
                                words.wording().day(row.first()))
                        : term);
        return cells;
    }
}
