package kz.aiqyn.rating.collection.filling;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Characters;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.collection.ValueRights;
import kz.aiqyn.rating.collection.guard.Doubt;
import kz.aiqyn.rating.collection.guard.Judgement;
import kz.aiqyn.rating.collection.guard.Vouching;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes missing values in from the bodies whose they are.
@Service
@Transactional
class FillingDesk {

    private static final int LONGEST = 300;
    private static final int LONGEST_NOTE = 2000;

    private final Fillings fillings;
    private final OpenCells cells;
    private final KnownSeries known;
    private final Audit audit;
    private final Access access;
    private final InstantSource clock;

    FillingDesk(
            Fillings fillings, OpenCells cells, KnownSeries known, Audit audit, Access access, InstantSource clock) {
        this.fillings = fillings;
        this.cells = cells;
        this.known = known;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// Sends what a form says of missing values. An outcome holds the sending's number.
    Outcome<Long> send(AskedGaps gaps, Form sent) {
        access.require(ValueRights.FILL, gaps.organisation());
        fillings.lock(gaps.organisation());
        Form form = checked(sent);
        List<Filling.Sent> values = new ArrayList<>();
        Map<String, Doubt> doubts = new LinkedHashMap<>();
        List<Cell> open = cells.of(gaps).orElse(List.of());
        Map<String, Judgement> judged = judged(gaps.organisation(), open, form);
        for (Cell cell : open) {
            if (form.text(cell.field()).isEmpty()) {
                continue;
            }
            if (form.number(cell.field()).isEmpty()) {
                form = form.wrong(cell.field(), form.noNumber(cell.field(), "web.form.number"));
                continue;
            }
            values.add(new Filling.Sent(
                    cell.measure().code(),
                    cell.period(),
                    form.number(cell.field()).getAsDouble()));
            asking(judged.get(cell.key())).ifPresent(doubt -> doubts.put(cell.field(), doubt));
        }
        if (form.filled("v.").size() > values.size() && form.isSound()) {
            form = form.wrong("", Phrase.of("collection.filling.refused.there"));
        }
        if (values.isEmpty() && form.isSound()) {
            form = form.wrong("", Phrase.of("collection.filling.refused.empty"));
        }
        if (!doubts.isEmpty() && !Vouching.isGiven(form.text(Vouching.FIELD))) {
            form = form.wrong(Vouching.FIELD, Vouching.missing(doubts.size()));
        }
        return form.isSound() ? Outcome.done(keep(gaps, form, values)) : Outcome.refused(form);
    }

    private static Form checked(Form sent) {
        Form form = sent.required("source");
        for (String field : List.of("source", "note")) {
            Optional<Phrase> unseen = Characters.problem(sent.text(field));
            form = unseen.isPresent() ? form.wrong(field, unseen.get()) : form;
        }
        form = tooLong(form, "source", LONGEST);
        return tooLong(form, "note", LONGEST_NOTE);
    }

    private static Form tooLong(Form form, String field, int longest) {
        int length = form.text(field).length();
        return length > longest
                ? form.wrong(field, Phrase.of("collection.filling.refused.long", longest, length))
                : form;
    }

    private static Optional<Doubt> asking(@Nullable Judgement judgement) {
        return judgement == null
                ? Optional.empty()
                : judgement.doubts().stream()
                        .filter(doubt -> doubt.kind().isAsking())
                        .findFirst();
    }

    /// Holds what an organisation sends until the transaction ends.
    void hold(String organisation) {
        fillings.lock(organisation);
    }

    /// What is found of the numbers that a form has, by cell.
    Map<String, Judgement> judged(String organisation, List<Cell> of, Form form) {
        Map<Cell, Double> numbers = new LinkedHashMap<>();
        of.forEach(cell -> form.number(cell.field()).ifPresent(number -> numbers.put(cell, number)));
        Map<String, Judgement> judged = new TreeMap<>();
        known.judged(organisation, numbers).forEach((cell, found) -> judged.put(cell.key(), found));
        return judged;
    }

    private long keep(AskedGaps gaps, Form form, List<Filling.Sent> values) {
        long id = fillings.insert(gaps, form.text("source"), form.text("note"), clock.instant(), values);
        Map<String, String> changes = new TreeMap<>(Map.of(
                "organisation", gaps.organisation(),
                "methodology", gaps.chosen(),
                "source", form.text("source")));
        values.forEach(one -> changes.put("value." + one.measure() + " " + one.period(), Form.number(one.number())));
        audit.record(AuditedOperation.of("collection.filling-sent", "filling:" + id, changes));
        return id;
    }
}
