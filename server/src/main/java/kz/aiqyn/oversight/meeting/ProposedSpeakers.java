package kz.aiqyn.oversight.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.record.AttentionSource;
import kz.aiqyn.base.record.Owners;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Works out who should be heard, from what all modules find worth attention and the rules of the kind of meeting. A
/// body that several rules name is proposed once, with all its reasons; those with most reasons come first.
@Component
class ProposedSpeakers {

    private final ObjectProvider<AttentionSource> sources;
    private final SpeakerRules rules;
    private final Owners owners;

    ProposedSpeakers(ObjectProvider<AttentionSource> sources, SpeakerRules rules, Owners owners) {
        this.sources = sources;
        this.rules = rules;
        this.owners = owners;
    }

    /// @param heard codes of the bodies that are on the agenda already
    List<ProposedSpeaker> of(MeetingKind kind, LocalDate day, Set<String> heard) {
        Map<String, SpeakerRule> active = rules.of(kind).stream()
                .filter(rule -> rule.most() > 0)
                .collect(Collectors.toMap(SpeakerRule::rule, rule -> rule));
        Map<String, Integer> taken = new HashMap<>();
        Map<String, List<Attention>> byBody = new LinkedHashMap<>();
        for (Attention one : named(active.keySet(), day)) {
            SpeakerRule rule = active.get(one.rule());
            if (rule != null
                    && one.weight() >= rule.least()
                    && taken.merge(one.rule(), 1, Integer::sum) <= rule.most()) {
                byBody.computeIfAbsent(one.organisation(), any -> new ArrayList<>())
                        .add(one);
            }
        }
        return byBody.entrySet().stream()
                .filter(body -> !heard.contains(body.getKey()))
                .map(body -> new ProposedSpeaker(body.getKey(), body.getValue()))
                .sorted(Comparator.comparingInt(
                        (ProposedSpeaker one) -> -one.reasons().size()))
                .toList();
    }

    /// All that is named today by rules of a kind of meeting, whether they propose anybody or not.
    List<Attention> named(MeetingKind kind, LocalDate day) {
        return named(rules.of(kind).stream().map(SpeakerRule::rule).collect(Collectors.toSet()), day);
    }

    /// Of each module what its rules name, those first that a rule presses most.
    private List<Attention> named(Set<String> asked, LocalDate day) {
        return sources.orderedStream()
                .filter(source -> source.rules().stream().anyMatch(asked::contains))
                .flatMap(source -> source.attention(day, Scope.ALL).stream().sorted())
                .filter(one -> asked.contains(one.rule()) && owners.isThere(one.organisation()))
                .toList();
    }
}
