package kz.aiqyn.register.openness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordTable;
import kz.aiqyn.base.keeping.RowTable;
import kz.aiqyn.engine.period.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The versions of the checklist in the database.
@Repository
class Checklists extends RecordTable<ChecklistVersion> {

    private static final RecordColumns<ChecklistVersion> COLUMNS = RecordColumns.<ChecklistVersion>of()
            .key("code", "code")
            .column("code", ChecklistVersion::code)
            .names("name", ChecklistVersion::names)
            .column("from_period", checklist -> checklist.from().toString())
            .column("basis", ChecklistVersion::basis);

    private static final RecordColumns<ChecklistComponent> OF_COMPONENT = RecordColumns.<ChecklistComponent>of()
            .key("component", "code")
            .column("code", ChecklistComponent::code)
            .column("place", ChecklistComponent::place)
            .names("name", ChecklistComponent::names)
            .column("weight", ChecklistComponent::weight);

    private static final RecordColumns<ChecklistItem> OF_ITEM = RecordColumns.<ChecklistItem>of()
            .key("item", "code")
            .column("code", ChecklistItem::code)
            .column("component", ChecklistItem::component)
            .column("place", ChecklistItem::place)
            .names("name", ChecklistItem::names)
            .column("scoring", ChecklistItem::scoring)
            .column("points", ChecklistItem::points);

    private final RowTable<ChecklistComponent> components;
    private final RowTable<ChecklistItem> items;

    Checklists(JdbcClient database) {
        super(
                database,
                "openness.checklist",
                "openness.checklist",
                COLUMNS,
                row -> new ChecklistVersion(
                        row.id(),
                        row.text("code"),
                        row.names("name"),
                        Period.of(row.text("from_period")),
                        row.text("basis"),
                        row.version(),
                        row.changedAt()));
        components = new RowTable<>(
                database,
                "openness.component",
                "checklist",
                OF_COMPONENT,
                row -> new ChecklistComponent(
                        row.text("code"), (int) row.number("place"), row.names("name"), (int) row.number("weight")));
        items = new RowTable<>(
                database,
                "openness.item",
                "checklist",
                OF_ITEM,
                row -> new ChecklistItem(
                        row.text("code"),
                        row.text("component"),
                        (int) row.number("place"),
                        row.names("name"),
                        row.word(Scoring.class, "scoring"),
                        (int) row.number("points")));
    }

    RowTable<ChecklistComponent> components() {
        return components;
    }

    RowTable<ChecklistItem> items() {
        return items;
    }

    /// The versions, the latest first.
    List<ChecklistVersion> versions() {
        return list(read(" order by from_period desc"));
    }

    /// The version by which a quarter is checked; empty when none is in force then.
    Optional<ChecklistVersion> inForce(Period quarter) {
        return list(read(" where from_period <= :period order by from_period desc limit 1")
                        .param("period", quarter.toString()))
                .stream()
                .findFirst();
    }

    Checklist whole(long id) {
        return whole(get(id));
    }

    Checklist whole(ChecklistVersion version) {
        return new Checklist(version, components.list(version.id()), items.list(version.id()));
    }

    /// All of them with what is below them, by number, in three statements.
    Map<Long, Checklist> all() {
        List<ChecklistVersion> versions = versions();
        List<Long> ids = versions.stream().map(ChecklistVersion::id).toList();
        Map<Long, List<ChecklistComponent>> ofComponents = components.list(ids);
        Map<Long, List<ChecklistItem>> ofItems = items.list(ids);
        return versions.stream()
                .collect(Collectors.toMap(
                        ChecklistVersion::id,
                        version -> new Checklist(
                                version,
                                ofComponents.getOrDefault(version.id(), List.of()),
                                ofItems.getOrDefault(version.id(), List.of()))));
    }
}
