package kz.aiqyn.rating.methodology;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.methodology.MethodologyDifference;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.MethodologyProblem;
import kz.aiqyn.files.methodology.ReadMethodology;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Saves drafts: imported files, texts and forms. Each save is kept whole beside the ones before it. A save that
/// changes
/// nothing is done; where somebody else saved first, the outcome holds what they made of it.
@Service
@Transactional
public class Drafts {

    /// Codes and versions stand in addresses.
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}");

    private final MethodologyVersions versions;
    private final Audit audit;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Drafts(
            MethodologyVersions versions,
            Audit audit,
            Access access,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.versions = versions;
        this.audit = audit;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /// Imports a file: a new draft, or the next save of a draft that is there. It will be exported with the
    /// same bytes.
    ///
    /// @param file its name, for problems
    public Outcome<MethodologyVersion> importFile(String file, byte[] bytes) {
        return switch (MethodologyFile.parse(file, bytes)) {
            case ReadMethodology.Bad bad -> unreadable(bad.problems());
            case ReadMethodology.Good good ->
                put(Text.of(new String(bytes, StandardCharsets.UTF_8), good.methodology()), DraftSave.How.IMPORT);
        };
    }

    /// Begins a draft with a document that is nowhere yet.
    public Outcome<MethodologyVersion> begin(Methodology document) {
        Identity identity = document.identity();
        versions.lock(identity.code());
        if (versions.find(identity.code(), identity.version()).isPresent()) {
            return Outcome.refused(
                    "version", Phrase.of("methodologies.refused.taken", identity.version(), identity.code()));
        }
        String yaml = MethodologyFile.write(document);
        return switch (MethodologyFile.parse(identity.code() + ".yaml", yaml)) {
            case ReadMethodology.Bad bad -> unreadable(bad.problems());
            case ReadMethodology.Good _ -> put(Text.of(yaml, document), DraftSave.How.COPY);
        };
    }

    /// Saves the text of a draft.
    ///
    /// @param seen the draft that the text was made from
    public Outcome<MethodologyVersion> save(MethodologyVersion seen, String yaml) {
        return switch (MethodologyFile.parse(seen.code() + ".yaml", yaml)) {
            case ReadMethodology.Bad bad -> unreadable(bad.problems());
            case ReadMethodology.Good good -> save(seen, Text.of(yaml, good.methodology()), DraftSave.How.YAML);
        };
    }

    /// Saves a changed document as a file of its own, unless it would be one that nobody could read again.
    public Outcome<MethodologyVersion> save(MethodologyVersion seen, Methodology document) {
        if (document.equals(seen.document())) {
            return save(seen, Text.of(seen.yaml(), document), DraftSave.How.FORM);
        }
        String yaml = MethodologyFile.write(document);
        return switch (MethodologyFile.parse(seen.code() + ".yaml", yaml)) {
            case ReadMethodology.Bad bad -> unreadable(bad.problems());
            case ReadMethodology.Good _ -> save(seen, Text.of(yaml, document), DraftSave.How.FORM);
        };
    }

    private Outcome<MethodologyVersion> save(MethodologyVersion seen, Text text, DraftSave.How how) {
        Identity identity = text.document().identity();
        if (!identity.code().equals(seen.code()) || !identity.version().equals(seen.version())) {
            return Outcome.refused(Phrase.of(
                    "methodologies.refused.identity",
                    identity.code(),
                    identity.version(),
                    seen.code(),
                    seen.version()));
        }
        versions.lock(seen.code());
        MethodologyVersions.Row row = versions.find(seen.code(), seen.version()).orElseThrow();
        if (row.version().state() == MethodologyState.DRAFT && row.version().edited() != seen.edited()) {
            return new Outcome.Overtaken<>(row.version());
        }
        return update(row, text, how);
    }

    private Outcome<MethodologyVersion> put(Text text, DraftSave.How how) {
        Identity identity = text.document().identity();
        for (String name : List.of(identity.code(), identity.version())) {
            if (!NAME.matcher(name).matches()) {
                return Outcome.refused(Phrase.of("methodologies.refused.name", name));
            }
        }
        versions.lock(identity.code());
        Optional<MethodologyVersions.Row> there = versions.find(identity.code(), identity.version());
        if (there.isPresent()) {
            return update(there.get(), text, how);
        }
        Optional<Phrase> validity = validity(identity);
        if (validity.isPresent()) {
            return Outcome.refused(validity.get());
        }
        long id = versions.insert(text);
        versions.append(id, save(1, how), text);
        audit.record(AuditedOperation.of(
                "methodology.begun", subject(identity), Map.of("digest", text.digest(), "how", how.name())));
        return saved(identity);
    }

    private Outcome<MethodologyVersion> update(MethodologyVersions.Row row, Text text, DraftSave.How how) {
        MethodologyVersion before = row.version();
        if (before.digest().equals(text.digest())) {
            return Outcome.done(before);
        }
        if (before.state() != MethodologyState.DRAFT) {
            return Outcome.refused(Phrase.of(
                    "methodologies.refused.state",
                    before.version(),
                    before.code(),
                    Phrase.of("methodologies.state." + before.state().code())));
        }
        Identity identity = text.document().identity();
        Optional<Phrase> validity = validity(identity);
        if (validity.isPresent()) {
            return Outcome.refused(validity.get());
        }
        versions.update(row.id(), text);
        versions.append(row.id(), save(before.edited() + 1, how), text);
        int differences = MethodologyDifference.between(before.document(), text.document())
                .size();
        audit.record(AuditedOperation.of(
                "methodology.saved",
                subject(identity),
                Map.of(
                        "digest.before", before.digest(),
                        "digest.after", text.digest(),
                        "differences", Integer.toString(differences),
                        "how", how.name())));
        return saved(identity);
    }

    /// All that is wrong in a text, with the lines and columns where it is.
    private static Outcome<MethodologyVersion> unreadable(List<MethodologyProblem> problems) {
        return Outcome.refused(problems.stream()
                .map(problem -> Phrase.of(
                        "methodologies.refused.unreadable",
                        String.valueOf(problem.spot().line()),
                        String.valueOf(problem.spot().column()),
                        problem.phrase()))
                .toList());
    }

    /// A last day before the first is nothing that could be kept.
    private static Optional<Phrase> validity(Identity identity) {
        return identity.from() != null && identity.to() != null && identity.to().isBefore(identity.from())
                ? Optional.of(Phrase.of("methodology.check.validity", identity.from(), identity.to()))
                : Optional.empty();
    }

    private Outcome<MethodologyVersion> saved(Identity identity) {
        events.publishEvent(new DraftSaved(identity.code(), identity.version()));
        return Outcome.done(
                versions.find(identity.code(), identity.version()).orElseThrow().version());
    }

    private DraftSave save(long edited, DraftSave.How how) {
        return new DraftSave(edited, how, "", clock.instant(), Doer.of(access));
    }

    private static String subject(Identity identity) {
        return "methodology:" + identity.code() + "/" + identity.version();
    }
}
