package kz.aiqyn.citizen.situation;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;

/// A line of a file of situations.
///
/// @param number of the line in its file
/// @param situation code of the one that it is about
/// @param row what it says of it: `situation`, `summary`, `words`, or a kind of part
/// @param whole all lines of the situation, where it stands for them; none otherwise
record SituationLine(
        long number, String situation, String row, String code, String when, Names names, List<SituationLine> whole) {

    static final String NAMED = "situation";
    static final String SUMMARY = "summary";
    static final String WORDS = "words";

    private static final int LONGEST = 500;
    private static final String CODE = "[a-z][a-z0-9-]{1,39}";
    private static final List<String> ROWS = List.of(NAMED, SUMMARY, WORDS, "question", "answer", "step", "example");

    SituationLine {
        whole = List.copyOf(whole);
    }

    SituationLine with(List<SituationLine> lines) {
        return new SituationLine(number, situation, row, code, when, names, lines);
    }

    Optional<SituationPart.Kind> kind() {
        return ROWS.indexOf(row) > ROWS.indexOf(WORDS)
                ? Optional.of(Lifecycle.of(SituationPart.Kind.class, row))
                : Optional.empty();
    }

    /// Reads a line; what it says together with others is looked at afterwards.
    static Outcome<SituationLine> read(Form sent, long number) {
        Form form = sent.required("situation", "row");
        String row = form.text("row");
        if (!ROWS.contains(row) && !row.isEmpty()) {
            form = form.wrong("row", Phrase.of("situation.refused.row", String.join(", ", ROWS), row));
        }
        if (!form.text("situation").isEmpty() && !form.text("situation").matches(CODE)) {
            form = form.wrong("situation", Phrase.of("situation.refused.code", form.text("situation")));
        }
        boolean part = ROWS.indexOf(row) > ROWS.indexOf(WORDS);
        if (part) {
            form = form.required("code");
        }
        if (!row.equals("example")) {
            form = form.required("name.kk", "name.ru");
        }
        boolean coded = row.equals("question") || row.equals("answer");
        if (coded && !form.text("code").isEmpty() && !form.text("code").matches("[a-z][a-z0-9-]{0,39}")) {
            form = form.wrong("code", Phrase.of("situation.refused.code", form.text("code")));
        }
        for (String field : List.of("name.kk", "name.ru", "name.en", "when", "code")) {
            if (form.text(field).length() > LONGEST) {
                form = form.wrong(field, Phrase.of("situation.refused.long", LONGEST));
            }
        }
        return form.isSound()
                ? Outcome.done(new SituationLine(
                        number,
                        form.text("situation"),
                        row,
                        form.text("code"),
                        form.text("when"),
                        form.names("name"),
                        List.of()))
                : Outcome.refused(form);
    }
}
