package kz.aiqyn.rating.methodology.proposal;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.text.Characters;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.rating.methodology.MethodologyRights;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.edit.FieldTexts;
import kz.aiqyn.rating.methodology.edit.IndicatorFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes proposals in and decides about them; an outcome holds the number of the proposal.
@Service
@Transactional
class ProposalDesk {

    private static final int LONGEST = 4000;
    private static final int LONGEST_TITLE = 300;
    private static final Pattern SUBJECT = Pattern.compile("[a-z][a-z.-]{0,39}:[1-9]\\d{0,17}");

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
    public Outcome<Long> propose(Form form) {
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
        Optional<Proposal.Origin> origin = origin(form);
        if (!form.text("from").isEmpty() && origin.isEmpty()) {
            errors.put("reason", Phrase.of("methodologies.wrong.origin", form.text("from")));
        }
        if (!errors.isEmpty()) {
            return Outcome.refused(errors);
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
        origin.ifPresent(from -> proposals.come(id, from));
        Map<String, String> told = new TreeMap<>(
                Map.of("methodology", wish.methodology(), "name.kk", wish.nameKk(), "name.ru", wish.nameRu()));
        origin.ifPresent(from -> told.put("origin", from.title()));
        audit.record(AuditedOperation.of("proposal.made", "proposal:" + id, told));
        return Outcome.done(id);
    }

    /// Empty where the form names none, or nothing that has a page.
    private static Optional<Proposal.Origin> origin(Form form) {
        String subject = form.text("from");
        String title = form.text("origin");
        boolean named = SUBJECT.matcher(subject).matches()
                && !title.isBlank()
                && title.length() <= LONGEST_TITLE
                && ModuleCards.place(subject).isPresent();
        return named ? Optional.of(new Proposal.Origin(subject, title)) : Optional.empty();
    }

    /// Takes a proposal into a draft as an indicator with the form's fields.
    public Outcome<Long> accept(long id, MethodologyVersion draft, Form form) {
        proposals.lock(id);
        Proposal proposal = get(id);
        if (proposal.decision() != null) {
            return Outcome.refused(Phrase.of("methodologies.proposal.refused.decided"));
        }
        if (draft.state() != MethodologyState.DRAFT) {
            return Outcome.refused(Phrase.of("methodologies.proposal.accept.none"));
        }
        Map<String, Phrase> texts = FieldTexts.wrong(form);
        if (!texts.isEmpty()) {
            return Outcome.refused(texts);
        }
        return switch (IndicatorFields.add(draft.document(), form)) {
            case Outcome.Done<Methodology>(Methodology document) ->
                accepted(proposal, draft, document, form.text("code"));
            case Outcome.Refused<Methodology>(var fields, var whole) -> new Outcome.Refused<>(fields, whole);
            case Outcome.Overtaken<Methodology> overtaken -> new Outcome.Overtaken<>(id);
        };
    }

    private Outcome<Long> accepted(Proposal proposal, MethodologyVersion draft, Methodology document, String code) {
        return switch (drafts.save(draft, document)) {
            case Outcome.Done<MethodologyVersion>(MethodologyVersion version) -> {
                decide(proposal, new Proposal.Decision(true, "", version.version(), code, clock.instant(), login()));
                yield Outcome.done(proposal.id());
            }
            case Outcome.Refused<MethodologyVersion>(var fields, var whole) -> new Outcome.Refused<>(fields, whole);
            case Outcome.Overtaken<MethodologyVersion> overtaken -> new Outcome.Overtaken<>(proposal.id());
        };
    }

    public Outcome<Long> decline(long id, String reason) {
        proposals.lock(id);
        Proposal proposal = get(id);
        if (proposal.decision() != null) {
            return Outcome.refused(Phrase.of("methodologies.proposal.refused.decided"));
        }
        if (reason.isBlank()) {
            return Outcome.refused("decline", Phrase.of("methodologies.wrong.empty"));
        }
        Optional<Phrase> unseen = Characters.problem(reason);
        if (unseen.isPresent()) {
            return Outcome.refused("decline", unseen.get());
        }
        if (reason.length() > LONGEST) {
            return Outcome.refused("decline", Phrase.of("methodologies.wrong.long", LONGEST, reason.length()));
        }
        decide(proposal, new Proposal.Decision(false, reason.strip(), "", "", clock.instant(), login()));
        return Outcome.done(id);
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
