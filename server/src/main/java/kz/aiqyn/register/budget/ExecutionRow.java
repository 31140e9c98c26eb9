package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Shown;
import org.jspecify.annotations.Nullable;

/// Reads a row of a file of execution.
final class ExecutionRow {

    static final String KATO = "oblast_kato";
    static final String ADMINISTRATOR = "administrator";

    static final HeadedTable.Columns COLUMNS = new HeadedTable.Columns(
            names(),
            List.of(KATO, "month", "row_id", "parent_row_id", "level", "code", "name_ru", "plan_period", "executed"));

    /// Before this year there was no budget of this kind.
    private static final int FIRST_YEAR = 1991;

    private ExecutionRow() {}

    private static Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        List.of(
                        KATO,
                        "month",
                        "row_id",
                        "parent_row_id",
                        "level",
                        "code",
                        "name_ru",
                        "name_kk",
                        "name_en",
                        "development",
                        ADMINISTRATOR)
                .forEach(name -> names.put(name, name));
        LineFigures.COLUMNS.forEach(name -> names.put(name, name));
        names.put("kato", KATO);
        return names;
    }

    /// What a row says; empty when something in it is wrong, which is told to its cell.
    static Optional<SentLine> read(HeadedTable.Line line, LocalDate today) {
        Optional<String> kato = kato(line);
        Optional<Period> month = month(line, today);
        Optional<String> row = line.required("row_id");
        OptionalInt level = level(line);
        Optional<Boolean> development = development(line);
        Names names = new Names(line.text("name_kk"), line.text("name_ru"), line.text("name_en"));
        if (names.isEmpty()) {
            line.required("name_ru");
        }
        Optional<LineFigures> figures = figures(line);
        if (kato.isEmpty() || month.isEmpty() || row.isEmpty() || level.isEmpty() || names.isEmpty()) {
            return Optional.empty();
        }
        return development.flatMap(marked -> figures.map(found -> new SentLine(
                kato.get(),
                month.get(),
                row.get(),
                line.text("parent_row_id"),
                level.getAsInt(),
                line.text("code"),
                names,
                marked,
                line.text(ADMINISTRATOR),
                found)));
    }

    private static Optional<String> kato(HeadedTable.Line line) {
        Optional<String> kato = line.required(KATO);
        boolean known = kato.filter(code -> code.matches("\\d{9}")).isPresent();
        if (kato.isPresent() && !known) {
            line.problem(KATO, "budget.refused.kato.digits", Shown.of(kato.get()));
        }
        return known ? kato : Optional.empty();
    }

    private static OptionalInt level(HeadedTable.Line line) {
        OptionalDouble level = line.number("level", "table.cell.blank");
        if (level.isEmpty()) {
            return OptionalInt.empty();
        }
        if (level.getAsDouble() != Math.rint(Math.clamp(level.getAsDouble(), 0, 9))) {
            line.problem("level", "budget.refused.deep", Shown.of(line.text("level")));
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) level.getAsDouble());
    }

    private static Optional<Period> month(HeadedTable.Line line, LocalDate today) {
        Optional<String> text = line.required("month");
        Optional<Period> month = text.flatMap(Period::find).filter(period -> period.kind() == PeriodKind.MONTH);
        if (text.isPresent() && month.isEmpty()) {
            line.problem("month", "budget.refused.month", Shown.of(text.get()));
        } else if (month.filter(
                        found -> found.year() < FIRST_YEAR || found.start().isAfter(today))
                .isPresent()) {
            line.problem("month", "budget.refused.future", Shown.of(text.orElse("")));
            return Optional.empty();
        }
        return month;
    }

    private static Optional<Boolean> development(HeadedTable.Line line) {
        return switch (line.text("development")) {
            case "yes", "1" -> Optional.of(true);
            case "", "no", "0" -> Optional.of(false);
            default -> {
                line.problem("development", "budget.refused.development", Shown.of(line.text("development")));
                yield Optional.empty();
            }
        };
    }

    /// The figures of a row; an empty cell is one that nobody reported.
    private static Optional<LineFigures> figures(HeadedTable.Line line) {
        List<@Nullable BigDecimal> cells = new ArrayList<>();
        boolean sound = true;
        for (String column : LineFigures.COLUMNS) {
            if (line.text(column).isEmpty()) {
                cells.add(null);
                continue;
            }
            OptionalDouble number = line.number(column, "table.cell.blank");
            sound &= number.isPresent();
            BigDecimal money = number.isPresent() ? LineFigures.money(number.getAsDouble()) : BigDecimal.ZERO;
            if (money.abs().compareTo(LineFigures.LARGEST) > 0) {
                line.problem(column, "budget.refused.money", Shown.of(line.text(column)));
                sound = false;
            }
            cells.add(money);
        }
        return sound ? Optional.of(LineFigures.of(cells)) : Optional.empty();
    }
}
