package kz.aiqyn.engine.text;

import java.util.List;

/// Something to be said in any of the languages: the key of a template and what fills it. The engine
/// decides what is said; the templates live beside whoever speaks.
///
/// @param key key of the template, `problem.weight.negative`
/// @param arguments fill the template's places in order: numbers, texts, [Names], periods
public record Phrase(String key, List<Object> arguments) {

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }
}
