package kz.aiqyn.register.appraisal.choice;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// Something that a set of projects has to keep to.
public sealed interface Rule {

    /// The chosen cost in this year no more than its budget.
    record Budget(int year) implements Rule {}

    /// One only together with another.
    record Requires(String project, String other) implements Rule {}

    /// At most one of several.
    record Excludes(SortedSet<String> projects) implements Rule {

        public Excludes {
            projects = Collections.unmodifiableSortedSet(new TreeSet<>(projects));
            if (projects.size() < 2) {
                throw new IllegalArgumentException("an exclusion is of two projects or more, not " + projects);
            }
        }

        public static Excludes of(Collection<String> projects) {
            return new Excludes(new TreeSet<>(projects));
        }
    }

    /// To a district at least this share of the budgets of all years together.
    ///
    /// @param hundredths of a per cent: 1,250 are 12.5 %
    record LeastShare(String district, int hundredths) implements Rule {

        public LeastShare {
            hundredths = share(hundredths);
        }
    }

    /// To a district at most this share of the budgets of all years together.
    ///
    /// @param hundredths of a per cent: 1,250 are 12.5 %
    record MostShare(String district, int hundredths) implements Rule {

        public MostShare {
            hundredths = share(hundredths);
        }
    }

    /// A project that is chosen whatever it is worth: begun already, or ordered by law.
    record Included(String project) implements Rule {}

    /// A project that is not chosen, whatever it is worth.
    record Excluded(String project) implements Rule {}

    private static int share(int hundredths) {
        if (hundredths < 0 || hundredths > 10_000) {
            throw new IllegalArgumentException("a share is 0 to 10,000 hundredths of a per cent, not " + hundredths);
        }
        return hundredths;
    }
}
