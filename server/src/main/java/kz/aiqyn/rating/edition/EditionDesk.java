package kz.aiqyn.rating.edition;

import java.time.Instant;
import java.util.List;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;

/// Editions made by the program itself: the demonstration, the past of a new installation, tests. People do the same on
/// the staff pages.
public interface EditionDesk {

    /// The periods that can be rated by the published versions of a methodology from the values known now, in order:
    /// months before the quarter that they end.
    List<Period> periods(String methodology);

    /// Computes a period's preview and keeps it, in place of one that is being prepared.
    ///
    /// @return the edition's number
    /// @throws Refusal when no version is in force, or the period cannot be rated
    long prepare(String methodology, Period period);

    /// Lets the rated bodies object to a preview.
    ///
    /// @throws Refusal when it is not a preview
    void open(long edition);

    /// Objects to an open preview in the name of an account that speaks for an organisation.
    ///
    /// @param indicator code of what the objection is about, empty when it is about the whole
    /// @throws Refusal telling everything that stands against it
    void object(long edition, String organisation, String indicator, String words, long account);

    /// Publishes an edition whose term is over and whose objections are answered.
    ///
    /// @throws Refusal telling everything that stands against it
    void publish(long edition);

    /// Computes and publishes a period of the past, without a term for objections, as a new installation fills its
    /// past.
    ///
    /// @param publishedAt when it counts as published
    /// @return the edition's number
    /// @throws Refusal when no version is in force, or the period cannot be rated, or is published
    long publishPast(String methodology, Period period, Instant publishedAt);

    /// What was asked cannot be done.
    final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient List<Phrase> reasons;

        public Refusal(List<Phrase> reasons) {
            super(reasons.toString());
            this.reasons = List.copyOf(reasons);
        }

        public List<Phrase> reasons() {
            return reasons;
        }
    }
}
