package kz.aiqyn.register.goals;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.base.record.RecordStanding;
import kz.aiqyn.base.record.RecordStandings;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The records of other registers that targets name, as their registers see them today.
@Component
class NamedProjects {

    private final ObjectProvider<RecordStandings> registers;

    NamedProjects(ObjectProvider<RecordStandings> registers) {
        this.registers = registers;
    }

    /// The kinds of records that may be named, in words.
    Map<String, String> kinds(Words words) {
        Map<String, String> kinds = new LinkedHashMap<>();
        registers
                .orderedStream()
                .map(RecordStandings::kind)
                .sorted()
                .forEach(kind -> kinds.put(kind, words.say(kind + ".subject")));
        return kinds;
    }

    /// Records of a body from which a target of its may choose.
    List<RecordReference> offered(String organisation, int most) {
        return registers.stream()
                .flatMap(register -> register.offered(organisation, most).stream())
                .map(RecordStanding::record)
                .toList();
    }

    /// How they stand, by subject; those of which no register tells are left out.
    Map<String, RecordStanding> standings(Collection<RecordReference> named) {
        Map<String, Set<String>> ids = named.stream()
                .collect(Collectors.groupingBy(
                        RecordReference::kind, Collectors.mapping(RecordReference::id, Collectors.toSet())));
        Map<String, RecordStanding> standings = new HashMap<>();
        registers.stream()
                .filter(register -> ids.containsKey(register.kind()))
                .flatMap(register -> register.of(ids.getOrDefault(register.kind(), Set.of())).values().stream())
                .forEach(one -> standings.put(one.record().subject(), one));
        return standings;
    }

    /// The record that somebody chose by its subject, or means by its number or the address of its page.
    Outcome<RecordReference> find(Form form) {
        String chosen = form.text("project-own");
        int colon = chosen.indexOf(':');
        String kind = colon < 0 ? form.text("project-kind") : chosen.substring(0, colon);
        String typed = colon < 0 ? form.text("project") : chosen.substring(colon + 1);
        String id = typed.replaceFirst("[?#].*$", "").replaceFirst("^.*/", "").strip();
        return registers.stream()
                .filter(register -> register.kind().equals(kind))
                .flatMap(register -> register.of(Set.of(id)).values().stream())
                .findFirst()
                .map(found -> Outcome.done(found.record()))
                .orElseGet(() -> Outcome.refused("project", Phrase.of("goals.refused.project", typed)));
    }
}
