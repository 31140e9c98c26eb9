package kz.aiqyn.base.territory;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.Operation;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Shown;
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
    private final Audit audit;
    private final InstantSource clock;

    AttributeImport(Attributes attributes, Audit audit, InstantSource clock) {
        this.attributes = attributes;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Read<Integer> take(Path file) {
        ReadLog log = new ReadLog();
        List<TerritoryAttribute> read = new ArrayList<>();
        List<HeadedTable.Line> lines = new ArrayList<>();
        HeadedTable.open(file, COLUMNS, log)
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
        int added = attributes.add(read, clock.instant());
        if (added > 0) {
            audit.record(Operation.of(
                    "territory.attributes-imported",
                    "territory:attributes",
                    Map.of("file", String.valueOf(file.getFileName()), "changed", String.valueOf(added))));
        }
        return log.result(() -> added);
    }

    private static Optional<TerritoryAttribute> attribute(HeadedTable.Line line) {
        Optional<String> code = line.required("code");
        Optional<String> name = line.required("attribute");
        String year = line.text("year");
        String value = line.text("value").replace(" ", "").replace("\u00a0", "").replace(',', '.');
        if (!YEAR.matcher(year).matches()) {
            line.problem("year", "territory.file.year", Shown.of(year));
        } else if (!VALUE.matcher(value).matches()) {
            line.problem("value", "territory.file.value", Shown.of(line.text("value")));
        } else if (code.isPresent() && name.isPresent()) {
            return Optional.of(new TerritoryAttribute(
                    code.get(),
                    name.get(),
                    Integer.parseInt(year),
                    new BigDecimal(value),
                    line.text("unit"),
                    line.text("source")));
        }
        return Optional.empty();
    }
}
