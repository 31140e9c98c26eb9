package kz.aiqyn.oversight.assignment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// Makes invented assignments, the same to the letter wherever it runs.
final class SampleWork {

    private static final String CONTROLLER = "controller";
    private static final String CONTROLLED_BY = "Бақылаушы Ойданова";
    private static final String PROOF = "Хат № %d, %s";
    private static final int TERM_DAYS = 30;
    /// How long ago the term of those was that were to move an indicator.
    private static final int AIMED_DAYS = 340;
    /// What is at work of a body now: its state, its term in days from today, its weight.
    private static final List<Present> NOW = List.of(
            new Present(AssignmentState.ACCEPTED, 5, 2),
            new Present(AssignmentState.GIVEN, 12, 1),
            new Present(AssignmentState.ACCEPTED, 24, 1),
            new Present(AssignmentState.REPORTED, 3, 3),
            new Present(AssignmentState.ACCEPTED, -9, 1),
            new Present(AssignmentState.RETURNED, -2, 2),
            new Present(AssignmentState.FAILED, -20, 1),
            new Present(AssignmentState.DISCIPLINED, -40, 2));

    private final List<Text> texts = texts();
    private final Instant now;
    private final LocalDate today;

    SampleWork(Instant now, LocalDate today) {
        this.now = now;
        this.today = today;
    }

    /// @param indicator that it is to move; empty for none
    private record Text(AssignmentOrigin.Kind origin, Names text, String indicator) {}

    private record Present(AssignmentState state, int days, int weight) {}

    private static List<Text> texts() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SampleWork.class.getResourceAsStream("sample-texts.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .map(cells -> new Text(
                            Lifecycle.of(AssignmentOrigin.Kind.class, cells[0]),
                            new Names(cells[1], cells[2], cells[3]),
                            cells.length > 4 ? cells[4] : ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The assignments of quarters that are over: as many in time, late and returned as is said.
    List<Assignment> quarters(String organisation, List<SampleDiscipline> quarters) {
        List<Assignment> made = new ArrayList<>();
        SplittableRandom dice = new SplittableRandom(organisation.hashCode());
        for (SampleDiscipline quarter : quarters) {
            for (int i = 0; i < quarter.due(); i++) {
                made.add(past(organisation, quarter, i, dice));
            }
        }
        return made;
    }

    /// The first are in time, then those that are late within the quarter, then those that are not done at its end.
    private Assignment past(String organisation, SampleDiscipline quarter, int place, SplittableRandom dice) {
        LocalDate start = quarter.period().start();
        LocalDate end = quarter.period().end();
        int days = (int) ChronoUnit.DAYS.between(start, end);
        int overdue = Math.min(quarter.overdue(), quarter.late());
        boolean atEnd = place >= quarter.due() - overdue;
        boolean late = place >= quarter.ontime();
        LocalDate term = atEnd || !late ? start.plusDays(dice.nextInt(days)) : start.plusDays(dice.nextInt(days / 2));
        LocalDate reported;
        if (place >= quarter.due() - quarter.kept()) {
            reported = end.plusDays(100 + dice.nextInt(20));
        } else if (atEnd) {
            reported = end.plusDays(1 + dice.nextInt(5));
        } else {
            reported = late ? term.plusDays(1 + dice.nextInt(days / 2 - 1)) : term.minusDays(dice.nextInt(7));
        }
        boolean extended = dice.nextInt(12) == 0;
        boolean proven = dice.nextInt(15) > 0;
        int weight = dice.nextInt(10) == 0 ? Assignment.HEAVIEST : 1 + dice.nextInt(4) / 3;
        return made(
                organisation,
                texts.get(dice.nextInt(texts.size())),
                new AssignmentTerm(
                        term.minusDays(TERM_DAYS),
                        extended ? term.minusDays(7) : term,
                        term,
                        AssignmentTerm.Repeats.ONCE),
                weight,
                new AssignmentCourse(
                        AssignmentState.CLOSED,
                        reported,
                        proven ? PROOF.formatted(100 + place, reported) : "",
                        place < quarter.returned() ? 1 : 0,
                        reported.plusDays(2)),
                quarter.known()
                        .minusDays(1)
                        .atTime(LocalTime.NOON)
                        .atZone(Kazakhstan.ZONE)
                        .toInstant());
    }

    /// What an akimat was to move the year before, and did: each indicator that a text names.
    List<Assignment> aimed(String organisation) {
        List<Assignment> made = new ArrayList<>();
        for (Text text : texts) {
            if (!text.indicator().isEmpty()) {
                LocalDate term = today.minusDays(AIMED_DAYS + (long) made.size());
                LocalDate reported = term.minusDays(2);
                AssignmentCourse course = new AssignmentCourse(
                        AssignmentState.CLOSED, reported, PROOF.formatted(60 + made.size(), reported), 0, term);
                made.add(made(
                                organisation,
                                text,
                                new AssignmentTerm(
                                        term.minusDays(2L * TERM_DAYS), term, term, AssignmentTerm.Repeats.ONCE),
                                2,
                                course,
                                term.atTime(LocalTime.NOON)
                                        .atZone(Kazakhstan.ZONE)
                                        .toInstant())
                        .aimed(text.indicator()));
            }
        }
        return made;
    }

    /// What a body has at work now, in every state.
    List<Assignment> now(String organisation) {
        List<Assignment> made = new ArrayList<>();
        SplittableRandom dice = new SplittableRandom(31L * organisation.hashCode());
        for (Present present : NOW) {
            LocalDate term = today.plusDays(present.days() + (long) dice.nextInt(5));
            AssignmentState state = present.state();
            @Nullable
            LocalDate reported =
                    state == AssignmentState.REPORTED || state == AssignmentState.RETURNED ? today.minusDays(1) : null;
            AssignmentCourse course = new AssignmentCourse(
                    state,
                    reported,
                    reported == null ? "" : PROOF.formatted(7, reported),
                    state == AssignmentState.RETURNED ? 1 : 0,
                    state.isAtWork() ? null : today.minusDays(1));
            made.add(made(
                    organisation,
                    texts.get(dice.nextInt(texts.size())),
                    new AssignmentTerm(today.minusDays(TERM_DAYS + 20), term, term, AssignmentTerm.Repeats.ONCE),
                    present.weight(),
                    course,
                    now));
        }
        return made;
    }

    private static Assignment made(
            String organisation, Text text, AssignmentTerm term, int weight, AssignmentCourse course, Instant at) {
        LocalDate given = term.givenOn();
        String title = switch (text.origin()) {
            case MEETING -> "Аппарат кеңесі, " + given;
            case ACT -> "Өкім № %d, %s".formatted(10 + given.getDayOfMonth(), given);
            case VISIT -> "Жұмыс сапары, " + given;
            case APPEAL -> "Тұрғындардың өтініші, " + given;
            case CONTEST, OTHER -> "";
        };
        return new Assignment(
                0,
                "",
                text.text(),
                organisation,
                new AssignmentOrigin(text.origin(), title, "", ""),
                "",
                term,
                weight,
                text.origin() == AssignmentOrigin.Kind.VISIT || text.origin() == AssignmentOrigin.Kind.APPEAL,
                CONTROLLER,
                CONTROLLED_BY,
                null,
                course,
                1,
                at);
    }
}
