package kz.aiqyn.base.territory.file;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.territory.TerritoryAttribute;
import kz.aiqyn.base.territory.version.Attributes;
import kz.aiqyn.base.territory.version.VersionChanges;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Shown;
import kz.aiqyn.files.wording.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes what is counted of territories by year: people, square kilometres.
@Component
class AttributeImport {

    private static final HeadedTable.Columns COLUMNS =
            HeadedTable.Columns.of(List.of("code", "attribute", "year", "value"), "unit", "source");
    private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d\\d");
    private static final Pattern VALUE = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    private final Attributes attributes;
    private final VersionChanges changes;
    private final Audit audit;
    private final InstantSource clock;

    AttributeImport(Attributes attributes, VersionChanges changes, Audit audit, InstantSource clock) {
        this.attributes = attributes;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Read<FileDifference> take(Path file, ImportMode taking) {
        changes.lock();
        ReadLog log = new ReadLog();
        List<TerritoryAttribute> read = new ArrayList<>();
        List<HeadedTable.Line> lines = new ArrayList<>();
        HeadedTable.open(file, taking.table(), COLUMNS, log)
                .ifPresent(table -> table.each(line -> attribute(line).ifPresent(attribute -> {
                    read.add(attribute);
                    lines.add(line);
                })));
        List<String> unknown =
                attributes.unknown(read.stream().map(TerritoryAttribute::code).toList());
        lines.stream()
                .filter(line -> unknown.contains(line.text("code")))
                .forEach(line -> line.problem("code", "territory.file.never", Shown.of(line.text("code"))));
        if (log.hasProblems()) {
            return new Read.Failed<>(log.problems());
        }
        FileDifference difference = FileDifference.of(read.size(), differing(read), List.of());
        taking.overtaken(difference).ifPresent(why -> log.problem(String.valueOf(file.getFileName()), why));
        if (!log.hasProblems() && !taking.dry() && difference.total() > 0) {
            attributes.add(read, clock.instant());
            audit.record(AuditedOperation.of(
                    "territory.attributes-imported",
                    "territory:attributes",
                    Map.of(
                            "file", String.valueOf(file.getFileName()),
                            "changed", String.valueOf(difference.total()))));
        }
        return log.result(() -> difference);
    }

    /// The last figure of each territory, name and year that differs from what is known.
    private List<FileDifference.Line> differing(List<TerritoryAttribute> read) {
        record Key(String code, String name, int year) {}
        Map<Key, TerritoryAttribute> known = new HashMap<>();
        attributes
                .list(read.stream().map(TerritoryAttribute::code).distinct().toList())
                .forEach(figure -> known.put(new Key(figure.code(), figure.name(), figure.year()), figure));
        List<FileDifference.Line> lines = new ArrayList<>();
        for (TerritoryAttribute figure : read) {
            TerritoryAttribute before = known.put(new Key(figure.code(), figure.name(), figure.year()), figure);
            if (before == null) {
                lines.add(new FileDifference.Line(
                        "counted", figure.code(), Names.NONE, say(figure), figure.source(), figure.toString()));
            } else if (!isSame(before, figure)) {
                lines.add(new FileDifference.Line(
                        "recounted",
                        figure.code(),
                        say(before),
                        say(figure),
                        figure.source(),
                        before + " -> " + figure));
            }
        }
        return lines;
    }

    private static boolean isSame(TerritoryAttribute a, TerritoryAttribute b) {
        return a.value().compareTo(b.value()) == 0
                && a.unit().equals(b.unit())
                && a.source().equals(b.source());
    }

    private static Names say(TerritoryAttribute figure) {
        return new Names(say(figure, Language.KK), say(figure, Language.RU), say(figure, Language.EN));
    }

    private static String say(TerritoryAttribute figure, Language language) {
        Wording wording = Wording.of(language);
        return "%s, %d: %s %s"
                .formatted(
                        wording.find("territory.figure." + figure.name()).orElse(figure.name()),
                        figure.year(),
                        wording.number(figure.value().doubleValue()),
                        wording.unit(figure.unit()))
                .strip();
    }

    private static Optional<TerritoryAttribute> attribute(HeadedTable.Line line) {
        Optional<String> code = line.code("code");
        Optional<String> name = line.required("attribute");
        String year = line.text("year");
        if (!YEAR.matcher(year).matches()) {
            line.problem("year", "territory.file.year", Shown.of(year));
            return Optional.empty();
        }
        OptionalDouble number = line.number("value", "territory.file.value");
        if (number.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(Shown.number(number.getAsDouble()));
        if (!VALUE.matcher(value.toPlainString()).matches()) {
            line.problem("value", "territory.file.value", Shown.of(line.text("value")));
        } else if (code.isPresent() && name.isPresent()) {
            return Optional.of(new TerritoryAttribute(
                    code.get(), name.get(), Integer.parseInt(year), value, line.text("unit"), line.text("source")));
        }
        return Optional.empty();
    }
}
