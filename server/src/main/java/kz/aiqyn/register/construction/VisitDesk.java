package kz.aiqyn.register.construction;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.attachment.CheckedFile;
import kz.aiqyn.base.attachment.FileChecks;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.ReceivedFile;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes visits in: the form is read, photographs are looked into, and all of it is kept or nothing.
@Component
class VisitDesk {

    private static final int MOST_PHOTOS = 20;
    private static final String PHOTO = "photo";

    private final VisitChanges changes;
    private final Visits visits;
    private final SitePages pages;
    private final Owners owners;
    private final FileChecks checks;
    private final Access access;
    private final InstantSource clock;

    VisitDesk(
            VisitChanges changes,
            Visits visits,
            SitePages pages,
            Owners owners,
            FileChecks checks,
            Access access,
            InstantSource clock) {
        this.changes = changes;
        this.visits = visits;
        this.pages = pages;
        this.owners = owners;
        this.checks = checks;
        this.access = access;
        this.clock = clock;
    }

    VisitPage blank(String site) {
        return page(VisitForm.blank(site, Kazakhstan.today(clock)));
    }

    VisitPage page(Form form) {
        List<Visits.Place> places = visits.places(access.scope(ConstructionRights.INSPECT));
        Map<String, Names> organisations = new HashMap<>();
        places.forEach(place -> organisations.computeIfAbsent(place.organisation(), owners::name));
        return new VisitPage(places, organisations, login(), form);
    }

    private String login() {
        return access.person().map(Access.Person::login).orElse("");
    }

    Outcome<VisitChanges.Arrival> keep(Form form, List<MultipartFile> photos, Language language) throws IOException {
        Form counted = photos.size() <= MOST_PHOTOS
                ? form
                : form.wrong(PHOTO, Phrase.of("construction.visit.many", photos.size(), MOST_PHOTOS));
        Outcome<SentVisit> read = VisitForm.read(counted, photos.size(), language, Kazakhstan.today(clock));
        if (!(read instanceof Outcome.Done<SentVisit>(SentVisit visit))) {
            return read.map(any -> new VisitChanges.Arrival(0, 0, false));
        }
        pages.allowed(visit.site(), ConstructionRights.INSPECT);
        List<ReceivedFile> received = new ArrayList<>();
        try {
            List<CheckedFile> checked = new ArrayList<>();
            for (MultipartFile photo : photos) {
                ReceivedFile file = ReceivedFile.of(photo);
                received.add(file);
                Outcome<CheckedFile> one = checks.check(file, PHOTO);
                if (!(one instanceof Outcome.Done<CheckedFile>(CheckedFile sound))) {
                    return one.map(any -> new VisitChanges.Arrival(0, 0, false));
                }
                checked.add(sound);
            }
            return changes.keep(visit.with(checked), login());
        } finally {
            for (ReceivedFile file : received) {
                file.close();
            }
        }
    }
}
