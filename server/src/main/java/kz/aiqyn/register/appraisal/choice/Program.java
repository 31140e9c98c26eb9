package kz.aiqyn.register.appraisal.choice;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// A problem as a program in zeros and ones: the most of `value`, with each row of `factor` at most
/// `limit`. All numbers are whole, so that a set is judged exactly.
final class Program {

    final List<Candidate> candidates;
    final List<Rule> rules;
    /// Of each candidate.
    final long[] value;
    /// By row: candidates that it is about, in order.
    final int[][] about;
    /// By row: what each of them adds.
    final long[][] factor;
    /// By row.
    final long[] limit;
    /// By candidate: rows that it is in.
    final int[][] rowsOf;
    /// By candidate: what it adds to each of them.
    final long[][] adds;

    Program(ChoiceProblem problem, Collection<Rule> rules) {
        candidates = problem.candidates();
        this.rules = List.copyOf(rules);
        value = candidates.stream().mapToLong(Candidate::value).toArray();
        int rowCount = this.rules.size();
        about = new int[rowCount][];
        factor = new long[rowCount][];
        limit = new long[rowCount];
        for (int k = 0; k < rowCount; k++) {
            Row row = Row.of(this.rules.get(k), problem);
            long[] all = candidates.stream().mapToLong(row.factor()).toArray();
            int[] index = nonZero(all);
            about[k] = index;
            factor[k] = Arrays.stream(index).mapToLong(j -> all[j]).toArray();
            limit[k] = row.limit();
        }
        rowsOf = new int[value.length][0];
        adds = new long[value.length][0];
        turn();
    }

    private static int[] nonZero(long[] all) {
        int[] index = new int[all.length];
        int count = 0;
        for (int j = 0; j < all.length; j++) {
            if (all[j] != 0) {
                index[count++] = j;
            }
        }
        return Arrays.copyOf(index, count);
    }

    private void turn() {
        for (int k = 0; k < about.length; k++) {
            for (int i = 0; i < about[k].length; i++) {
                int j = about[k][i];
                int last = rowsOf[j].length;
                rowsOf[j] = Arrays.copyOf(rowsOf[j], last + 1);
                adds[j] = Arrays.copyOf(adds[j], last + 1);
                rowsOf[j][last] = k;
                adds[j][last] = factor[k][i];
            }
        }
    }

    int size() {
        return value.length;
    }

    int rows() {
        return limit.length;
    }

    /// Whether a set keeps to every row.
    boolean keeps(boolean[] chosen) {
        for (int k = 0; k < rows(); k++) {
            long sum = 0;
            for (int i = 0; i < about[k].length; i++) {
                sum += chosen[about[k][i]] ? factor[k][i] : 0;
            }
            if (sum > limit[k]) {
                return false;
            }
        }
        return true;
    }

    long worth(boolean[] chosen) {
        long sum = 0;
        for (int j = 0; j < chosen.length; j++) {
            sum += chosen[j] ? value[j] : 0;
        }
        return sum;
    }

    SortedSet<String> ids(boolean[] chosen) {
        SortedSet<String> ids = new TreeSet<>();
        for (int j = 0; j < chosen.length; j++) {
            if (chosen[j]) {
                ids.add(candidates.get(j).id());
            }
        }
        return ids;
    }
}
