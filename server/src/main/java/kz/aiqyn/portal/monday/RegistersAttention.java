package kz.aiqyn.portal.monday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.record.AttentionSource;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.portal.monday.TodayPage.Matter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What registers find worth the attention of whoever leads: of each rule the two organisations that it presses most.
@Component
class RegistersAttention {

    private static final int OF_A_RULE = 2;

    private final ObjectProvider<AttentionSource> sources;
    private final Owners owners;

    RegistersAttention(ObjectProvider<AttentionSource> sources, Owners owners) {
        this.sources = sources;
        this.owners = owners;
    }

    List<Matter> matters(Words words, LocalDate today) {
        Map<String, List<Attention>> byRule = new LinkedHashMap<>();
        sources.orderedStream()
                .flatMap(source -> source.attention(today, Scope.ALL).stream())
                .filter(one -> owners.isThere(one.organisation()))
                .sorted()
                .forEach(one -> byRule.computeIfAbsent(one.rule(), any -> new ArrayList<>())
                        .add(one));
        return byRule.values().stream()
                .flatMap(found -> found.stream().limit(OF_A_RULE))
                .map(one -> new Matter(
                        words.say(
                                "monday.attention.line",
                                words.say(one.rule()),
                                words.name(owners.name(one.organisation())),
                                words.say(one.figures())),
                        one.local()))
                .toList();
    }
}
