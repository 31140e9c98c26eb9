package kz.aiqyn.base.notification;

import java.time.InstantSource;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.UnreadNotices;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Paging;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What whoever is signed in was told, as far as they still have the rights that it reached them by.
@Service
class OwnNotices implements UnreadNotices {

    private static final int MOST = 50;

    private final StoredNotices stored;
    private final Access access;
    private final InstantSource clock;

    OwnNotices(StoredNotices stored, Access access, InstantSource clock) {
        this.stored = stored;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public int count() {
        return access.person().map(Access.Person::login).stream()
                .flatMap(login -> reached(login, true).stream())
                .mapToInt(StoredNotices.Reach::unread)
                .sum();
    }

    NoticesPage page(boolean unread, int asked) {
        List<StoredNotices.Reach> by = reached(login(), false);
        int all = by.stream().mapToInt(StoredNotices.Reach::together).sum();
        int fresh = by.stream().mapToInt(StoredNotices.Reach::unread).sum();
        Paging paging = Paging.of(asked, unread ? fresh : all, MOST);
        return new NoticesPage(stored.list(login(), unread, by, paging.before(), MOST), unread, fresh, all, paging);
    }

    /// Marks as read what whoever is signed in was told of the thing that a notice is about.
    ///
    /// @return the notice
    /// @throws Absent when it is none of theirs
    @Transactional
    public OwnNotice open(long id) {
        OwnNotice notice = get(id);
        stored.readAbout(login(), notice.subject(), clock.instant());
        return notice;
    }

    @Transactional
    public void read(long id) {
        stored.read(login(), get(id).id(), clock.instant());
    }

    /// @param last the latest that they saw: what came since stays unread
    @Transactional
    public void readAll(long last) {
        stored.readAll(login(), last, clock.instant());
    }

    private OwnNotice get(long id) {
        return stored.find(login(), id)
                .filter(notice -> access.scope(notice.right()).covers(notice.organisation()))
                .orElseThrow(() -> Absent.of("notification.absent", id));
    }

    private List<StoredNotices.Reach> reached(String login, boolean unread) {
        return stored.reached(login, unread).stream()
                .filter(by -> access.scope(by.right()).covers(by.organisation()))
                .toList();
    }

    private String login() {
        return access.person()
                .map(Access.Person::login)
                .orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }
}
