package kz.aiqyn.files.table;

import java.util.List;
import java.util.Set;
import kz.aiqyn.engine.text.Phrase;

/// Adds to what is said of a workbook's sheets how another one is chosen, which depends on where it is said.
///
/// @param key of the template that adds it, `{0}` being what is said
public record SheetHint(String key) {

    private static final Set<String> OF_SHEETS = Set.of(SheetChoice.NOTICE, SheetChoice.ALL_HIDDEN);

    public <T> Read<T> add(Read<T> read) {
        return switch (read) {
            case Read.Done<T>(T value, List<Notice> notices) ->
                new Read.Done<>(
                        value,
                        notices.stream()
                                .map(notice -> new Notice(notice.file(), notice.row(), add(notice.phrase())))
                                .toList());
            case Read.Failed<T>(Problems problems) ->
                new Read.Failed<>(
                        new Problems(problems.first().stream().map(this::add).toList(), problems.more()));
        };
    }

    private Problem add(Problem problem) {
        return new Problem(problem.file(), problem.row(), problem.column(), add(problem.phrase()));
    }

    public Phrase add(Phrase phrase) {
        return OF_SHEETS.contains(phrase.key()) ? new Phrase(key, List.of(phrase)) : phrase;
    }
}
