package kz.aiqyn.register.openness;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.aiqyn.base.calendar.WorkingDays;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.sample.SampleOblast;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invented facts since 2023 and assessments since 2024: all final but some of the last quarter. The
/// checklist has a second version from 2025 on, in which dialogue weighs more.
@Component
@Order(56)
class OpennessSample implements DemonstrationPart {

    static final String FIRST_CHECKER = "checker";
    static final String SECOND_CHECKER = "checker2";

    private static final int MANY = 12;
    private static final Period LAST = Period.quarter(2025, 4);
    private static final Period SECOND_VERSION = Period.quarter(2025, 1);

    /// How far the last quarter's assessments of some bodies have come; where bodies are few, of one
    /// after the other.
    private static final Map<String, AssessmentState> STATES = Map.of(
            "keruenzhol", AssessmentState.SHOWN,
            "shyghanaq", AssessmentState.OBJECTED,
            "irgeles", AssessmentState.COMPARED,
            "bauyrly", AssessmentState.CHECKING,
            "department.digital", AssessmentState.PLANNED);

    private static final List<AssessmentState> OF_FEW =
            List.of(AssessmentState.COMPARED, AssessmentState.CHECKING, AssessmentState.OBJECTED);

    private final PortalFacts facts;
    private final AssessmentChanges changes;
    private final Checklists checklists;
    private final ChecklistChanges checklistChanges;
    private final SampleStore store;
    private final Organisations organisations;
    private final WorkingDays days;
    private final OpennessSettings settings;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    OpennessSample(
            PortalFacts facts,
            AssessmentChanges changes,
            Checklists checklists,
            ChecklistChanges checklistChanges,
            SampleStore store,
            Organisations organisations,
            WorkingDays days,
            OpennessSettings settings,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.facts = facts;
        this.changes = changes;
        this.checklists = checklists;
        this.checklistChanges = checklistChanges;
        this.store = store;
        this.organisations = organisations;
        this.days = days;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String stage() {
        return "openness.stage";
    }

    @Override
    @Transactional
    public void fill(List<String> codes) {
        List<String> empty = codes.stream().filter(facts::isEmpty).toList();
        if (empty.isEmpty()) {
            return;
        }
        begin();
        boolean many = empty.size() >= MANY;
        SampleFacts invented = new SampleFacts(SampleOblast.of(organisations.units()));
        List<SampleFact> made = new ArrayList<>();
        for (Period quarter : quarters(many ? 2023 : 2025)) {
            empty.forEach(body -> made.addAll(invented.of(body, quarter)));
        }
        store.facts(made);
        Map<String, Map<FactKind, Counts>> counts = made.stream()
                .collect(Collectors.groupingBy(
                        fact -> fact.organisation() + fact.quarter(),
                        Collectors.toMap(SampleFact::kind, SampleFact::counts)));
        SampleStore.Sheets sheets = new SampleStore.Sheets();
        Map<Period, Checklist> versions = quarters(2024).stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        quarter -> checklists.whole(checklists.inForce(quarter).orElseThrow())));
        for (Period quarter : quarters(many ? 2024 : 2025)) {
            for (int i = 0; i < empty.size(); i++) {
                Checklist checklist = Optional.ofNullable(versions.get(quarter)).orElseThrow();
                add(
                        empty.get(i),
                        quarter,
                        state(empty.get(i), quarter, many ? null : OF_FEW.get(i % OF_FEW.size())),
                        checklist,
                        counts.getOrDefault(empty.get(i) + quarter, Map.of()),
                        sheets);
            }
        }
        store.sheets(sheets);
        events.publishEvent(OpennessMeasures.touched(quarters(many ? 2023 : 2025), empty));
    }

    private static List<Period> quarters(int first) {
        return IntStream.rangeClosed(first, LAST.year())
                .boxed()
                .flatMap(year -> IntStream.rangeClosed(1, 4).mapToObj(number -> Period.quarter(year, number)))
                .toList();
    }

    /// The second version: dialogue weighs more, acts weigh less.
    private void begin() {
        ChecklistVersion present = checklists.inForce(LAST).orElseThrow();
        if (present.from().compareTo(SECOND_VERSION) >= 0) {
            return;
        }
        Checklist old = checklists.whole(present);
        List<ChecklistComponent> components = old.components().stream()
                .map(one -> new ChecklistComponent(one.code(), one.place(), one.names(), weight(one)))
                .toList();
        ChecklistVersion version = new ChecklistVersion(
                0,
                "2",
                new Names(
                        "Ашықтықты тексеру парағы, 2025 жылғы редакция",
                        "Проверочный лист открытости, редакция 2025 года",
                        "Checklist of openness, 2025 edition"),
                SECOND_VERSION,
                "Облыс әкімінің № 12 өкімі (ойдан шығарылған) | Распоряжение акима области № 12 (вымышлено)"
                        + " | Order of the akim of the oblast No 12 (invented)",
                1,
                clock.instant());
        checklistChanges
                .begin(new Checklist(version, components, old.items()))
                .orElseThrow(reasons -> new IllegalStateException("the sample's checklist: " + reasons));
    }

    private static int weight(ChecklistComponent component) {
        return switch (component.code()) {
            case "acts" -> component.weight() - 5;
            case "dialogue" -> component.weight() + 5;
            default -> component.weight();
        };
    }

    private static AssessmentState state(String body, Period quarter, @Nullable AssessmentState ofFew) {
        AssessmentState last = ofFew == null ? STATES.getOrDefault(body, AssessmentState.FINAL) : ofFew;
        return quarter.equals(LAST) ? last : AssessmentState.FINAL;
    }

    private void add(
            String body,
            Period quarter,
            AssessmentState state,
            Checklist checklist,
            Map<FactKind, Counts> counts,
            SampleStore.Sheets sheets) {
        Instant now = start(quarter.end().plusDays(40));
        Assessment planned =
                Assessment.planned(body, quarter, checklist.version().id(), now);
        if (state == AssessmentState.PLANNED) {
            changes.add(planned, 0);
            return;
        }
        SampleFindings.Both both = new SampleFindings(checklist).of(body, quarter);
        Instant done = start(quarter.end().plusDays(32));
        Assessment.Seat first = new Assessment.Seat(FIRST_CHECKER, done);
        if (state == AssessmentState.CHECKING) {
            long id = changes.add(planned.with(1, first).in(state, Assessment.Hearing.NONE, null, now), 0);
            sheets.add(id, 1, both.first(), done);
            return;
        }
        OpennessScore score = OpennessScore.of(checklist, counts, both.marks());
        boolean kept = state != AssessmentState.COMPARED;
        Assessment compared = planned.with(1, first).with(2, new Assessment.Seat(SECOND_CHECKER, done));
        long id = changes.add(compared.in(state, hearing(state, quarter), kept ? score.score() : null, now), 0);
        sheets.add(id, 1, both.first(), done);
        sheets.add(id, 2, both.second(), done);
        if (kept) {
            sheets.resolved(id, both.resolutions(), now);
            sheets.came(id, score.outcomes().values(), now);
        }
    }

    private Assessment.Hearing hearing(AssessmentState state, Period quarter) {
        LocalDate until = quarter.equals(LAST) && state != AssessmentState.FINAL
                ? days.plus(Kazakhstan.today(clock), settings.objection())
                : quarter.end().plusDays(47);
        return switch (state) {
            case PLANNED, CHECKING, COMPARED -> Assessment.Hearing.NONE;
            case SHOWN, FINAL -> new Assessment.Hearing(until, "", "");
            case OBJECTED ->
                new Assessment.Hearing(
                        until,
                        "Халық алдындағы есеп пен оның талқылануы 12 қаңтардан бері сайтта тұр: дәлелін қайта қарауды сұраймыз.",
                        "");
        };
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(Kazakhstan.ZONE).toInstant();
    }
}
