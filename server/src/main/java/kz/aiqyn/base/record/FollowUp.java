package kz.aiqyn.base.record;

import kz.aiqyn.base.web.Words;

/// A module that takes up, by a form of its own, what a record of another gives rise to declares a bean of it: pages of
/// records then lead to the form, which knows where it was come from.
public interface FollowUp {

    /// Key of what is done there.
    String words();

    /// Code of the right that the form needs.
    String right();

    /// The form's address, without the language.
    String address(RecordReference from, Words words);
}
