package kz.aiqyn.oversight.assignment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Spelling;
import kz.aiqyn.files.wording.Wording;

/// How control lists of offices say what pages here choose from: in words of any language, days with points. A cell
/// that is not understood stays as it is, and is refused by whoever reads the form.
final class FileWords {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\s*(г|ж|года|жыл)?\\.?");
    /// Signs before the words of a state on pages.
    private static final Pattern SIGN = Pattern.compile("^[^\\p{L}]+");
    private static final String OR = "\\|";

    private static final Map<String, Map<String, String>> CODES = Map.of(
            "origin", codes("assignment.origin", AssignmentLists.ORIGINS),
            "weight", codes("assignment.weight", AssignmentLists.WEIGHTS),
            "repeats", codes("assignment.repeats", AssignmentLists.REPEATS),
            "promised", codes("assignment.promised", List.of("yes", "no")));

    private static final Map<String, FileState> STATES = states();

    private FileWords() {}

    /// What the state of a row means for taking it.
    enum FileState {
        /// Given, and nothing was done yet.
        GIVEN,
        /// Somebody is at it, or says that it is done.
        AT_WORK,
        /// It is off control: the list only remembers it.
        ENDED
    }

    /// The line in the words and days of forms.
    static HeadedTable.Line understood(HeadedTable.Line line) {
        HeadedTable.Line understood = line;
        for (Map.Entry<String, Map<String, String>> column : CODES.entrySet()) {
            String code = column.getValue().get(Spelling.fold(line.text(column.getKey())));
            understood = code == null ? understood : understood.meaning(column.getKey(), code);
        }
        for (String column : List.of("term", "given_on")) {
            Optional<LocalDate> day = day(line.text(column));
            understood = day.isPresent() ? understood.meaning(column, day.get().toString()) : understood;
        }
        return understood;
    }

    /// The state that a cell says; that of a new one where it says none.
    static Optional<FileState> state(String text) {
        return text.isEmpty() ? Optional.of(FileState.GIVEN) : Optional.ofNullable(STATES.get(plain(text)));
    }

    private static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> codes(String beginning, List<String> codes) {
        Map<String, String> words = new HashMap<>();
        for (String code : codes) {
            said(beginning + "." + code).forEach(word -> words.put(word, code));
        }
        return words;
    }

    private static Map<String, FileState> states() {
        Map<String, FileState> states = new HashMap<>();
        for (AssignmentState state : AssignmentState.values()) {
            FileState as = state == AssignmentState.GIVEN
                    ? FileState.GIVEN
                    : state.isAtWork() ? FileState.AT_WORK : FileState.ENDED;
            String code = Lifecycle.code(state);
            states.put(code, as);
            said("assignment.state." + code).forEach(word -> states.put(word, as));
        }
        said("assignment.file.state.work").forEach(word -> states.put(word, FileState.AT_WORK));
        said("assignment.file.state.ended").forEach(word -> states.put(word, FileState.ENDED));
        return states;
    }

    /// What a key says in all languages, each of its several words.
    private static List<String> said(String key) {
        return Stream.of(Language.values())
                .map(language -> Wording.of(language).say(key))
                .flatMap(said -> Stream.of(said.split(OR, -1)))
                .map(FileWords::plain)
                .toList();
    }

    private static String plain(String text) {
        return SIGN.matcher(Spelling.fold(text)).replaceFirst("");
    }
}
