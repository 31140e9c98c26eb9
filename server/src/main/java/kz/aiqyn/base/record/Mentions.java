package kz.aiqyn.base.record;

import java.util.Collection;
import java.util.List;
import kz.aiqyn.engine.text.Names;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Asks all modules which of their records name some.
@Component
public class Mentions {

    private final ObjectProvider<RecordMentions> modules;
    private final Owners owners;

    Mentions(ObjectProvider<RecordMentions> modules, Owners owners) {
        this.modules = modules;
        this.owners = owners;
    }

    /// A record that names another, as a page shows it.
    ///
    /// @param body the name of the body whose it is
    /// @param local its address without the language: the staff's or everybody's
    public record Shown(String kind, Names label, Names body, String local) {}

    /// For a page of the staff.
    public List<Shown> staff(Collection<RecordReference> named) {
        return shown(named, true);
    }

    /// For a page that everybody reads.
    public List<Shown> open(Collection<RecordReference> named) {
        return shown(named, false);
    }

    private List<Shown> shown(Collection<RecordReference> named, boolean staff) {
        return modules.orderedStream()
                .flatMap(module -> module.of(named).stream())
                .filter(mention -> staff || !mention.open().isEmpty())
                .map(mention -> new Shown(
                        mention.record().kind(),
                        mention.record().label(),
                        owners.name(mention.organisation()),
                        staff ? mention.record().local() : mention.open()))
                .toList();
    }
}
