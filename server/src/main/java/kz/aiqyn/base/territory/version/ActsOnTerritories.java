package kz.aiqyn.base.territory.version;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.territory.LegalAct;
import kz.aiqyn.base.territory.Territory;
import kz.aiqyn.base.territory.TerritoryAttribute;
import kz.aiqyn.base.territory.TerritoryChange;
import kz.aiqyn.base.territory.TerritoryChanges;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Carries acts out on the tree, one at a time.
@Component
class ActsOnTerritories implements TerritoryChanges {

    private final TerritoryVersions versions;
    private final VersionChanges changes;
    private final Attributes attributes;
    private final NameImport names;
    private final TreeRecord audit;
    private final InstantSource clock;

    ActsOnTerritories(
            TerritoryVersions versions,
            VersionChanges changes,
            Attributes attributes,
            NameImport names,
            TreeRecord audit,
            InstantSource clock) {
        this.versions = versions;
        this.changes = changes;
        this.attributes = attributes;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<Long> make(TerritoryChange change, LegalAct act, LocalDate effective) {
        changes.lock();
        Optional<Outcome<Long>> refused = new ChangeRules(versions, changes, effective).to(change);
        if (refused.isPresent()) {
            return refused.get();
        }
        long number = changes.change(change.kind(), act, effective, clock.instant());
        carryOut(change, effective, number);
        List<StagedTerritories.Obstacle> orphans = changes.withoutParent(effective);
        List<String> circle = changes.unreachable(effective);
        if (!orphans.isEmpty() || !circle.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return orphans.isEmpty()
                    ? Outcome.refused("parent", Phrase.of("territory.refused.circle", circle.getFirst()))
                    : Outcome.refused(Phrase.of(
                            "territory.refused.parent-ends",
                            orphans.getFirst().code(),
                            orphans.getFirst().other()));
        }
        SequencedMap<String, String> told = new TreeMap<>(change.told());
        told.put("act", act.toString());
        told.put("effective", effective.toString());
        audit.record(AuditedOperation.of("territory." + change.kind(), "territory:" + change.subject(), told));
        return Outcome.done(number);
    }

    private void carryOut(TerritoryChange change, LocalDate day, long number) {
        switch (change) {
            case TerritoryChange.Create create -> changes.open(create.born(), day, number);
            case TerritoryChange.Rename rename -> {
                Territory old = versions.find(rename.code(), day).orElseThrow();
                changes.close(List.of(rename.code()), day, number);
                changes.open(
                        new TerritoryChange.Born(old.code(), rename.names(), old.kind(), old.parent()), day, number);
            }
            case TerritoryChange.Split split -> split(split, day, number);
            case TerritoryChange.Merge merge -> merge(merge, day, number);
            case TerritoryChange.Move move -> {
                TreeMap<String, String> parents = new TreeMap<>();
                parents.put(move.code(), move.parent());
                changes.place(parents, day, number);
            }
            case TerritoryChange.End end -> changes.close(List.of(end.code()), day, number);
        }
    }

    private void split(TerritoryChange.Split split, LocalDate day, long number) {
        changes.close(List.of(split.code()), day, number);
        for (TerritoryChange.Born part : split.parts()) {
            changes.open(part, day, number);
            changes.succeed(number, split.code(), part.code(), true);
        }
        Map<String, String> moved = new TreeMap<>(split.below());
        moved.values().removeIf(split.code()::equals);
        changes.place(moved, day, number);
    }

    private void merge(TerritoryChange.Merge merge, LocalDate day, long number) {
        String into = merge.into().code();
        TreeMap<String, String> parents = new TreeMap<>();
        for (String code : merge.codes()) {
            if (!code.equals(into)) {
                versions.children(code, day).forEach(child -> parents.put(child.code(), into));
            }
        }
        parents.keySet().removeAll(merge.codes());
        changes.close(merge.codes(), day, number);
        changes.open(merge.into(), day, number);
        merge.codes().forEach(code -> changes.succeed(number, code, into, false));
        changes.place(parents, day, number);
    }

    @Override
    public int name(Map<String, Names> given, LocalDate asOf) {
        return names.put(given, asOf);
    }

    @Override
    @Transactional
    public Outcome<TerritoryAttribute> count(TerritoryAttribute attribute) {
        if (!attributes.unknown(List.of(attribute.code())).isEmpty()) {
            return Outcome.refused(Phrase.of("territory.file.never", attribute.code()));
        }
        if (attributes.add(List.of(attribute), clock.instant()) > 0) {
            audit.record(AuditedOperation.of(
                    "territory.counted",
                    "territory:" + attribute.code(),
                    Map.of(
                            "attribute", attribute.name(),
                            "year", String.valueOf(attribute.year()),
                            "value", attribute.value().toPlainString() + " " + attribute.unit(),
                            "source", attribute.source())));
        }
        return Outcome.done(attribute);
    }
}
