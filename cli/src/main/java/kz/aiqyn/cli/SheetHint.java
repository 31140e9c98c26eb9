package kz.aiqyn.cli;

import java.util.List;
import java.util.Set;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.Problems;
import kz.aiqyn.files.table.Read;

/// Adds to what is said of a workbook's sheets how the command line chooses one.
final class SheetHint {

    private static final Set<String> OF_SHEETS = Set.of("table.notice.sheets", "table.sheet.all-hidden");

    private SheetHint() {}

    static <T> Read<T> add(Read<T> read) {
        return switch (read) {
            case Read.Done<T>(T value, List<Notice> notices) ->
                new Read.Done<>(value, notices.stream().map(SheetHint::add).toList());
            case Read.Failed<T>(Problems problems) ->
                new Read.Failed<>(new Problems(
                        problems.first().stream().map(SheetHint::add).toList(), problems.more()));
        };
    }

    private static Notice add(Notice notice) {
        return new Notice(notice.file(), notice.row(), add(notice.phrase()));
    }

    private static Problem add(Problem problem) {
        return new Problem(problem.file(), problem.row(), problem.column(), add(problem.phrase()));
    }

    private static Phrase add(Phrase phrase) {
        return OF_SHEETS.contains(phrase.key()) ? Phrase.of("cli.remark.sheet", phrase) : phrase;
    }
}
