package kz.aiqyn.base.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.files.wording.Wording;
import org.jspecify.annotations.Nullable;

/// What stands around every page.
///
/// @param site whose installation this is
/// @param local the address without its language, `/rating/ulgi-akimats`, with its query, for the links to the
/// other languages
/// @param person who is signed in; null when nobody is, and on pages kept for whoever asks
/// @param menu what the person may open, in the order of the loop
/// @param unread how many notices the person has not read
/// @param csrf the token that forms send back, null on public pages
/// @param said what the page before has done, to be told once; null when it is nothing
public record Frame(
        Words words,
        Site site,
        String local,
        @Nullable String person,
        List<Link> menu,
        int unread,
        @Nullable Csrf csrf,
        @Nullable String said) {

    /// Where the notices of whoever is signed in stand, without the language.
    public static final String NOTICES = "/staff/notices";

    private static final Pattern REGISTER = Pattern.compile("/staff/registers/([a-z]+)");

    /// A menu entry: the key of its words, and an address without its language.
    public record Link(String key, String local) {}

    /// The hidden field that forms send back.
    public record Csrf(String field, String token) {}

    /// The sections of the public pages.
    public static final List<Link> OPEN = List.of(
            new Link("web.nav.rating", ""),
            new Link("web.nav.indicators", "/indicators"),
            new Link("web.nav.registers", "/registers"),
            new Link("web.nav.methods", "/methods"),
            new Link("web.nav.data", "/data"));

    public Frame {
        menu = List.copyOf(menu);
    }

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /// An address in the page's language.
    public String path(String to) {
        return words.path(to);
    }

    /// An address in full, for whoever shows a link to the page elsewhere.
    public String absolute(String to) {
        return site.address() + path(to);
    }

    /// Whether the region and its numbers are made up, which every page then says.
    public boolean invented() {
        return site.invented();
    }

    /// The same page in another language.
    public String in(String language) {
        return "/" + language + local;
    }

    /// Whether the reader is at this address or below it.
    public boolean isAt(String address) {
        return local.equals(address) || local.startsWith(address + "/") || local.startsWith(address + "?");
    }

    /// Whether an entry is the one that the reader is in: of several above the page, the nearest.
    public boolean isNearest(Link link, List<Link> among) {
        return isAt(link.local())
                && among.stream()
                        .noneMatch(other -> isAt(other.local())
                                && other.local().length() > link.local().length());
    }

    /// What of the menu stands at the side: of a register's entries the first, and the others while the reader is in
    /// it.
    public List<Link> rail() {
        Set<String> begun = new HashSet<>();
        String here = register(local);
        return menu.stream()
                .filter(link -> {
                    String register = register(link.local());
                    return register.isEmpty() || begun.add(register) || register.equals(here);
                })
                .toList();
    }

    /// The register that a page is of; empty where it is of none.
    private static String register(String local) {
        Matcher found = REGISTER.matcher(local);
        return found.lookingAt() ? found.group(1) : "";
    }

    /// Whether the reader is on the first page of the staff.
    public boolean isAtHome() {
        return local.equals("/staff") || local.startsWith("/staff?");
    }

    /// Whether a section of the public pages is the one that the reader is in.
    public boolean isUnder(String section) {
        return section.isEmpty()
                ? local.isEmpty() || local.startsWith("?") || isAt("/ratings") || isAt("/units") || isAt("/compare")
                : isAt(section);
    }

    /// Where the handbook tells of this page, without the language.
    public String help() {
        String path = local.replaceFirst("[?#].*", "");
        return ModuleCards.all().stream()
                .flatMap(card -> card.help().stream())
                .filter(place -> place.covers(path))
                .max(Comparator.comparingInt(HelpPlace::closeness))
                .map(HelpPlace::local)
                .orElse("/help");
    }

    /// The public pages of the module that this one belongs to, where it has several.
    public List<Link> rooms() {
        String path = local.replaceFirst("[?#].*", "");
        return ModuleCards.all().stream()
                .map(ModuleCard::open)
                .filter(entries -> entries.size() > 1 && entries.stream().anyMatch(entry -> path.equals(entry.local())))
                .findFirst()
                .orElseGet(List::of)
                .stream()
                .map(entry -> new Link(entry.key(), entry.local()))
                .toList();
    }

    /// Where a reader tells what is wrong on this page.
    public String mistake() {
        return path("/mistake?page=" + URLEncoder.encode(local, StandardCharsets.UTF_8));
    }

    public String siteName() {
        return words.name(site.names());
    }

    /// The title of the document: the page's, then the site's.
    public String title(String page) {
        return page.equals(siteName()) ? page : page + " · " + siteName();
    }

    public Wording wording() {
        return words.wording();
    }
}
