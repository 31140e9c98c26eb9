package kz.aiqyn.base.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.aiqyn.engine.text.Phrase;

/// What came of something that somebody wanted done.
///
/// @param <T> what there is when it was done
public sealed interface Outcome<T> {

    /// It was done.
    record Done<T>(T value) implements Outcome<T> {}

    /// It was not, and nothing was changed: everything that stands against it.
    ///
    /// @param fields by field of the form
    /// @param whole what is about no single field
    record Refused<T>(Map<String, Phrase> fields, List<Phrase> whole) implements Outcome<T> {

        public Refused {
            fields = Map.copyOf(fields);
            whole = List.copyOf(whole);
        }

        /// All that stands against it, whatever it is about.
        public List<Phrase> reasons() {
            return Stream.concat(fields.values().stream(), whole.stream()).toList();
        }

        /// The form with what stands against it at its fields.
        public Form in(Form form) {
            Form told = form;
            for (Map.Entry<String, Phrase> field : fields.entrySet()) {
                told = told.wrong(field.getKey(), field.getValue());
            }
            List<Phrase> known = form.whole();
            return told.against(
                    whole.stream().filter(reason -> !known.contains(reason)).toList());
        }
    }

    /// It was not, since somebody else was faster.
    ///
    /// @param now what stands there by now
    record Overtaken<T>(T now) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /// @param field of the form that it is about, empty when it is about the whole
    static <T> Outcome<T> refused(String field, Phrase why) {
        return field.isEmpty() ? refused(why) : new Refused<>(Map.of(field, why), List.of());
    }

    static <T> Outcome<T> refused(Phrase why) {
        return new Refused<>(Map.of(), List.of(why));
    }

    static <T> Outcome<T> refused(List<Phrase> whole) {
        return new Refused<>(Map.of(), whole);
    }

    /// @param errors by field, under the empty name what is about the whole
    static <T> Outcome<T> refused(Map<String, Phrase> errors) {
        Map<String, Phrase> fields = new LinkedHashMap<>(errors);
        Phrase whole = fields.remove("");
        return new Refused<>(fields, whole == null ? List.of() : List.of(whole));
    }

    /// The errors that a form has found.
    static <T> Outcome<T> refused(Form form) {
        Map<String, Phrase> fields = new LinkedHashMap<>(form.errors());
        fields.remove("");
        return new Refused<>(fields, form.whole());
    }

    /// What there is, for callers whom nothing should refuse.
    ///
    /// @param broken makes an error of all that stands against it
    default T orElseThrow(Function<List<Phrase>, ? extends RuntimeException> broken) {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T> refused -> throw broken.apply(refused.reasons());
            case Overtaken<T> overtaken -> throw broken.apply(List.of(Phrase.of("web.form.overtaken")));
        };
    }

    /// The same for what follows from what was done.
    default <R> Outcome<R> map(Function<T, R> next) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(next.apply(value));
            case Refused<T>(var fields, var whole) -> new Refused<>(fields, whole);
            case Overtaken<T>(T now) -> new Overtaken<>(next.apply(now));
        };
    }

    /// What comes of what follows from what was done.
    ///
    /// @param otherwise what stands there by now where somebody else was faster
    default <R> Outcome<R> then(Function<T, Outcome<R>> next, Function<T, R> otherwise) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(var fields, var whole) -> new Refused<>(fields, whole);
            case Overtaken<T>(T now) -> new Overtaken<>(otherwise.apply(now));
        };
    }
}
