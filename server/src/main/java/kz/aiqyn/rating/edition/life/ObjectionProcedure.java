package kz.aiqyn.rating.edition.life;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.edition.EditionRights;
import kz.aiqyn.rating.edition.life.MadeObjections.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hears the rated bodies before an edition is published.
@Service
@Transactional
public class ObjectionProcedure {

    /// As long as an objection or its answer may be.
    public static final int LONGEST = 10_000;

    private final Editions editions;
    private final MadeObjections objections;
    private final PublicationChecks checks;
    private final Audit audit;
    private final Access access;
    private final InstantSource clock;

    ObjectionProcedure(
            Editions editions,
            MadeObjections objections,
            PublicationChecks checks,
            Audit audit,
            Access access,
            InstantSource clock) {
        this.editions = editions;
        this.objections = objections;
        this.checks = checks;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// What somebody wants to say for an organisation.
    ///
    /// @param indicator code, empty for the whole
    public record Said(
            long edition,
            String organisation,
            String indicator,
            String words,
            @Nullable Attachment attachment) {

        public Said {
            words = words.strip();
        }
    }

    /// Objects for an organisation, while the term lasts.
    ///
    /// @return the objection's number
    public Outcome<Long> object(Said said) {
        return object(
                said, access.require(EditionRights.OBJECT, said.organisation()).account());
    }

    /// Objects in the name of an account, as only the program itself does, for the demonstration.
    ///
    /// @return the objection's number
    public Outcome<Long> objectFor(Said said, long account) {
        if (access.person().isPresent()) {
            throw new IllegalStateException("somebody is signed in: they object in their own name");
        }
        return object(said, account);
    }

    private Outcome<Long> object(Said said, long account) {
        EditionRecord edition = editions.lock(said.edition());
        List<Phrase> against = against(edition, said.organisation());
        if (said.words().isEmpty()) {
            against.add(Phrase.of("edition.refused.words", LONGEST));
        }
        against.addAll(WrittenWords.wrong(said.words(), said.indicator()));
        if (!against.isEmpty()) {
            return Outcome.refused(against);
        }
        Objection objection =
                new Objection(0, edition.id(), said.organisation(), said.indicator(), said.words(), now(), null, null);
        long id = objections.add(objection, account, said.attachment());
        audit.record(AuditedOperation.of(
                "edition.objected",
                edition.subject(),
                Map.of("organisation", said.organisation(), "objection", Long.toString(id))));
        return Outcome.done(id);
    }

    /// Says for an organisation that it has no objection.
    ///
    /// @return the organisation
    public Outcome<String> consent(long id, String organisation) {
        Access.Person person = access.require(EditionRights.OBJECT, organisation);
        EditionRecord edition = editions.lock(id);
        List<Phrase> against = against(edition, organisation);
        if (!against.isEmpty()) {
            return Outcome.refused(against);
        }
        if (objections.consent(id, organisation, now(), person.account())) {
            audit.record(
                    AuditedOperation.of("edition.consented", edition.subject(), Map.of("organisation", organisation)));
        }
        return Outcome.done(organisation);
    }

    /// Answers an objection. Until the edition is published an answer is corrected by another one, which stands beside
    /// it.
    ///
    /// @param verdict `true` or `false`; nothing is decided by leaving it as it was
    ///
    /// @return the objection's number
    public Outcome<Long> answer(long id, String verdict, String words) {
        Objection objection = objections.get(id);
        Access.Person person = access.require(EditionRights.ANSWER, objection.organisation());
        EditionRecord edition = editions.lock(objection.edition());
        String answer = words.strip();
        if (answer.isEmpty()) {
            return Outcome.refused("answer", Phrase.of("edition.refused.words", LONGEST));
        }
        List<Phrase> wrong = WrittenWords.wrong(answer);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        if (!verdict.equals("true") && !verdict.equals("false")) {
            return Outcome.refused("upheld", Phrase.of("edition.refused.verdict"));
        }
        if (!edition.state().isUnderWay()) {
            return Outcome.refused(Phrase.of("edition.refused.answered"));
        }
        boolean upheld = verdict.equals("true");
        Objection.Answer given = new Objection.Answer(upheld, answer, now());
        if (!objections.answer(id, given, person.account())) {
            objections.correct(id, given, person.account());
        }
        audit.record(AuditedOperation.of(
                "edition.answered",
                edition.subject(),
                Map.of("objection", Long.toString(id), "upheld", Boolean.toString(upheld))));
        return Outcome.done(id);
    }

    private List<Phrase> against(EditionRecord edition, String organisation) {
        List<Phrase> against = new ArrayList<>();
        if (edition.state() != EditionState.OPEN || checks.isHearingOver(edition)) {
            against.add(Phrase.of("edition.refused.not-open"));
        }
        if (!editions.rated(edition.computation()).contains(organisation)) {
            against.add(Phrase.of("edition.refused.not-rated", organisation));
        }
        return against;
    }

    private Instant now() {
        return clock.instant();
    }
}
