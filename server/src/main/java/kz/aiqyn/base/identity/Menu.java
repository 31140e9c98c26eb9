package kz.aiqyn.base.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.base.web.StaffMenu;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The staff menu of whoever is signed in.
@Component
class Menu implements StaffMenu {

    private final Access access;
    private final ObjectProvider<UnreadNotices> unread;
    private final List<MenuEntry> entries;

    Menu(Access access, ObjectProvider<UnreadNotices> unread) {
        this.access = access;
        this.unread = unread;
        this.entries = ModuleCards.all().stream()
                .flatMap(card -> card.menu().stream())
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
    }

    @Override
    public Optional<String> person() {
        return access.person().map(Access.Person::name);
    }

    @Override
    public int unread() {
        return access.may(IdentityRights.WORK)
                ? unread.stream().mapToInt(UnreadNotices::count).sum()
                : 0;
    }

    @Override
    public List<Frame.Link> entries() {
        return entries.stream()
                .filter(entry -> access.may(entry.right()))
                .map(entry -> new Frame.Link(entry.key(), entry.local()))
                .toList();
    }
}
