package kz.aiqyn.register.investment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import kz.aiqyn.engine.period.Period;

/// Invents when the productions of a body were promised, moved, opened or given up, so that each quarter has as many
/// planned, opened and manned as the demonstration's ratings know. The same on any machine.
final class SampleDrafts {

    private static final String PLANNED = "projects.planned";
    private static final String OPENED = "projects.opened";
    private static final String JOBS = "projects.jobs";
    private static final int DAYS_OF_QUARTER = 90;

    private static final List<String> REASONS = List.of(
            "Жабдықтың жеткізілуі кешікті.",
            "Банк несиенің келесі бөлігін кеш берді.",
            "Электр желісіне қосылу ұзап кетті.",
            "Мердігер ауыстырылды.",
            "Жоба-смета құжаттамасына өзгеріс енгізілді.");
    private static final List<String> ENDS =
            List.of("Инвестор жобадан бас тартты.", "Қаржы көзі табылмады.", "Шикізат базасы жеткіліксіз болып шықты.");

    private final SampleFigures figures;
    private final LocalDate today;
    private final SplittableRandom random;
    private final List<SampleDraft> drafts = new ArrayList<>();

    SampleDrafts(SampleFigures figures, LocalDate today, SplittableRandom random) {
        this.figures = figures;
        this.today = today;
        this.random = random;
    }

    /// @param ends whether the body is no more after the last quarter
    List<SampleDraft> make(boolean ends) {
        List<Integer> years =
                figures.quarters(PLANNED).stream().map(Period::year).distinct().toList();
        years.forEach(this::year);
        int last = years.isEmpty() ? today.getYear() - 1 : years.getLast();
        if (ends) {
            open().forEach(draft ->
                    draft.giveUp(LocalDate.of(last, 12, 20), "Аудан бөлінді, жоба қайта қаралуға жіберілді."));
        } else {
            present(last);
        }
        return drafts;
    }

    private List<SampleDraft> open() {
        return drafts.stream().filter(draft -> !draft.isOver()).toList();
    }

