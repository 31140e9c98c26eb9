package kz.aiqyn.base.identity.pages;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.audit.AuditEntry;
import kz.aiqyn.base.audit.AuditSearch;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.card.SubjectPlace;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.account.Account;
import kz.aiqyn.base.identity.account.Accounts;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.territory.Territories;
import kz.aiqyn.base.territory.Territory;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.ListEdge;
import kz.aiqyn.base.web.ListPart;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import org.springframework.stereotype.Component;

/// Names and places of whom and what the record names by logins and codes.
@Component
class TrailNames {

    /// Fields whose value is the code of an organisation or a territory.
    static final Set<String> FIELDS = Set.of("organisation", "territory", "parent");

    /// A name that more than so many have tells nothing apart.
    private static final int MOST = 1000;

    private final Accounts accounts;
    private final Organisations organisations;
    private final Territories territories;
    private final Access access;
    private final InstantSource clock;

    TrailNames(
            Accounts accounts,
            Organisations organisations,
            Territories territories,
            Access access,
            InstantSource clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.territories = territories;
        this.access = access;
        this.clock = clock;
    }

    /// Whether a subject is an organisation or a territory.
    static boolean isOfPlace(String subject) {
        return subject.startsWith("organisation:") || subject.startsWith("territory:");
    }

    /// Whom and what a part of a name may mean.
    AuditSearch.SoughtName named(String text) {
        if (text.isEmpty()) {
            return AuditSearch.SoughtName.ANYTHING;
        }
        Set<String> logins =
                accounts.list(text, 0, MOST).stream().map(Account::login).collect(Collectors.toSet());
        String part = text.toLowerCase(Locale.ROOT);
        Stream<String> bodies = organisations.units().list().stream()
                .filter(unit -> has(unit.names(), part))
                .map(RatedUnit::code);
        Stream<String> places = territories.search(text, Kazakhstan.today(clock), ListEdge.FIRST, MOST).stream()
                .map(Territory::code);
        return new AuditSearch.SoughtName(
                text, logins, Stream.concat(bodies, places).collect(Collectors.toSet()));
    }

    /// Entries with what they name.
    TrailRows rows(ListPart<AuditEntry> entries) {
        List<SubjectPlace> open = ModuleCards.all().stream()
                .flatMap(card -> card.subjects().stream())
                .filter(place -> access.may(place.right()))
                .toList();
        Map<Long, String> places = new HashMap<>();
        Set<String> codes = new TreeSet<>();
        for (AuditEntry entry : entries.rows()) {
            open.stream()
                    .flatMap(place -> place.of(entry.subject(), entry.changes()).stream())
                    .findFirst()
                    .ifPresent(local -> places.put(entry.number(), local));
            if (isOfPlace(entry.subject())) {
                codes.add(entry.subject().substring(entry.subject().indexOf(':') + 1));
            }
            entry.changes().forEach((field, change) -> {
                if (FIELDS.contains(field)) {
                    codes.add(change);
                }
                if (field.startsWith(ToldGrant.FIELD)) {
                    ToldGrant.of(change).map(ToldGrant::code).ifPresent(codes::add);
                }
            });
        }
        return new TrailRows(entries, places, names(codes));
    }

    private Map<String, Names> names(Collection<String> codes) {
        Map<String, Names> names = new HashMap<>(territories.lastNames(codes));
        organisations.units().list().stream()
                .filter(unit -> codes.contains(unit.code()))
                .forEach(unit -> names.put(unit.code(), unit.names()));
        return names;
    }

    private static boolean has(Names names, String part) {
        return Stream.of(names.kk(), names.ru(), names.en())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(part));
    }
}
