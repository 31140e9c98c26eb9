package kz.aiqyn.base.organisation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Carries changes out, one at a time.
@Component
class ChangesOfOrganisations implements OrganisationChanges {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern KATO = Pattern.compile("(\\d{9}(\\d{3})?)?");

    private final OrganisationVersions versions;
    private final Heads heads;
    private final RegisterRecord audit;
    private final InstantSource clock;

    ChangesOfOrganisations(OrganisationVersions versions, Heads heads, RegisterRecord audit, InstantSource clock) {
        this.versions = versions;
        this.heads = heads;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<Organisation> create(Organisation organisation, Map<String, String> attributes) {
        versions.lock();
        if (!CODE.matcher(organisation.code()).matches()) {
            return refused("code", "organisation.refused.code", organisation.code());
        }
        if (versions.last(organisation.code()).isPresent()) {
            return refused("code", "organisation.refused.taken", organisation.code());
        }
        Optional<Outcome<Organisation>> refused = objection(organisation);
        if (refused.isPresent()) {
            return refused.get();
        }
        LocalDate from = organisation.from();
        LocalDate to = organisation.to();
        if (from != null && to != null && to.isBefore(from)) {
            return refused("to", "organisation.file.days", organisation.code(), to, from);
        }
        versions.register(List.of(organisation.code()));
        versions.add(organisation, attributes, clock.instant());
        record("organisation.created", organisation.code(), told(organisation));
        return Outcome.done(organisation);
    }

    @Override
    @Transactional
    public Outcome<Organisation> change(
            Organisation organisation, @Nullable LocalDate effective, @Nullable String seen) {
        versions.lock();
        Optional<OrganisationVersions.Version> last = versions.last(organisation.code());
        if (last.isEmpty()) {
            return refused("", "organisation.file.unknown", organisation.code());
        }
        Organisation known = last.get().valid();
        if (seen != null && !seen.equals(known.seen())) {
            return new Outcome.Overtaken<>(known);
        }
        Optional<Outcome<Organisation>> refused = objection(organisation);
        if (refused.isPresent()) {
            return refused.get();
        }
        LocalDate from = known.from();
        Organisation changed = dated(organisation, from, known.to());
        if (effective == null || effective.equals(from)) {
            versions.correct(last.get().id(), changed, last.get().attributes());
        } else if (from != null && effective.isBefore(from)) {
            return refused("effective", "organisation.refused.later", from);
        } else if (known.to() != null && effective.isAfter(known.to())) {
            return refused("effective", "organisation.file.ended", organisation.code(), known.to(), effective);
        } else {
            versions.end(last.get().id(), effective);
            changed = dated(organisation, effective, known.to());
            versions.add(changed, last.get().attributes(), clock.instant());
        }
        Map<String, String> told = told(organisation);
        told.put("before", known.names().ru());
        told.put("effective", String.valueOf(effective));
        record("organisation.changed", organisation.code(), told);
        return Outcome.done(changed);
    }

    @Override
    @Transactional
    public Outcome<Organisation> end(String code, LocalDate lastDay) {
        versions.lock();
        Optional<OrganisationVersions.Version> last = versions.last(code);
        if (last.isEmpty()) {
            return refused("", "organisation.file.unknown", code);
        }
        Organisation known = last.get().valid();
        LocalDate from = known.from();
        if (from != null && lastDay.isBefore(from)) {
            return refused("last-day", "organisation.file.days", code, lastDay, from);
        }
        Organisation ended = dated(known, from, lastDay);
        versions.correct(last.get().id(), ended, last.get().attributes());
        record("organisation.ended", code, new TreeMap<>(Map.of("last-day", lastDay.toString())));
        return Outcome.done(ended);
    }

    @Override
    @Transactional
    public Outcome<HeadInOffice> appoint(HeadInOffice head) {
        versions.lock();
        LocalDate until = head.until();
        if (until != null && until.isBefore(head.since())) {
            return refused("until", "table.units.days", until, head.since());
        }
        if (versions.last(head.organisation()).isEmpty()) {
            return refused("", "organisation.file.unknown", head.organisation());
        }
        Optional<HeadInOffice> other = heads.overlapping(head);
        if (other.isPresent()) {
            return refused(
                    "since",
                    "organisation.file.two-heads",
                    other.get().name(),
                    other.get().since(),
                    head.name());
        }
        heads.add(head, clock.instant());
        record(
                "organisation.head-appointed",
                head.organisation(),
                new TreeMap<>(Map.of(
                        "name", head.name(),
                        "since", head.since().toString())));
        return Outcome.done(head);
    }

    @Override
    @Transactional
    public Outcome<HeadInOffice> leave(String organisation, LocalDate lastDay) {
        versions.lock();
        Optional<HeadInOffice> present = heads.list(organisation).stream()
                .filter(head -> head.until() == null)
                .findFirst();
        if (present.isEmpty()) {
            return refused("last-day", "organisation.refused.vacant");
        }
        HeadInOffice head = present.get();
        if (lastDay.isBefore(head.since())) {
            return refused("last-day", "table.units.days", lastDay, head.since());
        }
        HeadInOffice left = new HeadInOffice(organisation, head.name(), head.office(), head.since(), lastDay);
        heads.correct(left);
        record(
                "organisation.head-left",
                organisation,
                new TreeMap<>(Map.of(
                        "name", head.name(),
                        "last-day", lastDay.toString())));
        return Outcome.done(left);
    }

    private Optional<Outcome<Organisation>> objection(Organisation organisation) {
        if (organisation.names().isEmpty()) {
            return Optional.of(refused("kk", "organisation.refused.name"));
        }
        if (organisation.kind().isBlank()) {
            return Optional.of(refused("kind", "organisation.refused.kind"));
        }
        if (!KATO.matcher(organisation.territory()).matches()) {
            return Optional.of(refused("territory", "territory.file.code", organisation.territory()));
        }
        String at = organisation.parent();
        while (at != null) {
            if (at.equals(organisation.code())) {
                return Optional.of(refused("parent", "organisation.refused.circle"));
            }
            Optional<OrganisationVersions.Version> above = versions.last(at);
            if (above.isEmpty()) {
                return Optional.of(refused("parent", "organisation.file.unknown", at));
            }
            at = above.get().valid().parent();
        }
        return Optional.empty();
    }

    private static Organisation dated(Organisation given, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Organisation(given.code(), given.names(), given.kind(), given.territory(), given.parent(), from, to);
    }

    private static Map<String, String> told(Organisation organisation) {
        TreeMap<String, String> told = new TreeMap<>();
        told.put("names", organisation.names().inOne());
        told.put("kind", organisation.kind());
        told.put("territory", organisation.territory());
        told.put("parent", String.valueOf(organisation.parent()));
        return told;
    }

    private void record(String name, String code, Map<String, String> changes) {
        audit.record(AuditedOperation.of(name, "organisation:" + code, changes));
    }

    private static <T> Outcome<T> refused(String field, String key, Object... arguments) {
        return Outcome.refused(field, Phrase.of(key, arguments));
    }
}