    private void year(int year) {
        List<List<SampleDraft>> plan = new ArrayList<>();
        int[] room = new int[4];
        for (int i = 0; i < 4; i++) {
            plan.add(new ArrayList<>());
            room[i] = figures.gained(PLANNED, Period.quarter(year, i + 1)) - 1;
        }
        open().forEach(draft -> carry(draft, year, plan, room));
        List<SampleDraft> due = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Period quarter = Period.quarter(year, i + 1);
            List<SampleDraft> planned = plan.get(i);
            while (planned.size() < figures.gained(PLANNED, quarter)) {
                planned.add(fresh(quarter));
            }
            due.addAll(planned);
            open(due, quarter);
            if (i < 3) {
                due.stream().filter(draft -> !draft.isOver()).forEach(draft -> move(draft, quarter.plus(1)));
            }
        }
    }

    /// What did not open in its year is promised anew before the next one begins, or given up.
    ///
    /// @param room how many more each quarter may have that are not new
    private void carry(SampleDraft draft, int year, List<List<SampleDraft>> plan, int[] room) {
        int at = random.nextInt(4);
        LocalDate said = LocalDate.of(year - 1, 12, 8 + random.nextInt(18));
        if (room[at] > 0) {
            room[at]--;
            plan.get(at).add(draft);
            draft.promise(said, day(Period.quarter(year, at + 1)), reason(), SampleFigures.morning(said.plusDays(1)));
        } else {
            draft.giveUp(said, ENDS.get(random.nextInt(ENDS.size())));
        }
    }

    private SampleDraft fresh(Period quarter) {
        SampleDraft draft = new SampleDraft();
        LocalDate due = day(quarter);
        draft.promise(due.minusDays(random.nextInt(160, 420)), due, "", figures.written(PLANNED, quarter));
        drafts.add(draft);
        return draft;
    }

    private LocalDate day(Period quarter) {
        return quarter.start().plusDays(random.nextInt(DAYS_OF_QUARTER - 1));
    }

    private String reason() {
        return REASONS.get(random.nextInt(REASONS.size()));
    }

    /// As many as the quarter has, those that are due first; the last takes the rest of the jobs.
    private void open(List<SampleDraft> due, Period quarter) {
        int count = figures.gained(OPENED, quarter);
        int rest = figures.gained(JOBS, quarter);
        List<SampleDraft> chosen = due.stream()
                .filter(draft -> !draft.isOver())
                .sorted(Comparator.comparing(SampleDraft::due))
                .limit(count)
                .toList();
        Instant written = figures.written(OPENED, quarter);
        for (int i = 0; i < chosen.size(); i++) {
            int left = chosen.size() - i;
            int jobs = left == 1
                    ? rest
                    : Math.max(1, Math.min(rest - left + 1, rest * random.nextInt(60, 141) / (100 * left)));
            rest -= jobs;
            chosen.get(i).open(opening(chosen.get(i).due(), quarter), jobs, written);
        }
    }

    /// Before its day or after it, but within the quarter.
    private LocalDate opening(LocalDate due, Period quarter) {
        LocalDate wanted =
                random.nextInt(5) < 3 ? due.minusDays(random.nextInt(12)) : due.plusDays(random.nextInt(1, 50));
        LocalDate early = wanted.isBefore(quarter.start()) ? quarter.start() : wanted;
        return early.isAfter(quarter.end()) ? quarter.end() : early;
    }

    private void move(SampleDraft draft, Period quarter) {
        LocalDate due = draft.due();
        if (due.isBefore(quarter.start())) {
            LocalDate said = quarter.start().minusDays(random.nextInt(1, 12));
            LocalDate last = draft.promises().getLast().row().saidOn();
            draft.promise(
                    said.isAfter(last) ? said : last, day(quarter), reason(), SampleFigures.morning(said.plusDays(2)));
        }
    }

    /// What is after the quarters that are known: some opened, some overdue, some moved again and again, some stopped,
    /// and some promised for the time to come.
    private void present(int last) {
        int kind = 0;
        for (SampleDraft draft : open()) {
            switch (kind++ % 4) {
                case 0 -> draft.stop("Қаржыландыру тоқтады.");
                case 1 -> draft.giveUp(LocalDate.of(last, 12, 20), ENDS.get(random.nextInt(ENDS.size())));
                case 2 -> again(draft, today.plusDays(random.nextInt(5, 150)));
                default -> again(draft, today.minusDays(random.nextInt(10, 70)));
            }
        }
        int more = 5 + random.nextInt(4);
        for (int i = 0; i < more; i++) {
            drafts.add(recent(i));
        }
    }

    /// Two that opened lately, one that was to open, one that is to open soon, and others for later.
    private SampleDraft recent(int number) {
        SampleDraft draft = new SampleDraft();
        LocalDate due = switch (number) {
            case 0, 1, 2 -> today.minusDays(random.nextInt(40, 260));
            case 3 -> today.plusDays(random.nextInt(10, 120));
            default -> today.plusDays(random.nextInt(130, 500));
        };
        LocalDate said = due.minusDays(random.nextInt(510, 640));
        draft.promise(said, due, "", SampleFigures.morning(said.plusDays(3)));
        if (number < 2) {
            LocalDate opened = due.plusDays(random.nextInt(-15, 20));
            draft.open(opened, random.nextInt(9, 60), SampleFigures.morning(opened.plusDays(4)));
        } else if (number == 2 && random.nextInt(3) > 0) {
            again(draft, today.plusDays(random.nextInt(10, 100)));
        }
        return draft;
    }

    /// Moves a promise over and over until a day.
    private void again(SampleDraft draft, LocalDate until) {
        int moves = 1 + random.nextInt(3);
        LocalDate from = draft.due();
        long days = java.time.temporal.ChronoUnit.DAYS.between(from, until);
        for (int i = 1; i <= moves && days > moves; i++) {
            LocalDate due = i == moves ? until : from.plusDays(days * i / moves);
            LocalDate said = draft.due().minusDays(random.nextInt(1, 9));
            LocalDate last = draft.promises().getLast().row().saidOn();
            LocalDate on = said.isBefore(last) ? last : said;
            if (on.isBefore(today)) {
                draft.promise(on, due, reason(), SampleFigures.morning(on));
            }
        }
    }
}
