package kz.aiqyn.base.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The cards of all modules that are on the class path.
public final class ModuleCards {

    private static final String PATTERN = "classpath*:kz/aiqyn/**/*Card.class";
    private static final String ROOT = "kz/aiqyn/";

    private static final List<ModuleCard> ALL = inOrder(find());
    private static final SequencedMap<String, Right> RIGHTS = rights(ALL);
    private static final List<Role> ROLES = roles(ALL);

    private ModuleCards() {}

    /// All cards, each after those whose records its own refer to.
    public static List<ModuleCard> all() {
        return ALL;
    }

    /// The cards of modules with tables, in the same order.
    public static List<ModuleCard> withTables() {
        return ALL.stream().filter(card -> card.schema().isPresent()).toList();
    }

    /// The schemas of all modules, in the same order.
    public static List<String> schemas() {
        return ALL.stream().flatMap(card -> card.schema().stream()).toList();
    }

    /// Where the staff page is of a thing that the record names, without the language; empty where no module knows it.
    public static Optional<String> place(String subject) {
        return ALL.stream()
                .flatMap(card -> card.subjects().stream())
                .flatMap(place -> place.of(subject, Map.of()).stream())
                .findFirst();
    }

    /// All rights by code, in the order of the table of rights.
    public static SequencedMap<String, Right> rights() {
        return RIGHTS;
    }

    /// @throws IllegalArgumentException when no module declares it
    public static Right right(String code) {
        Right right = RIGHTS.get(code);
        if (right == null) {
            throw new IllegalArgumentException("no module declares the right " + code);
        }
        return right;
    }

    /// All roles: the founding ones, then those that modules bring.
    public static List<Role> roles() {
        return ROLES;
    }

    public static Optional<Role> findRole(String code) {
        return ROLES.stream().filter(role -> role.code().equals(code)).findFirst();
    }

    /// The rights that a role gives, those of everybody among them.
    public static Set<String> rightsOf(Role role) {
        Set<String> codes = new LinkedHashSet<>();
        RIGHTS.values().stream().filter(right -> right.isOf(role)).forEach(right -> codes.add(right.code()));
        return codes;
    }

    private static SequencedMap<String, Right> rights(List<ModuleCard> cards) {
        SequencedMap<String, Right> rights = new LinkedHashMap<>();
        for (ModuleCard card : cards) {
            for (Right right : card.rights()) {
                if (rights.put(right.code(), right) != null) {
                    throw new IllegalStateException("two modules declare the right " + right.code());
                }
            }
        }
        return Collections.unmodifiableSequencedMap(rights);
    }

    /// A grant keeps a role by its code alone, so that two modules may not bring the same one.
    static List<Role> roles(List<ModuleCard> cards) {
        List<Role> roles = Stream.concat(Role.FOUNDING.stream(), cards.stream().flatMap(card -> card.roles().stream()))
                .toList();
        Set<String> codes = new LinkedHashSet<>();
        for (Role role : roles) {
            if (!codes.add(role.code())) {
                throw new IllegalStateException("two modules bring the role " + role.code());
            }
        }
        return roles;
    }

    private static List<ModuleCard> find() {
        List<ModuleCard> cards = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(PATTERN)) {
                String address = file.getURL().getPath();
                String name = address.substring(address.lastIndexOf(ROOT), address.length() - ".class".length())
                        .replace('/', '.');
                Class<?> type = Class.forName(name, true, ModuleCards.class.getClassLoader());
                if (!type.isInterface() && ModuleCard.class.isAssignableFrom(type)) {
                    cards.add(make(type.asSubclass(ModuleCard.class)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the modules' cards cannot be listed", e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a module's card is listed and not there", e);
        }
        return cards;
    }

    private static ModuleCard make(Class<? extends ModuleCard> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "%s is a module's card and needs a constructor without parameters".formatted(type.getName()), e);
        }
    }

    private static List<ModuleCard> inOrder(List<ModuleCard> cards) {
        List<ModuleCard> rest = new ArrayList<>(cards);
        rest.sort(Comparator.comparing(ModuleCard::path));
        List<ModuleCard> ordered = new ArrayList<>();
        Set<String> there = new LinkedHashSet<>();
        while (!rest.isEmpty()) {
            ModuleCard next = rest.stream()
                    .filter(card ->
                            rest.stream().noneMatch(other -> !other.path().equals(card.path()) && refers(card, other)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("modules refer to each other in a circle: "
                            + rest.stream().map(ModuleCard::path).toList()));
            rest.remove(next);
            if (!next.schema().map(there::add).orElse(true)) {
                throw new IllegalStateException("two modules have the schema " + next.schema());
            }
            ordered.add(next);
        }
        return List.copyOf(ordered);
    }

    private static boolean refers(ModuleCard card, ModuleCard other) {
        return other.schema().stream()
                .anyMatch(schema -> card.after().contains(schema)
                        || card.references().stream()
                                .map(TableReference::schema)
                                .anyMatch(schema::equals));
    }
}
