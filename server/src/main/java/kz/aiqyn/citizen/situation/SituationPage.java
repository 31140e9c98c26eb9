package kz.aiqyn.citizen.situation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import kz.aiqyn.base.catalogue.ServiceGuide;
import kz.aiqyn.base.web.Frame;

/// A situation, as its page leads through it.
///
/// @param given the answers so far, by question
/// @param services of all its steps, by code, as they are today; those that are given no more are left out
/// @param versions of it, the latest first
record SituationPage(
        Situation situation,
        SituationRules rules,
        Map<String, String> given,
        Map<String, ServiceGuide.Guided> services,
        List<Situation> versions) {

    static final String STAFF = SituationCard.STAFF;
    static final String OPEN = SituationCard.OPEN;
    static final String FILE = "/staff/files/" + SituationFile.CODE;

    SituationPage {
        versions = List.copyOf(versions);
    }

    /// A step with the service that it leads to.
    record Step(SituationPart part, ServiceGuide.Guided service) {}

    /// Situations that were found.
    ///
    /// @param asked what was typed
    record Listed(List<Situation> situations, String asked) {

        Listed {
            situations = List.copyOf(situations);
        }
    }

    /// The answers of a question, in words, by code.
    static Map<String, String> choices(Frame frame, SituationRules.Question question) {
        Map<String, String> choices = new LinkedHashMap<>();
        question.answers()
                .forEach(answer -> choices.put(answer.code(), frame.words().name(answer.names())));
        return choices;
    }

    /// Whether every question is answered.
    boolean isAnswered() {
        return given.size() == rules.questions().size();
    }

    List<Step> steps() {
        return steps(rules.steps(given));
    }

    /// What further answers may lead to.
    List<Step> open() {
        return steps(rules.open(given));
    }

    private List<Step> steps(List<SituationPart> parts) {
        return parts.stream()
                .flatMap(part ->
                        Optional.ofNullable(services.get(part.code())).stream().map(service -> new Step(part, service)))
                .toList();
    }

    /// Whatever is to be brought, each paper once.
    SequencedSet<String> papers(Frame frame) {
        SequencedSet<String> papers = new LinkedHashSet<>();
        steps().forEach(step -> papers.addAll(step.service().papers(frame)));
        return papers;
    }

    /// What a question and its answer say: `Do you have land? Yes`.
    List<String> answers(Frame frame) {
        return rules.questions().stream()
                .filter(question -> given.containsKey(question.asked().code()))
                .map(question -> said(
                        frame, question, given.getOrDefault(question.asked().code(), "")))
                .toList();
    }

    /// With which answers a step is taken, in words.
    List<String> condition(Frame frame, SituationPart part) {
        List<String> said = new ArrayList<>();
        Condition.of(part.condition())
                .orElse(Condition.ALWAYS)
                .answers()
                .forEach((code, answers) -> rules.questions().stream()
                        .filter(question -> question.asked().code().equals(code))
                        .forEach(question -> question.answers().stream()
                                .filter(answer -> answers.contains(answer.code()))
                                .forEach(answer -> said.add(said(frame, question, answer.code())))));
        return said;
    }

    private static String said(Frame frame, SituationRules.Question question, String answer) {
        String words = question.answers().stream()
                .filter(one -> one.code().equals(answer))
                .map(one -> frame.words().name(one.names()))
                .findFirst()
                .orElse(answer);
        return frame.words().name(question.asked().names()) + " " + words;
    }

    /// The page with other answers, without the language.
    String address() {
        return OPEN + "/" + situation.code();
    }
}
