package kz.aiqyn.rating.methodology.proposal;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.text.Characters;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.methodology.DraftResult;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.rating.methodology.MethodologyRights;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.edit.EditResult;
import kz.aiqyn.rating.methodology.edit.FieldTexts;
import kz.aiqyn.rating.methodology.edit.IndicatorFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes proposals in and decides about them.
@Service
@Transactional
class ProposalDesk {

    private static final int LONGEST = 4000;

    private final Proposals proposals;
    private final Drafts drafts;
    private final Audit audit;
    private final Access access;
    private final InstantSource clock;

    ProposalDesk(Proposals proposals, Drafts drafts, Audit audit, Access access, InstantSource clock) {
        this.proposals = proposals;
        this.drafts = drafts;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// What came of a form: nothing is wrong, or this, by field.
    public record Outcome(Map<String, Phrase> errors) {

        public Outcome {
            errors = Map.copyOf(errors);
        }

        static Outcome wrong(String field, Phrase phrase) {
            return new Outcome(Map.of(field, phrase));
        }

        public boolean fine() {
            return errors.isEmpty();
        }
    }

    private static final Outcome FINE = new Outcome(Map.of());

    /// What whoever is signed in may see: their own, or all when they edit or agree methodologies.
    public List<Proposal> list() {
        return seesAll() ? proposals.list(null) : proposals.list(login());
    }

    /// @throws Absent when there is none, or it is somebody else's
    public Proposal get(long id) {
        return proposals
                .find(id)
                .filter(proposal -> seesAll() || proposal.who().equals(login()))
                .orElseThrow(() -> Absent.of("methodologies.absent.proposal", id));
    }

    public boolean seesAll() {
        return access.may(MethodologyRights.EDIT) || access.may(MethodologyRights.AGREE);
    }

    /// Makes a proposal of a form.
    public Outcome propose(Form form) {
        Map<String, Phrase> errors = new HashMap<>(FieldTexts.unseen(form));
        if (form.text("name.kk").isEmpty() && form.text("name.ru").isEmpty()) {
            errors.put("name.kk", Phrase.of("methodologies.wrong.name"));
        }
        for (String field : List.of("methodology", "reason")) {
            if (form.text(field).isEmpty()) {
                errors.put(field, Phrase.of("methodologies.wrong.empty"));
            }
        }
        form.fields().keySet().stream()
                .filter(field -> form.text(field).length() > LONGEST)
                .forEach(field -> errors.put(
                        field,
                        Phrase.of(
                                "methodologies.wrong.long",
                                LONGEST,
                                form.text(field).length())));
        if (!errors.isEmpty()) {
            return new Outcome(errors);
        }
        Proposal.Wish wish = new Proposal.Wish(
                form.text("methodology"),
                form.text("name.kk"),
                form.text("name.ru"),
                form.text("reason"),
                form.text("sector"),
                form.text("unit"),
                form.text("formula"),
                form.text("source"),
                organisation());
        long id = proposals.insert(wish, clock.instant(), login());
        audit.record(AuditedOperation.of(
                "proposal.made",
                "proposal:" + id,
                Map.of("methodology", wish.methodology(), "name.kk", wish.nameKk(), "name.ru", wish.nameRu())));
        return FINE;
    }

    /// Takes a proposal into a draft as an indicator with the form's fields.
    public Outcome accept(long id, MethodologyVersion draft, Form form) {
        proposals.lock(id);
        Proposal proposal = get(id);
        if (proposal.decision() != null) {
            return Outcome.wrong("", Phrase.of("methodologies.proposal.refused.decided"));
        }
        if (draft.state() != MethodologyState.DRAFT) {
            return Outcome.wrong("", Phrase.of("methodologies.proposal.accept.none"));
        }
        Map<String, Phrase> texts = FieldTexts.wrong(form);
        if (!texts.isEmpty()) {
            return new Outcome(texts);
        }
        return switch (IndicatorFields.add(draft.document(), form)) {
            case EditResult.Wrong(Map<String, Phrase> errors) -> new Outcome(errors);
            case EditResult.Changed(Methodology document) -> accepted(proposal, draft, document, form.text("code"));
        };
    }

    private Outcome accepted(Proposal proposal, MethodologyVersion draft, Methodology document, String code) {
        return switch (drafts.save(draft, document)) {
            case DraftResult.Saved(MethodologyVersion version) -> {
                decide(proposal, new Proposal.Decision(true, "", version.version(), code, clock.instant(), login()));
                yield FINE;
            }
            case DraftResult.Overtaken overtaken -> Outcome.wrong("", Phrase.of("methodologies.conflict.title"));
            case DraftResult.Refused(Phrase phrase) -> Outcome.wrong("", phrase);
            case DraftResult.Unreadable unreadable ->
                Outcome.wrong("", unreadable.problems().getFirst().phrase());
        };
    }

    public Outcome decline(long id, String reason) {
        proposals.lock(id);
        Proposal proposal = get(id);
        if (proposal.decision() != null) {
            return Outcome.wrong("", Phrase.of("methodologies.proposal.refused.decided"));
        }
        if (reason.isBlank()) {
            return Outcome.wrong("decline", Phrase.of("methodologies.wrong.empty"));
        }
        Optional<Phrase> unseen = Characters.problem(reason);
        if (unseen.isPresent()) {
            return Outcome.wrong("decline", unseen.get());
        }
        if (reason.length() > LONGEST) {
            return Outcome.wrong("decline", Phrase.of("methodologies.wrong.long", LONGEST, reason.length()));
        }
        decide(proposal, new Proposal.Decision(false, reason.strip(), "", "", clock.instant(), login()));
        return FINE;
    }

    private void decide(Proposal proposal, Proposal.Decision decision) {
        proposals.decide(proposal.id(), decision);
        audit.record(AuditedOperation.of(
                decision.accepted() ? "proposal.accepted" : "proposal.declined",
                "proposal:" + proposal.id(),
                decision.accepted()
                        ? Map.of("version", decision.version(), "indicator", decision.indicator())
                        : Map.of("reason", decision.reason())));
    }

    private String login() {
        return access.person().map(Access.Person::login).orElse("aiqyn");
    }

    /// The body that whoever proposes speaks for, when it is one.
    private String organisation() {
        var organisations = access.scope(MethodologyRights.PROPOSE).organisations();
        return organisations.size() == 1 ? organisations.first() : "";
    }
}
