package kz.aiqyn.base.record;

import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Asks all modules what they take up.
@Component
public class FollowUps {

    private final ObjectProvider<FollowUp> modules;
    private final Access access;

    FollowUps(ObjectProvider<FollowUp> modules, Access access) {
        this.modules = modules;
        this.access = access;
    }

    /// A form that whoever is signed in may go on to from a record.
    public record Offered(FollowUp module, RecordReference from) {

        /// Key of what is done there.
        public String words() {
            return module.words();
        }

        /// Its address, without the language.
        public String local(Words words) {
            return module.address(from, words);
        }
    }

    public List<Offered> of(RecordReference from) {
        return modules.orderedStream()
                .filter(module -> access.may(module.right()))
                .map(module -> new Offered(module, from))
                .toList();
    }
}
