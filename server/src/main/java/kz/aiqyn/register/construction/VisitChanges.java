package kz.aiqyn.register.construction;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.aiqyn.base.attachment.Attachment;
import kz.aiqyn.base.attachment.Attachments;
import kz.aiqyn.base.attachment.CheckedFile;
import kz.aiqyn.base.attachment.NewAttachment;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Keeps visits: what an inspector saw, what was found wrong, the photographs; each once, however often it is sent.
@Service
@Transactional
class VisitChanges {

    private final Sites sites;
    private final SiteChanges changes;
    private final Visits visits;
    private final Attachments attachments;
    private final InstantSource clock;

    VisitChanges(Sites sites, SiteChanges changes, Visits visits, Attachments attachments, InstantSource clock) {
        this.sites = sites;
        this.changes = changes;
        this.visits = visits;
        this.attachments = attachments;
        this.clock = clock;
    }

    /// What became of a sending.
    ///
    /// @param again whether it was kept before already
    record Arrival(long site, long visit, boolean again) {}

    /// Keeps a visit.
    ///
    /// @param by login of the inspector
    Outcome<Arrival> keep(SentVisit visit, String by) {
        ConstructionSite site = sites.hold(visit.site());
        Optional<Visits.Kept> before = visits.find(visit.key());
        if (before.isPresent()) {
            return again(before.get(), visit, by);
        }
        @Nullable
        Long inspection = visit.found().map(found -> changes.found(site, found)).orElse(null);
        Optional<Long> id = visits.add(visit, inspection, by, clock.instant());
        if (id.isEmpty()) { // under the same key something was sent to another site at this very moment
            return undone(Outcome.refused(Phrase.of("construction.visit.other")));
        }
        for (CheckedFile photo : visit.photographs().files()) {
            Outcome<Long> added = attach(site, id.get(), visit, photo);
            if (!(added instanceof Outcome.Done<Long>)) {
                return undone(added.map(any -> new Arrival(site.id(), id.get(), false)));
            }
        }
        changes.visited(site, fields(visit));
        return Outcome.done(new Arrival(site.id(), id.get(), false));
    }

    private static Outcome<Arrival> again(Visits.Kept kept, SentVisit visit, String by) {
        if (!kept.sentBy().equals(by)) {
            return Outcome.refused(Phrase.of("construction.visit.other"));
        }
        return kept.digest().equals(visit.digest())
                ? Outcome.done(new Arrival(kept.site(), kept.id(), true))
                : Outcome.refused(Phrase.of("construction.visit.changed", Kazakhstan.day(kept.keptAt())));
    }

    /// The same photograph may have been attached to the site before: then it stays where it is.
    private Outcome<Long> attach(ConstructionSite site, long id, SentVisit visit, CheckedFile photo) {
        if (attachments.isThere(site.subject(), photo)) {
            return Outcome.done(id);
        }
        NewAttachment what = new NewAttachment(
                Attachment.Kind.PHOTO,
                "visit:" + id,
                new Attachment.Caption(visit.photographs().language(), ""),
                visit.day(),
                visit.photographs().isOpen());
        return attachments.add(site.subject(), what, photo);
    }

    private static <T> Outcome<T> undone(Outcome<T> refused) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return refused;
    }

    private static Map<String, String> fields(SentVisit visit) {
        Map<String, String> fields = new TreeMap<>();
        visit.found().ifPresent(found -> fields.putAll(found.fields()));
        fields.put("inspected", visit.day().toString());
        fields.put("seen", visit.seen() == null ? "" : ConstructionSite.plain(visit.seen()));
        fields.put("photographs", Integer.toString(visit.photographs().files().size()));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }
}
