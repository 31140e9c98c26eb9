package kz.aiqyn.base.listing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.text.Names;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Shows lists.
@Component
public class ListPages {

    private final Pages pages;
    private final Lists lists;
    private final SavedViews views;
    private final Organisations organisations;
    private final Access access;

    ListPages(Pages pages, Lists lists, SavedViews views, Organisations organisations, Access access) {
        this.pages = pages;
        this.lists = lists;
        this.views = views;
        this.organisations = organisations;
        this.access = access;
    }

    /// What may be done beside a list of the staff.
    ///
    /// @param add address of the form for a new record; empty when the reader may add none
    /// @param files address where files are taken in; empty likewise
    public record Ways(String add, String files) {

        public static final Ways NONE = new Ways("", "");
    }

    /// A list for whoever has a right, as far as it reaches.
    ///
    /// @param right code of the right
    public ModelAndView staff(Listing listing, String right, Ways ways, HttpServletRequest request) {
        Scope scope = access.scope(right);
        Listing shown = listing.shown();
        ListResult result = lists.page(shown, ListQuery.of(shown, request), scope);
        String who = access.person().orElseThrow().login();
        ListPage page = new ListPage(
                result,
                address(request),
                names(scope),
                views.list(who, listing.name()),
                true,
                ways.add(),
                ways.files());
        return pages.staff("base/listing/staff", page, request);
    }

    /// A list for everybody.
    public ModelAndView open(Listing listing, HttpServletRequest request) {
        Listing opened = listing.opened().shown();
        ListResult result = lists.page(opened, ListQuery.of(opened, request), Scope.ALL);
        return pages.open(
                "base/listing/open",
                new ListPage(result, address(request), names(Scope.ALL), List.of(), false, "", ""),
                request);
    }

    /// The names of organisations that a filter offers.
    private Map<String, Names> names(Scope scope) {
        Map<String, Names> names = new LinkedHashMap<>();
        organisations.units().list().stream()
                .filter(unit -> scope.covers(unit.code()))
                .forEach(unit -> names.put(unit.code(), unit.names()));
        return names;
    }

    private static String address(HttpServletRequest request) {
        String local = Languages.local(request);
        int query = local.indexOf('?');
        return query < 0 ? local : local.substring(0, query);
    }
}
