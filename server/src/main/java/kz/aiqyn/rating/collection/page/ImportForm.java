package kz.aiqyn.rating.collection.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.intake.StatedTable;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.export.Dictionary;
import kz.aiqyn.files.export.FileDictionaries;
import kz.aiqyn.files.period.PeriodText;
import kz.aiqyn.files.table.Problems;
import kz.aiqyn.files.values.DataOptions;
import org.jspecify.annotations.Nullable;

/// The form by which a file is sent in.
///
/// @param versions of methodologies to choose from
/// @param form what was filled in: `methodology`, `period` that a wide table speaks of when it does not say, and how
/// the table is written
/// @param problems of the file that was refused, null when none was
/// @param same address of the import that had the same file, null when there is none
record ImportForm(
        List<Choice> versions,
        Form form,
        @Nullable Problems problems,
        @Nullable String same) {

    /// What stands in a long table, which the form names and heads an empty one by.
    static final Dictionary TABLE = FileDictionaries.READINGS;

    static final List<String> REQUIRED = List.of("unit", "period", "measure", "value");

    /// A version of a methodology: `code/version`.
    public record Choice(String value, Names title, String version, String state) {}

    public ImportForm {
        versions = List.copyOf(versions);
        form = form.text("methodology").isEmpty() && !versions.isEmpty()
                ? form.with("methodology", versions.getFirst().value())
                : form;
    }

    /// What may be chosen, in the reader's language.
    public Map<String, String> choices(Words words) {
        return choices(versions, words);
    }

    static Map<String, String> choices(List<Choice> versions, Words words) {
        Map<String, String> choices = new LinkedHashMap<>();
        versions.forEach(choice -> choices.put(choice.value(), words.name(choice.title()) + " · " + choice.version()));
        return choices;
    }

    /// What a form says of how its file is written.
    static DataOptions options(Form form) {
        return new DataOptions(
                StatedTable.of(form), PeriodText.find(form.text("period")).orElse(null));
    }
}
