package kz.aiqyn.citizen.situation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.citizen.situation.SituationPart.Kind;

/// The rules of a situation, in their order.
record SituationRules(List<SituationPart> parts) {

    SituationRules {
        parts = List.copyOf(parts);
    }

    /// A question with its answers.
    record Question(SituationPart asked, List<SituationPart> answers) {

        Question {
            answers = List.copyOf(answers);
        }

        boolean has(String answer) {
            return answers.stream().anyMatch(one -> one.code().equals(answer));
        }
    }

    /// What is wrong with a line.
    ///
    /// @param column in which, as files name it
    /// @param key of the phrase that says what
    record Fault(SituationPart part, String column, String key, List<Object> arguments) {

        Fault {
            arguments = List.copyOf(arguments);
        }
    }

    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (SituationPart part : parts) {
            if (part.kind() == Kind.QUESTION) {
                questions.add(new Question(part, List.of()));
            } else if (part.kind() == Kind.ANSWER && !questions.isEmpty()) {
                Question last = questions.removeLast();
                List<SituationPart> answers = new ArrayList<>(last.answers());
                answers.add(part);
                questions.add(new Question(last.asked(), answers));
            }
        }
        return questions;
    }

    /// Of some answers those that its questions have.
    Map<String, String> understood(Map<String, String> given) {
        Map<String, String> known = new LinkedHashMap<>();
        for (Question question : questions()) {
            String answer = given.getOrDefault(question.asked().code(), "");
            if (question.has(answer)) {
                known.put(question.asked().code(), answer);
            }
        }
        return known;
    }

    /// The steps that are taken with some answers.
    List<SituationPart> steps(Map<String, String> given) {
        return of(Kind.STEP).stream()
                .filter(step -> condition(step).holds(given))
                .toList();
    }

    /// The steps that further answers may still lead to.
    List<SituationPart> open(Map<String, String> given) {
        return of(Kind.STEP).stream()
                .filter(step -> !condition(step).holds(given) && condition(step).mayHold(given))
                .toList();
    }

    private List<SituationPart> of(Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).toList();
    }

    private static Condition condition(SituationPart part) {
        return Condition.of(part.condition())
                .orElseThrow(() -> new IllegalStateException("a condition that is kept: " + part.condition()));
    }

    /// All that is wrong with it: conditions that name what is not asked, steps that no answer leads to, examples that
    /// do
    /// not come out. None where it may be taken.
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Map<String, Question> questions = questions().stream()
                .collect(Collectors.toMap(one -> one.asked().code(), one -> one, (first, second) -> first));
        orphans(faults);
        twice(faults);
        questions.values().stream()
                .filter(question -> question.answers().size() < 2)
                .forEach(question -> faults.add(fault(question.asked(), "code", "situation.refused.answers")));
        if (of(Kind.STEP).isEmpty() || of(Kind.EXAMPLE).isEmpty()) {
            faults.add(fault(parts.getFirst(), "row", "situation.refused.few"));
        }
        for (SituationPart part : parts) {
            if (part.kind() == Kind.STEP || part.kind() == Kind.EXAMPLE) {
                Optional<Condition> condition = Condition.of(part.condition());
                if (condition.isEmpty()) {
                    faults.add(fault(part, "when", "situation.refused.when", part.condition()));
                } else {
                    unknown(part, condition.get(), questions, faults);
                }
            }
        }
        if (faults.isEmpty()) {
            of(Kind.EXAMPLE).forEach(example -> example(example, questions, faults));
            of(Kind.STEP).stream()
                    .filter(step -> of(Kind.EXAMPLE).stream()
                            .noneMatch(example -> condition(step).holds(answers(example))))
                    .forEach(step -> faults.add(fault(step, "code", "situation.refused.untried")));
        }
        return faults;
    }

    private void orphans(List<Fault> faults) {
        boolean asked = false;
        for (SituationPart part : parts) {
            if (part.kind() == Kind.ANSWER && !asked) {
                faults.add(fault(part, "row", "situation.refused.orphan"));
            }
            asked = part.kind() == Kind.QUESTION || (part.kind() == Kind.ANSWER && asked);
        }
    }

    private void twice(List<Fault> faults) {
        List<String> seen = new ArrayList<>();
        String question = "";
        for (SituationPart part : parts) {
            question = part.kind() == Kind.QUESTION ? part.code() : question;
            String key = Lifecycle.code(part.kind()) + (part.kind() == Kind.ANSWER ? " " + question : "") + " "
                    + part.code();
            if (part.kind() != Kind.EXAMPLE && seen.contains(key)) {
                faults.add(fault(part, "code", "situation.refused.twice", part.code()));
            }
            seen.add(key);
        }
    }

    private static void unknown(
            SituationPart part, Condition condition, Map<String, Question> questions, List<Fault> faults) {
        condition.answers().forEach((code, answers) -> {
            Question question = questions.get(code);
            if (question == null) {
                faults.add(fault(part, "when", "situation.refused.question", code));
            } else {
                answers.stream()
                        .filter(answer -> !question.has(answer))
                        .forEach(answer -> faults.add(fault(part, "when", "situation.refused.answer", answer, code)));
            }
        });
    }

    private void example(SituationPart example, Map<String, Question> questions, List<Fault> faults) {
        Map<String, String> answers = answers(example);
        if (!answers.keySet().equals(questions.keySet())) {
            faults.add(fault(example, "when", "situation.refused.unanswered"));
            return;
        }
        String led = steps(answers).stream().map(SituationPart::code).collect(Collectors.joining(" "));
        if (!led.equals(example.code().strip().replaceAll("\\s+", " "))) {
            faults.add(fault(example, "code", "situation.refused.example", led, example.code()));
        }
    }

    /// The answers that an example gives, one a question.
    private static Map<String, String> answers(SituationPart example) {
        Map<String, String> answers = new LinkedHashMap<>();
        condition(example).answers().forEach((question, some) -> {
            if (some.size() == 1) {
                answers.put(question, some.iterator().next());
            }
        });
        return answers;
    }

    private static Fault fault(SituationPart part, String column, String key, Object... arguments) {
        return new Fault(part, column, key, List.of(arguments));
    }
}
