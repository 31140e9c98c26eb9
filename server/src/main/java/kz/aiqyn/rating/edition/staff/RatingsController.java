package kz.aiqyn.rating.edition.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.job.AsOf;
import kz.aiqyn.base.job.Job;
import kz.aiqyn.base.job.JobProgress;
import kz.aiqyn.base.job.JobState;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.edition.EditionRights;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.EditionState;
import kz.aiqyn.rating.edition.life.Editions;
import kz.aiqyn.rating.edition.life.MadeObjections;
import kz.aiqyn.rating.edition.life.Periods;
import kz.aiqyn.rating.edition.work.EditionFollowUp;
import kz.aiqyn.rating.edition.work.EditionWork;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// All ratings: what is due, in preview, waiting for answers, published; and the work under way.
@Controller
@RequestMapping(EditionAddresses.ROOT)
@Requires(EditionRights.SEE_PREVIEW)
class RatingsController {

    /// So many periods are named as due.
    private static final int NAMED = 4;

    private final Pages pages;
    private final Answers answers;
    private final VisibleEditions visibleEditions;
    private final Methodologies methodologies;
    private final Editions editions;
    private final MadeObjections objections;
    private final Periods periods;
    private final Jobs jobs;
    private final EditionWork work;
    private final EditionFollowUp followUp;
    private final Access access;

    RatingsController(
            Pages pages,
            Answers answers,
            VisibleEditions visibleEditions,
            Methodologies methodologies,
            Editions editions,
            MadeObjections objections,
            Periods periods,
            Jobs jobs,
            EditionWork work,
            EditionFollowUp followUp,
            Access access) {
        this.pages = pages;
        this.answers = answers;
        this.visibleEditions = visibleEditions;
        this.methodologies = methodologies;
        this.editions = editions;
        this.objections = objections;
        this.periods = periods;
        this.jobs = jobs;
        this.work = work;
        this.followUp = followUp;
        this.access = access;
    }

    @GetMapping
    ModelAndView ratings(@RequestParam(defaultValue = "0") int year, Words words, HttpServletRequest request) {
        return pages.staff("rating/edition/staff/ratings", page(words, year, List.of()), request);
    }

    /// An edition by what the audit names it.
    @GetMapping("/editions/of/{methodology}/{period}/{revision:\\d{1,9}}")
    ModelAndView named(
            @PathVariable String methodology, @PathVariable String period, @PathVariable int revision, Words words) {
        EditionRecord edition = Period.find(period)
                .flatMap(of -> editions.find(methodology, of, revision))
                .orElseThrow(() -> Absent.of("edition.absent.period", period));
        return EditionAddresses.go(words, EditionAddresses.edition(edition.id()));
    }

    @PostMapping("/prepare")
    @Requires(EditionRights.PREPARE)
    ModelAndView prepare(
            @RequestParam String methodology, @RequestParam String period, Words words, HttpServletRequest request) {
        java.util.Optional<Period> asked = Period.find(period);
        if (asked.isEmpty() || methodologies.inForce(methodology, asked.get()).isEmpty()) {
            return answers.refuse(
                    Form.EMPTY.against(List.of(Phrase.of("edition.refused.no-version", methodology, period))),
                    again -> new Answers.Shown("rating/edition/staff/ratings", page(words, 0, again.whole())),
                    request);
        }
        return EditionAddresses.go(words, EditionAddresses.job(work.prepare(methodology, asked.get())));
    }

    @GetMapping("/jobs/{id:\\d+}")
    @Requires(EditionRights.TRY)
    ModelAndView job(@PathVariable long id, Words words, HttpServletRequest request) {
        Job job = jobs.find(id).filter(work::isOne).orElseThrow(() -> Absent.of("edition.absent.job", id));
        if (job.state() == JobState.DONE) {
            return EditionAddresses.go(words, job.result());
        }
        return pages.staff(
                "rating/edition/staff/job",
                new EditionJobPage(
                        words.name(job.name()),
                        words.name(job.subject()),
                        new JobProgress(job, EditionAddresses.job(id))),
                request);
    }

