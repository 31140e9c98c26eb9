package kz.aiqyn.base.record;

import java.util.Collection;
import java.util.List;

/// A module whose records name those of others declares a bean of it, so that a record's page leads back to them.
public interface RecordMentions {

    /// Its records that name any of some of another module, each once, as everybody may read them.
    List<Mention> of(Collection<RecordReference> named);

    /// A record that names another.
    ///
    /// @param organisation code of the body whose it is
    /// @param open its address for everybody, without the language; empty where it is for the staff alone
    record Mention(RecordReference record, String organisation, String open) {}
}
