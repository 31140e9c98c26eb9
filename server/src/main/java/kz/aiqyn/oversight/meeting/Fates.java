package kz.aiqyn.oversight.meeting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.aiqyn.base.identity.AccountNames;
import kz.aiqyn.base.identity.RightHolders;
import kz.aiqyn.base.record.RecordFate;
import kz.aiqyn.base.record.RecordFates;
import kz.aiqyn.engine.text.Names;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What became of decisions, and who may follow what they become.
@Component
class Fates {

    private final ObjectProvider<RecordFates> records;
    private final RightHolders rights;
    private final AccountNames names;

    Fates(ObjectProvider<RecordFates> records, RightHolders rights, AccountNames names) {
        this.records = records;
        this.rights = rights;
        this.names = names;
    }

    /// By the id of what a decision became.
    Map<String, RecordFate> of(Collection<Decision> decisions) {
        Set<String> ids = decisions.stream()
                .map(Decision::became)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : records.stream()
                        .findFirst()
                        .map(following -> following.of(ids))
                        .orElseGet(Map::of);
    }

    /// The indicators that a decision may be meant to move, by code.
    Map<String, Names> indicators() {
        Map<String, Names> indicators = new LinkedHashMap<>();
        records.stream().forEach(following -> indicators.putAll(following.indicators()));
        return indicators;
    }

    /// Those who may follow an assignment to its end, by login.
    Map<String, String> controllers() {
        List<String> logins = records.stream()
                .flatMap(following -> rights.of(following.following()).keySet().stream())
                .distinct()
                .toList();
        Map<String, String> known = names.of(logins);
        Map<String, String> controllers = new LinkedHashMap<>();
        logins.stream().filter(known::containsKey).forEach(login -> controllers.put(login, known.get(login)));
        return controllers;
    }
}
