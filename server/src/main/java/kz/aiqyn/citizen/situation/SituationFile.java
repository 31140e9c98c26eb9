package kz.aiqyn.citizen.situation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.aiqyn.base.catalogue.ServiceGuide;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FileField;
import kz.aiqyn.base.intake.FilePlace;
import kz.aiqyn.base.intake.FileRecords;
import kz.aiqyn.base.intake.FileSample;
import kz.aiqyn.base.intake.LineForm;
import kz.aiqyn.base.intake.RowChange;
import kz.aiqyn.base.intake.RowFile;
import kz.aiqyn.base.intake.RowIntake;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.HeadedTable;
import org.springframework.stereotype.Component;

/// Takes situations from a table: new ones, and new versions of those that are there, each whole with all its lines.
@Component
class SituationFile implements RowFile<SituationLine> {

    static final String CODE = "situations";
    static final String SAMPLE = "sample-situations.csv";
    static final String SINCE = "since";

    private static final FilePlace PLACE =
            new FilePlace(CODE, SituationRights.KEEP, "situation.file", SituationCard.STAFF);
    private static final HeadedTable.Columns COLUMNS =
            HeadedTable.Columns.of(List.of("situation", "row", "code", "when", "name_kk", "name_ru"), "name_en");

    private final RowIntake intake;
    private final Situations situations;
    private final SituationChanges changes;
    private final ServiceGuide services;
    private final InstantSource clock;

    SituationFile(
            RowIntake intake,
            Situations situations,
            SituationChanges changes,
            ServiceGuide services,
            InstantSource clock) {
        this.intake = intake;
        this.situations = situations;
        this.changes = changes;
        this.services = services;
        this.clock = clock;
    }

    @Override
    public FilePlace place() {
        return PLACE;
    }

    @Override
    public boolean isForEverything() {
        return true;
    }

    @Override
    public RowIntake intake() {
        return intake;
    }

    @Override
    public FileRecords records() {
        return changes;
    }

    @Override
    public List<FileField> fields() {
        return List.of(FileField.today(SINCE));
    }

    @Override
    public Optional<FileSample> sample() {
        try (InputStream sample = SituationFile.class.getResourceAsStream(SAMPLE)) {
            if (sample == null) {
                throw new IllegalStateException("the program has no " + SAMPLE);
            }
            return Optional.of(
                    new FileSample("situations.csv", new String(sample.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public HeadedTable.Columns columns() {
        return COLUMNS;
    }

    @Override
    public Optional<SituationLine> row(HeadedTable.Line line) {
        LineForm read = LineForm.of(line, COLUMNS, Set.of());
        return read.read(SituationLine.read(read.form(), line.number()));
    }

    @Override
    public String key(SituationLine row) {
        return row.situation() + " · " + row.number();
    }

    @Override
    public List<RowChange<SituationLine>> compare(
            List<SituationLine> rows, Form form, RowProblems<SituationLine> problems) {
        LocalDate since = since(form);
        Set<String> known = services.codes();
        List<RowChange<SituationLine>> found = new ArrayList<>();
        bySituation(rows).forEach((code, lines) -> {
            if (isSound(lines, known, problems)) {
                change(lines, since, problems).ifPresent(found::add);
            }
        });
        return found;
    }

    private LocalDate since(Form form) {
        LocalDate day = form.day(SINCE);
        return day == null ? Kazakhstan.today(clock) : day;
    }

    static Map<String, List<SituationLine>> bySituation(List<SituationLine> rows) {
        Map<String, List<SituationLine>> lines = new LinkedHashMap<>();
        rows.forEach(row ->
                lines.computeIfAbsent(row.situation(), any -> new ArrayList<>()).add(row));
        return lines;
    }

    private static boolean isSound(List<SituationLine> lines, Set<String> known, RowProblems<SituationLine> problems) {
        boolean sound = true;
        for (String row : List.of(SituationLine.NAMED, SituationLine.SUMMARY, SituationLine.WORDS)) {
            List<SituationLine> said =
                    lines.stream().filter(line -> line.row().equals(row)).toList();
            if (said.size() != 1) {
                problems.tell(
                        said.isEmpty() ? lines.getFirst() : said.get(1),
                        "row",
                        "situation.refused.once",
                        row,
                        said.size());
                sound = false;
            }
        }
        for (SituationLine line : lines) {
            if (line.row().equals("step") && !known.contains(line.code())) {
                problems.tell(line, "code", "situation.refused.service", line.code());
                sound = false;
            }
        }
        List<SituationLine> parts =
                lines.stream().filter(line -> line.kind().isPresent()).toList();
        if (parts.isEmpty()) {
            problems.tell(lines.getFirst(), "row", "situation.refused.few");
            return false;
        }
        List<SituationRules.Fault> faults = rules(lines).faults();
        faults.forEach(fault -> problems.tell(
                parts.get(fault.part().place() - 1),
                fault.column(),
                fault.key(),
                fault.arguments().toArray()));
        return sound && faults.isEmpty();
    }

    private Optional<RowChange<SituationLine>> change(
            List<SituationLine> lines, LocalDate since, RowProblems<SituationLine> problems) {
        Situation situation = situation(lines, since);
        SituationRules rules = rules(lines);
        Optional<Situation> before = situations.on(situation.code(), since);
        if (before.filter(one -> isSame(one, situation, rules)).isPresent()) {
            return Optional.empty();
        }
        if (before.filter(one -> one.validFrom().equals(since)).isPresent()) {
            problems.tell(lines.getFirst(), "situation", "situation.refused.other", situation.code(), since);
            return Optional.empty();
        }
        return Optional.of(new RowChange<>(
                lines.getFirst().with(lines),
                new FileDifference.Line(
                        before.isPresent() ? "version" : "added",
                        situation.code(),
                        before.map(Situation::names).orElse(Names.NONE),
                        situation.names(),
                        since.toString(),
                        situation.fields() + rules.toString())));
    }

    private boolean isSame(Situation before, Situation now, SituationRules rules) {
        return before.names().equals(now.names())
                && before.summary().equals(now.summary())
                && before.words().equals(now.words())
                && situations.rules(before.id()).equals(rules);
    }

    Situation situation(List<SituationLine> lines, LocalDate since) {
        return new Situation(
                0,
                lines.getFirst().situation(),
                since,
                said(lines, SituationLine.NAMED),
                said(lines, SituationLine.SUMMARY),
                said(lines, SituationLine.WORDS),
                1,
                clock.instant());
    }

    private static Names said(List<SituationLine> lines, String row) {
        return lines.stream()
                .filter(line -> line.row().equals(row))
                .map(SituationLine::names)
                .findFirst()
                .orElse(Names.NONE);
    }

    static SituationRules rules(List<SituationLine> lines) {
        List<SituationPart> parts = new ArrayList<>();
        for (SituationLine line : lines) {
            line.kind()
                    .ifPresent(kind -> parts.add(
                            new SituationPart(parts.size() + 1, kind, line.code(), line.when(), line.names())));
        }
        return new SituationRules(parts);
    }

    @Override
    public void apply(List<RowChange<SituationLine>> rows, Form form, long number) {
        LocalDate since = since(form);
        rows.forEach(change -> {
            List<SituationLine> lines = change.row().whole();
            changes.add(situation(lines, since), rules(lines), number);
        });
    }
}
