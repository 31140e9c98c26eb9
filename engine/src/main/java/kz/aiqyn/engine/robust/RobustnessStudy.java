package kz.aiqyn.engine.robust;

import java.util.List;
import java.util.function.IntConsumer;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.text.Phrase;

/// Rates an edition many times over by methodologies that might as well have been chosen, and sees who
/// still stands where (Handbook, step 7). Who is rated and which indicators are screened out stays as
/// published.
public final class RobustnessStudy {

    private RobustnessStudy() {}

    /// Runs a study.
    ///
    /// @param rating the rating that the edition comes from
    /// @param plan what is varied
    /// @param progress told how many draws are done, from working threads but one at a time
    /// @throws java.util.concurrent.CancellationException when the caller's thread is interrupted
    public static RobustnessOutcome run(
            Rating rating, Edition nominal, Robustness plan, Sampling sampling, IntConsumer progress) {
        Experiment experiment = new Experiment(rating, nominal, plan);
        List<Phrase> refusals = experiment.refusals();
        if (!refusals.isEmpty()) {
            return new RobustnessOutcome.Refused(refusals);
        }
        char[][] places = new char[experiment.placed().length][sampling.draws()];
        experiment.run(
                Points.random(sampling.seed(), sampling.draws()), sampling.threads(), progress, (first, drawn) -> {
                    for (int unit = 0; unit < places.length; unit++) {
                        drawn.copy(unit, places[unit], first);
                    }
                });
        return new RobustnessResult(nominal, sampling, experiment.placed(), places);
    }
}
