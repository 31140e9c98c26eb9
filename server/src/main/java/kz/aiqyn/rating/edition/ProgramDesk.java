package kz.aiqyn.rating.edition;

import java.time.Instant;
import java.util.List;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.edition.compute.Progress;
import kz.aiqyn.rating.edition.life.EditionLife;
import kz.aiqyn.rating.edition.life.EditionPreparation;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.Editions;
import kz.aiqyn.rating.edition.life.ObjectionProcedure;
import kz.aiqyn.rating.edition.life.Periods;
import kz.aiqyn.rating.edition.life.Publishing;
import kz.aiqyn.rating.edition.work.EditionFollowUp;
import org.springframework.stereotype.Component;

/// Makes editions for the program itself.
@Component
class ProgramDesk implements EditionDesk {

    private final Periods periods;
    private final EditionFollowUp followUp;
    private final EditionPreparation preparation;
    private final EditionLife life;
    private final Editions editions;
    private final ObjectionProcedure procedure;

    ProgramDesk(
            Periods periods,
            EditionFollowUp followUp,
            EditionPreparation preparation,
            EditionLife life,
            Editions editions,
            ObjectionProcedure procedure) {
        this.followUp = followUp;
        this.procedure = procedure;
        this.periods = periods;
        this.preparation = preparation;
        this.life = life;
        this.editions = editions;
    }

    @Override
    public List<Period> periods(String methodology) {
        followUp.awaitPeriods();
        return List.copyOf(periods.rateable(methodology));
    }

    @Override
    public long prepare(String methodology, Period period) {
        return taken(preparation.prepare(methodology, period, Progress.SILENT)).id();
    }

    @Override
    public void open(long edition) {
        taken(life.open(edition));
    }

    @Override
    public void object(long edition, String organisation, String indicator, String words, long account) {
        procedure
                .objectFor(new ObjectionProcedure.Said(edition, organisation, indicator, words, null), account)
                .orElseThrow(Refusal::new);
    }

    @Override
    public void publish(long edition) {
        EditionRecord seen = editions.find(edition).orElseThrow();
        taken(life.publish(new Publishing(edition, seen.computation(), Names.NONE)));
    }

    @Override
    public long publishPast(String methodology, Period period, Instant publishedAt) {
        if (editions.published(methodology, period).isPresent()) {
            throw new Refusal(List.of(Phrase.of("edition.refused.already", period)));
        }
        long id = prepare(methodology, period);
        return taken(life.publishPast(id, publishedAt)).id();
    }

    private static EditionRecord taken(Outcome<EditionRecord> outcome) {
        return outcome.orElseThrow(Refusal::new);
    }
}
