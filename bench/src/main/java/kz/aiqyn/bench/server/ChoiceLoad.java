package kz.aiqyn.bench.server;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import kz.aiqyn.register.appraisal.choice.BestSet;
import kz.aiqyn.register.appraisal.choice.BudgetSweep;
import kz.aiqyn.register.appraisal.choice.Choice;
import kz.aiqyn.register.appraisal.choice.ChoiceProblem;
import kz.aiqyn.register.appraisal.choice.ChosenSet;
import kz.aiqyn.register.appraisal.choice.InventedProblem;
import kz.aiqyn.register.appraisal.choice.SearchLimits;

/// How much time of a processor it takes to choose of 300 projects within the budgets of five years: until
/// the gap is a tenth of a per cent, and until the set is proven to be best. Run by hand, told on standard
/// output.
final class ChoiceLoad {

    private static final int PROJECTS = 300;
    private static final int YEARS = 5;
    private static final int SEEDS = 10;
    private static final SearchLimits TENTH = new SearchLimits(1_000_000, Duration.ofSeconds(60), 0.001);
    private static final SearchLimits BEST = new SearchLimits(1_000_000, Duration.ofSeconds(60), 0);

    private ChoiceLoad() {}

    static void main(String[] arguments) {
        BestSet.of(InventedProblem.large(0, PROJECTS, YEARS), TENTH);
        for (long seed = 1; seed <= SEEDS; seed++) {
            ChoiceProblem problem = InventedProblem.large(seed, PROJECTS, YEARS);
            tell(seed, "a tenth of a per cent", problem, TENTH);
            tell(seed, "the best", problem, BEST);
        }
        ChoiceProblem problem = InventedProblem.large(1, PROJECTS, YEARS);
        long start = processorTime();
        BudgetSweep sweep = BudgetSweep.of(problem, 50, 150, 5, SearchLimits.ROUGH);
        System.out.printf("sweep over %d budgets: %.2f s%n", sweep.steps().size(), seconds(start));
    }

    private static void tell(long seed, String until, ChoiceProblem problem, SearchLimits limits) {
        long start = processorTime();
        Choice choice = BestSet.of(problem, limits);
        double took = seconds(start);
        String found = choice instanceof Choice.Found(ChosenSet set, long bound)
                ? "%,d of at most %,d, gap %.4f %%"
                        .formatted(set.value(), bound, 100 * new Choice.Found(set, bound).gap())
                : choice.toString();
        System.out.printf("%2d, until %s: %.2f s, %s%n", seed, until, took, found);
    }

    private static double seconds(long start) {
        return (processorTime() - start) / 1e9;
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
