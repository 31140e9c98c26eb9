package kz.aiqyn.oversight.assignment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.AccountNames;
import kz.aiqyn.base.identity.RightHolders;
import kz.aiqyn.base.identity.Scope;
import org.springframework.stereotype.Component;

/// Who may control assignments, by login.
@Component
class Controllers {

    private final RightHolders rights;
    private final AccountNames names;

    Controllers(RightHolders rights, AccountNames names) {
        this.rights = rights;
        this.names = names;
    }

    /// Somebody who may control assignments.
    ///
    /// @param scope for which executors
    record Controller(String login, String name, Scope scope) {}

    List<Controller> list() {
        Map<String, Scope> held = rights.of(AssignmentRights.CONTROL);
        Map<String, String> known = names.of(held.keySet());
        return held.entrySet().stream()
                .filter(one -> known.containsKey(one.getKey()))
                .map(one ->
                        new Controller(one.getKey(), known.getOrDefault(one.getKey(), one.getKey()), one.getValue()))
                .toList();
    }

    /// What those are called who may control assignments of an organisation.
    Map<String, String> of(String organisation) {
        Map<String, String> controllers = new LinkedHashMap<>();
        list().stream()
                .filter(one -> one.scope().covers(organisation))
                .forEach(one -> controllers.put(one.login(), one.name()));
        return controllers;
    }
}