    /// @param year whose editions are listed; 0 for the last
    private RatingsPage page(Words words, int year, List<Phrase> errors) {
        Scope scope = access.scope(EditionRights.SEE_PREVIEW);
        boolean prepares = access.may(EditionRights.PREPARE);
        Map<String, String> names = names(words);
        List<EditionRecord> underWay = editions.underWay().stream()
                .filter(edition -> visibleEditions.sees(edition, scope))
                .toList();
        List<RatingsPage.Running> running = prepares
                ? work.underWay().stream()
                        .map(job -> new RatingsPage.Running(
                                words.path(EditionAddresses.job(job.id())),
                                words.name(job.name()) + ": " + words.name(job.subject()),
                                job.progress(words)))
                        .toList()
                : List.of();
        return new RatingsPage(
                prepares ? rated(names, underWay, words) : List.of(),
                running,
                underWay.stream().map(edition -> row(edition, names, words)).toList(),
                past(names, year, words),
                errors,
                prepares ? followUp.periods() : new AsOf(null, false));
    }

    private RatingsPage.Past past(Map<String, String> names, int asked, Words words) {
        List<EditionRecord> published = names.keySet().stream()
                .flatMap(code -> editions.published(code).stream())
                .sorted(Comparator.comparing(
                                (EditionRecord edition) -> edition.period().end())
                        .reversed()
                        .thenComparing(EditionRecord::methodology))
                .toList();
        List<Integer> years = published.stream()
                .map(edition -> edition.period().end().getYear())
                .distinct()
                .toList();
        int year = asked == 0 && !years.isEmpty() ? years.getFirst() : asked;
        Map<Boolean, List<RatingsPage.Row>> monthly = published.stream()
                .filter(edition -> edition.period().end().getYear() == year)
                .collect(Collectors.partitioningBy(
                        edition -> edition.period().kind() == PeriodKind.MONTH,
                        Collectors.mapping(edition -> row(edition, names, words), Collectors.toList())));
        return new RatingsPage.Past(
                years, year, monthly.getOrDefault(false, List.of()), monthly.getOrDefault(true, List.of()));
    }

    private Map<String, String> names(Words words) {
        Map<String, String> names = new LinkedHashMap<>();
        for (MethodologyVersion version : methodologies.list()) {
            if (version.state() == MethodologyState.PUBLISHED || version.state() == MethodologyState.RETIRED) {
                names.putIfAbsent(
                        version.code(),
                        EditionView.name(words, version.document().identity()));
            }
        }
        return names;
    }

    private List<RatingsPage.Rated> rated(Map<String, String> names, List<EditionRecord> underWay, Words words) {
        List<RatingsPage.Rated> rated = new ArrayList<>();
        names.forEach((code, name) -> {
            Set<Period> begun = new HashSet<>();
            Stream.concat(underWay.stream(), editions.published(code).stream())
                    .filter(edition -> edition.methodology().equals(code))
                    .forEach(edition -> begun.add(edition.period()));
            List<Period> all = periods.rateable(code).reversed().stream().toList();
            rated.add(new RatingsPage.Rated(
                    code,
                    name,
                    periods.disagreements(code),
                    all.stream()
                            .filter(period -> !begun.contains(period))
                            .limit(NAMED)
                            .map(period -> words.wording().period(period))
                            .toList(),
                    all.stream()
                            .map(period -> new RatingsPage.Choice(
                                    period.toString(), words.wording().period(period)))
                            .toList()));
        });
        return rated;
    }

    private RatingsPage.Row row(EditionRecord edition, Map<String, String> names, Words words) {
        String note = "";
        if (edition.publishedAt() != null) {
            note = words.moment(edition.publishedAt());
        } else if (edition.state() == EditionState.OPEN && edition.objectionsUntil() != null) {
            long unanswered = objections.list(edition.id(), access.scope(EditionRights.SEE_PREVIEW)).stream()
                    .filter(objection -> !objection.isAnswered())
                    .count();
            note = unanswered > 0
                    ? words.say("edition.waits.answers", unanswered, edition.objectionsUntil())
                    : words.say("edition.waits.term", edition.objectionsUntil());
        }
        return new RatingsPage.Row(
                words.path(EditionAddresses.edition(edition.id())),
                names.getOrDefault(edition.methodology(), edition.methodology()),
                words.wording().period(edition.period()),
                edition.revision() > 1 ? words.say("edition.revision", edition.revision()) : "",
                words.say("edition.state." + edition.state().code()),
                note);
    }
}
