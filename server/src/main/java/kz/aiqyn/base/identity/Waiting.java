package kz.aiqyn.base.identity;

import java.util.List;
import kz.aiqyn.engine.text.Phrase;

/// What waits to be done, told on the first page of the staff; a module declares its own as beans.
public interface Waiting {

    /// Who has this right is told.
    Right right();

    /// Nothing when nothing waits.
    List<Item> list();

    /// One thing.
    ///
    /// @param words what is wrong, and what to do
    /// @param local address where it is done, without the language
    record Item(Phrase words, String local) {}
}
