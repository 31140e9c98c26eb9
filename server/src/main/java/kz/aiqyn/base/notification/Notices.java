package kz.aiqyn.base.notification;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.RightHolders;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells people, in the transaction of whoever writes: with it, or not at all.
@Component
class Notices {

    /// A notice leads to the whole text.
    private static final int LONGEST = 400;

    private final StoredNotices stored;
    private final RightHolders rights;
    private final Access access;
    private final InstantSource clock;

    Notices(StoredNotices stored, RightHolders rights, Access access, InstantSource clock) {
        this.stored = stored;
        this.rights = rights;
        this.access = access;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice) {
        tell(List.of(notice));
    }

    /// Tells all in one go: as many statements as there are rights, and one.
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<Notice> notices) {
        HeldNow held = new HeldNow(rights);
        Optional<String> doer = access.person().map(Access.Person::login);
        Instant now = clock.instant();
        List<StoredNotices.NewNotice> all = new ArrayList<>();
        for (Notice notice : notices) {
            Names what = cut(Words.inEach(notice.what()));
            for (Notice.Recipient to : notice.recipients()) {
                Names why = Words.inEach(to.why());
                logins(to, held)
                        .filter(login -> !doer.equals(Optional.of(login)))
                        .forEach(login -> all.add(new StoredNotices.NewNotice(notice, login, to, what, why)));
            }
        }
        stored.add(all, now);
    }

    private static Names cut(Names names) {
        return new Names(cut(names.kk()), cut(names.ru()), cut(names.en()));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /// Forgets what was read before a moment.
    public void forget(Instant before) {
        stored.forget(before);
    }

    /// Tells notices that somebody gets from those that would reach nobody.
    Predicate<Notice> reaching() {
        HeldNow held = new HeldNow(rights);
        return notice -> notice.recipients().stream()
                .anyMatch(to -> logins(to, held).findAny().isPresent());
    }

    private static Stream<String> logins(Notice.Recipient to, HeldNow held) {
        if (!to.login().isEmpty()) {
            return Stream.of(to.login()).filter(login -> held.has(login, to.right(), to.organisation()));
        }
        return held.of(to.right(), to.organisation());
    }
}
