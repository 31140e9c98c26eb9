package kz.aiqyn.citizen.situation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which answers something rests on: `children = small / school; abroad = yes`. All of its questions must be answered
/// by
/// one of the answers beside them; none rests on nothing and always holds.
record Condition(Map<String, Set<String>> answers) {

    static final Condition ALWAYS = new Condition(Map.of());

    private static final String CODE = "[a-z][a-z0-9-]*";
    private static final Pattern TERM =
            Pattern.compile("\\s*(%1$s)\\s*=\\s*(%1$s(?:\\s*/\\s*%1$s)*)\\s*".formatted(CODE));
    private static final Pattern OR = Pattern.compile("\\s*/\\s*");

    Condition {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        answers.forEach((question, some) -> copy.put(question, Set.copyOf(some)));
        answers = java.util.Collections.unmodifiableMap(copy);
    }

    /// What a text says; empty where it is not understood.
    static Optional<Condition> of(String text) {
        if (text.isBlank()) {
            return Optional.of(ALWAYS);
        }
        Map<String, Set<String>> answers = new LinkedHashMap<>();
        for (String term : text.split(";", -1)) {
            Matcher found = TERM.matcher(term);
            if (!found.matches()
                    || answers.putIfAbsent(found.group(1), new LinkedHashSet<>(List.of(OR.split(found.group(2)))))
                            != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Condition(answers));
    }

    /// Whether it holds with some answers, one a question.
    boolean holds(Map<String, String> given) {
        return answers.entrySet().stream()
                .allMatch(one -> one.getValue().contains(given.getOrDefault(one.getKey(), "")));
    }

    /// Whether some answers may still lead to it: none that was given speaks against it.
    boolean mayHold(Map<String, String> given) {
        return answers.entrySet().stream()
                .allMatch(one ->
                        !given.containsKey(one.getKey()) || one.getValue().contains(given.get(one.getKey())));
    }
}
