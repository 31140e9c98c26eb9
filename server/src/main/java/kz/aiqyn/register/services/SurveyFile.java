package kz.aiqyn.register.services;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FilePlace;
import kz.aiqyn.base.intake.FileRecords;
import kz.aiqyn.base.intake.LineForm;
import kz.aiqyn.base.intake.RowChange;
import kz.aiqyn.base.intake.RowFile;
import kz.aiqyn.base.intake.RowIntake;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.base.keeping.KeptOtherwise;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.HeadedTable;
import org.springframework.stereotype.Component;

/// Takes surveys from a table: how many people of a body and quarter answered each of the five points. What is there
/// already stays; another number for it is refused at its cell.
@Component
class SurveyFile implements RowFile<Survey> {

    static final String CODE = "services-surveys";

    private static final FilePlace PLACE = new FilePlace(
            CODE, ServicesRights.ASSESS, "services.survey.file", ServicesCard.STAFF + ServicesCard.SURVEYS);
    private static final Set<String> NUMBERS = Set.of("asked", "one", "two", "three", "four", "five");
    private static final HeadedTable.Columns COLUMNS = HeadedTable.Columns.of(
            List.of("organisation", "period", "channel", "asked", "one", "two", "three", "four", "five", "source"));

    private final RowIntake intake;
    private final Surveys surveys;
    private final SurveyChanges changes;
    private final InstantSource clock;

    SurveyFile(RowIntake intake, Surveys surveys, SurveyChanges changes, InstantSource clock) {
        this.intake = intake;
        this.surveys = surveys;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public FilePlace place() {
        return PLACE;
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
    public HeadedTable.Columns columns() {
        return COLUMNS;
    }

    @Override
    public List<Map<String, String>> example() {
        Map<String, String> row = new TreeMap<>(
                Map.of("one", "4", "two", "6", "three", "15", "four", "60", "five", "115", "asked", "240"));
        row.put("period", Quarters.of(Kazakhstan.today(clock)).plus(-1).toString());
        row.put("channel", Lifecycle.code(Survey.Channel.FIELD));
        row.put("source", "№ 7");
        return List.of(row);
    }

    @Override
    public Optional<Survey> row(HeadedTable.Line line) {
        LineForm read = LineForm.of(line, COLUMNS, NUMBERS);
        return read.read(SurveyForm.read(read.form(), 0, Kazakhstan.today(clock), clock.instant()));
    }

    @Override
    public String key(Survey row) {
        return row.organisation() + " · " + row.period() + " · " + Lifecycle.code(row.channel());
    }

    @Override
    public List<RowChange<Survey>> compare(List<Survey> rows, Form form, RowProblems<Survey> problems) {
        Map<String, Survey> kept = surveys
                .of(rows.stream().map(Survey::organisation).toList())
                .stream()
                .collect(Collectors.toMap(this::key, Function.identity()));
        List<RowChange<Survey>> found = new ArrayList<>();
        for (Survey row : rows) {
            Survey before = kept.get(key(row));
            if (before == null) {
                found.add(change(row));
            } else {
                KeptOtherwise.tell(row, before.fields(), row.fields(), "services.refused.other", problems);
            }
        }
        return found;
    }

    private static RowChange<Survey> change(Survey row) {
        Names channel = Words.inEach(Phrase.of("services.channel." + Lifecycle.code(row.channel())));
        String more = "%s: %d / %d".formatted(row.period(), row.answers().number(), row.asked());
        return new RowChange<>(
                row,
                new FileDifference.Line(
                        "added",
                        row.organisation(),
                        Names.NONE,
                        channel,
                        more,
                        row.fields().toString()));
    }

    @Override
    public void apply(List<RowChange<Survey>> rows, Form form, long number) {
        rows.forEach(row -> changes.add(row.row(), number));
    }
}
