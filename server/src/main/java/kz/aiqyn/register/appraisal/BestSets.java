package kz.aiqyn.register.appraisal;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.aiqyn.base.job.JobEnd;
import kz.aiqyn.base.job.JobKind;
import kz.aiqyn.base.job.JobOrder;
import kz.aiqyn.base.job.JobRun;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.register.appraisal.choice.BudgetSweep;
import kz.aiqyn.register.appraisal.choice.Choice;
import kz.aiqyn.register.appraisal.choice.ChoiceProblem;
import kz.aiqyn.register.appraisal.choice.ChosenSet;
import kz.aiqyn.register.appraisal.choice.Rule;
import kz.aiqyn.register.appraisal.choice.SearchLimits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Looks for the best sets of a call beforehand, so that a page only reads them.
@Component
class BestSets implements JobKind<BestSets.Asked> {

    static final String CODE = "appraisal.choice";
    private static final int FROM = 50;
    private static final int TO = 150;
    private static final int BY = 10;
    private static final String UNDECIDED = "undecided";

    private final CallProblem problems;
    private final Sweeps sweeps;
    private final TransactionOperations transactions;

    BestSets(CallProblem problems, Sweeps sweeps, TransactionOperations transactions) {
        this.problems = problems;
        this.sweeps = sweeps;
        this.transactions = transactions;
    }

    record Asked(long call) {}

    /// Asks for the best sets of a call that was ranked.
    static long ask(Jobs jobs, BestSets kind, ProjectCall call) {
        return jobs.ask(JobOrder.of(kind, new Asked(call.id()))
                .about(Phrase.of("appraisal.choice.of", Integer.toString(call.year())))
                .untilBegun(call.subject()));
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Class<Asked> data() {
        return Asked.class;
    }

    @Override
    public String lane(Asked asked) {
        return CODE;
    }

    @Override
    public JobEnd run(Asked asked, JobRun run) {
        ChoiceProblem problem = problems.of(asked.call());
        run.at("appraisal.choice.searching", 0, 0);
        List<Sweeps.Step> steps = BudgetSweep.of(problem, FROM, TO, BY, SearchLimits.USUAL).steps().stream()
                .map(step -> step(asked.call(), step.percent(), step.choice()))
                .toList();
        JobEnd end = JobEnd.done(AppraisalCard.STAFF + AppraisalCard.CALLS + "/" + asked.call() + "/choice");
        transactions.executeWithoutResult(status -> {
            sweeps.put(asked.call(), steps);
            run.end(end);
        });
        return end;
    }

    private static Sweeps.Step step(long call, int percent, Choice choice) {
        return switch (choice) {
            case Choice.Found found -> {
                ChosenSet set = found.set();
                yield new Sweeps.Step(
                        call, percent, set.value(), found.bound(), found.isProvenBest(), "", set.projects());
            }
            case Choice.Impossible(List<Rule> conflict) ->
                new Sweeps.Step(
                        call,
                        percent,
                        0,
                        0,
                        true,
                        conflict.stream().map(BestSets::code).distinct().collect(Collectors.joining(",")),
                        new TreeSet<>());
            case Choice.Undecided() -> new Sweeps.Step(call, percent, 0, 0, false, UNDECIDED, new TreeSet<>());
        };
    }

    /// The word of a rule, at `appraisal.rule.<word>`.
    static String code(Rule rule) {
        return switch (rule) {
            case Rule.Budget budget -> "budget";
            case Rule.Requires requires -> "requires";
            case Rule.Excludes excludes -> "excludes";
            case Rule.LeastShare least -> "least-share";
            case Rule.MostShare most -> "most-share";
            case Rule.Included included -> "included";
            case Rule.Excluded excluded -> "excluded";
        };
    }
}
