package kz.aiqyn.base.notification;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import kz.aiqyn.base.identity.RightHolders;
import kz.aiqyn.base.identity.Scope;

/// Who has which right, each asked for once: for one piece of work, as it is while that is done.
final class HeldNow {

    private final RightHolders rights;
    private final Map<String, SortedMap<String, Scope>> known = new HashMap<>();

    HeldNow(RightHolders rights) {
        this.rights = rights;
    }

    boolean has(String login, String right, String organisation) {
        return holders(right).getOrDefault(login, Scope.NONE).covers(organisation);
    }

    /// Logins of all who have a right for an organisation.
    Stream<String> of(String right, String organisation) {
        return holders(right).entrySet().stream()
                .filter(holder -> holder.getValue().covers(organisation))
                .map(Map.Entry::getKey);
    }

    private SortedMap<String, Scope> holders(String right) {
        return known.computeIfAbsent(right, rights::of);
    }
}
