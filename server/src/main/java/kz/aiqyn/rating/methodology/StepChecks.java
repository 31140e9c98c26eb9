package kz.aiqyn.rating.methodology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.engine.check.Finding;
import kz.aiqyn.engine.check.MethodologyCheck;
import kz.aiqyn.engine.check.MethodologyLimits;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.engine.text.Characters;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.rating.methodology.PublishedPeriods.PublishedPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What stands against a step that the table of transitions allows.
@Component
class StepChecks {

    private final MethodologyVersions versions;
    private final List<PublishedPeriods> published;
    private final Measures measures;
    private final Access access;

    StepChecks(MethodologyVersions versions, List<PublishedPeriods> published, Measures measures, Access access) {
        this.versions = versions;
        this.published = List.copyOf(published);
        this.measures = measures;
        this.access = access;
    }

    /// Everything at once; nothing when the step may be taken.
    List<Phrase> to(MethodologyEvent event, LifeRequest request, MethodologyVersion version) {
        List<Phrase> against = new ArrayList<>();
        comment(request.comment(), against);
        switch (event) {
            case SEND -> {
                unread(request, version, against);
                unsound(version, against);
                othersHand(version, against);
            }
            case WITHDRAW -> othersHand(version, against);
            case AGREE -> {
                unread(request, version, against);
                unsound(version, against);
                against.addAll(disagreements(version));
                ownHand(version, against);
            }
            case RETURN -> {}
            case PUBLISH -> {
                untyped(request, version, against);
                against.addAll(disagreements(version));
                overlap(version, against);
                rated(version, against);
            }
            case RETIRE -> lastDay(request, version, against);
        }
        return against;
    }

    /// It stays for ever, so that everybody must be able to read it.
    private static void comment(String comment, List<Phrase> against) {
        Characters.problem(comment).ifPresent(against::add);
        if (comment.length() > MethodologyLimits.TEXT) {
            against.add(Phrase.of("methodology.limit.text", comment.length(), MethodologyLimits.TEXT));
        }
    }

    /// What is agreed is what was read.
    private static void unread(LifeRequest request, MethodologyVersion version, List<Phrase> against) {
        if (!request.seen().digest().equals(version.digest())) {
            against.add(Phrase.of("methodologies.refused.unread"));
        }
    }

    private static void unsound(MethodologyVersion version, List<Phrase> against) {
        long errors = MethodologyCheck.check(version.document()).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .count();
        if (errors > 0) {
            against.add(Phrase.of("methodologies.refused.errors", errors));
        }
    }

    /// What sources declare now of the measures that it names.
    private List<Phrase> disagreements(MethodologyVersion version) {
        return measures.disagreements(measures.latest(), version.document());
    }

    /// Whoever wrote it does not agree it, whatever rights they have.
    private void ownHand(MethodologyVersion version, List<Phrase> against) {
        if (access.person().isPresent() && isOwn(version)) {
            against.add(Phrase.of("methodologies.refused.own"));
        }
    }

    /// Whether whoever is signed in has saved it.
    boolean isOwn(MethodologyVersion version) {
        return versions.saves(version.code(), version.version()).stream()
                .anyMatch(save -> save.who().equals(Doer.of(access)));
    }

    /// Whether whoever is signed in may say that it is ready: who wrote it, or anybody where the program itself did.
    boolean isTheirs(MethodologyVersion version) {
        return isOwn(version)
                || versions.saves(version.code(), version.version()).stream()
                        .allMatch(save -> save.who().equals(Doer.PROGRAM));
    }

    /// Only who wrote it knows that it is ready.
    private void othersHand(MethodologyVersion version, List<Phrase> against) {
        if (access.person().isPresent() && !isTheirs(version)) {
            against.add(Phrase.of("methodologies.refused.others"));
        }
    }

    /// A published version never changes: whoever publishes it says from which period on, and does not click by habit.
    private void untyped(LifeRequest request, MethodologyVersion version, List<Phrase> against) {
        if (access.person().isPresent() && !request.typed().equalsIgnoreCase(version.confirmation())) {
            against.add(Phrase.of("methodologies.refused.typed", version.confirmation(), request.typed()));
        }
    }

    private void overlap(MethodologyVersion version, List<Phrase> against) {
        Identity identity = version.document().identity();
        for (MethodologyVersions.Row row : versions.list(version.code())) {
            MethodologyVersion other = row.version();
            boolean counts = other.state().isPublic();
            LocalDate from = other.document().identity().from();
            LocalDate to = other.lastDay();
            boolean never = from != null && to != null && to.isBefore(from);
            if (counts && !never && notAfter(identity.from(), to) && notAfter(from, identity.to())) {
                against.add(Phrase.of(
                        "methodologies.refused.overlap",
                        Validity.phrase(identity.from(), identity.to()),
                        other.version(),
                        Validity.phrase(from, to)));
            }
        }
    }

    /// A period that was published by another version keeps its method.
    private void rated(MethodologyVersion version, List<Phrase> against) {
        Identity identity = version.document().identity();
        periods(version.code()).stream()
                .filter(one -> !one.version().equals(version.version()))
                .filter(one -> notAfter(identity.from(), one.period().end())
                        && notAfter(one.period().start(), identity.to()))
                .max((a, b) -> a.period().compareTo(b.period()))
                .ifPresent(last -> against.add(Phrase.of(
                        "methodologies.refused.rated",
                        Validity.phrase(identity.from(), identity.to()),
                        last.period(),
                        last.version(),
                        last.period().end().plusDays(1))));
    }

    private void lastDay(LifeRequest request, MethodologyVersion version, List<Phrase> against) {
        LocalDate day = request.lastDay();
        if (day == null) {
            against.add(Phrase.of("methodologies.refused.day"));
            return;
        }
        periods(version.code()).stream()
                .filter(one -> one.version().equals(version.version()))
                .filter(one -> one.period().end().isAfter(day))
                .max((a, b) -> a.period().compareTo(b.period()))
                .ifPresent(last -> against.add(Phrase.of(
                        "methodologies.refused.cut",
                        last.period(),
                        last.period().end())));
    }

    private List<PublishedPeriod> periods(String code) {
        return published.stream().flatMap(source -> source.of(code).stream()).toList();
    }

    /// Null is before every first day, and after every last.
    private static boolean notAfter(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || !from.isAfter(to);
    }
}
