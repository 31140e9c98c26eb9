package kz.aiqyn.register.appraisal.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/// Problems drawn from a seed.
public final class InventedProblem {

    private static final int FIRST_YEAR = 2027;
    private static final List<String> DISTRICTS = List.of("abai", "bel", "char", "daryn", "esil", "zhem");

    private final Random random;
    private final int years;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    private InventedProblem(long seed, int size, int years) {
        random = new Random(seed);
        this.years = years;
        for (int i = 0; i < size; i++) {
            candidates.add(candidate("p%03d".formatted(i)));
        }
    }

    /// Projects that take one to three years and 5 million to some 10 billion tenge, with budgets for two fifths of
    /// them; one in fifteen needs another, one in twenty excludes others.
    public static ChoiceProblem large(long seed, int size, int years) {
        InventedProblem made = new InventedProblem(seed, size, years);
        for (int i = 0; i < size / 15; i++) {
            made.requires();
        }
        for (int i = 0; i < size / 20; i++) {
            made.excludes();
        }
        made.rules.add(new Rule.LeastShare(DISTRICTS.get(1), 400));
        made.rules.add(new Rule.MostShare(DISTRICTS.get(2), 1_500));
        return ChoiceProblem.of(made.candidates, made.budgets(40), made.rules);
    }

    /// Few projects with rules of every kind, which often leave no set.
    static ChoiceProblem small(long seed) {
        Random drawn = new Random(seed);
        InventedProblem made = new InventedProblem(seed, 1 + drawn.nextInt(14), 1 + drawn.nextInt(4));
        int count = made.candidates.size() < 3 ? 0 : drawn.nextInt(7);
        for (int i = 0; i < count; i++) {
            made.anyRule();
        }
        return ChoiceProblem.of(made.candidates, made.budgets(10 + drawn.nextInt(80)), made.rules);
    }

    private Candidate candidate(String id) {
        NavigableMap<Integer, Long> costs = new TreeMap<>();
        int first = random.nextInt(years);
        int last = Math.min(years - 1, first + random.nextInt(3));
        for (int year = first; year <= last; year++) {
            costs.put(FIRST_YEAR + year, (long) Math.exp(15.4 + 4 * random.nextDouble() + random.nextGaussian()));
        }
        return new Candidate(id, 20_000 + random.nextInt(80_000), anyDistrict(), costs);
    }

    private NavigableMap<Integer, Long> budgets(int percent) {
        NavigableMap<Integer, Long> budgets = new TreeMap<>();
        for (int year = FIRST_YEAR; year < FIRST_YEAR + years; year++) {
            int which = year;
            long all = candidates.stream().mapToLong(c -> c.cost(which)).sum();
            budgets.put(year, all / 100 * percent);
        }
        return budgets;
    }

    private void anyRule() {
        switch (random.nextInt(6)) {
            case 0 -> requires();
            case 1 -> excludes();
            case 2 -> rules.add(new Rule.LeastShare(anyDistrict(), random.nextInt(3_000)));
            case 3 -> rules.add(new Rule.MostShare(anyDistrict(), random.nextInt(5_000)));
            case 4 -> rules.add(new Rule.Included(any()));
            default -> rules.add(new Rule.Excluded(any()));
        }
    }

    private void requires() {
        rules.add(new Rule.Requires(any(), any()));
    }

    private void excludes() {
        int size = candidates.size();
        int first = random.nextInt(size);
        rules.add(Rule.Excludes.of(List.of(
                candidates.get(first).id(),
                candidates.get((first + 1 + random.nextInt(size - 1)) % size).id(),
                any())));
    }

    private String any() {
        return candidates.get(random.nextInt(candidates.size())).id();
    }

    private String anyDistrict() {
        return DISTRICTS.get(random.nextInt(DISTRICTS.size()));
    }
}
