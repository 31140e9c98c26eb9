package kz.aiqyn.citizen.mistake;

import java.util.List;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.ShownStep;

/// A report, as its page shows it.
///
/// @param offered what the reader may do with it now
record MistakePage(
        Mistake mistake,
        List<ShownStep> steps,
        List<Transition<MistakeState, MistakeEvent>> offered,
        ChangeHistory.Shown history,
        Form form) {

    public static final String ALL = MistakeCard.STAFF;

    public Lifecycle<MistakeState, MistakeEvent> life() {
        return MistakeLife.LIFE;
    }

    public String address() {
        return ALL + "/" + mistake.id();
    }

    /// The address that was read, in the language in which it was.
    public String read() {
        return "/" + mistake.language() + mistake.page();
    }

    /// The form for everybody.
    public record Asked(Form form) {

        public static final String HERE = MistakeCard.OPEN;
        public static final int LONGEST = Mistake.LONGEST;
        public static final int LONGEST_CONTACT = Mistake.LONGEST_CONTACT;

        /// The page that it is about, blank for none.
        public String about() {
            return MistakeReporting.page(form.text("page"));
        }

        public long days() {
            return OldContacts.KEPT.toDays();
        }
    }

    /// What is said when it was sent.
    public record Thanks() {}
}
