package kz.aiqyn.base.job;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.listing.Facet;
import kz.aiqyn.base.listing.ListColumn;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.listing.Listing;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What the installation works at, what waits and what failed.
@Controller
@Requires(JobCard.SEE)
class JobController {

    private static final String ALL = Languages.PATH + JobCard.STAFF;

    private static final Listing LIST = Listing.of(
                    "job.list", "job.job j", "j.id", "coalesce(j.ended_at, j.began_at, j.asked_at)")
            .at(JobCard.STAFF + "/", "")
            .column(ListColumn.name("name", "j.name"))
            .column(ListColumn.name("subject", "j.subject"))
            .column(ListColumn.word("state", "lower(j.state)", List.of("running", "waiting", "failed", "done")))
            .column(ListColumn.text(
                    "progress",
                    "case when j.state = 'RUNNING' and j.total > 0 then concat(j.done, ' / ', j.total) end"))
            .column(ListColumn.text(
                    "asked-at", "to_char(j.asked_at at time zone 'Asia/Almaty', 'YYYY-MM-DD HH24:MI:SS')"))
            .column(ListColumn.text("asked-by", "j.asked_by"))
            .column(ListColumn.text(
                    "ended-at", "to_char(j.ended_at at time zone 'Asia/Almaty', 'YYYY-MM-DD HH24:MI:SS')"))
            .column(ListColumn.name("failure", "j.failure"))
            .facet(Facet.of("running", "j.state = 'RUNNING'"))
            .facet(Facet.of("waiting", "j.state = 'WAITING'"))
            .facet(Facet.of("failed", "j.state = 'FAILED'"))
            .search("j.name_kk")
            .search("j.name_ru")
            .search("j.name_en")
            .search("j.subject_kk")
            .search("j.subject_ru")
            .search("j.subject_en")
            .build();

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final Jobs jobs;

    JobController(Pages pages, ListPages lists, ListFiles files, Jobs jobs) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.jobs = jobs;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        return lists.staff(LIST, JobCard.SEE, ListPages.Ways.NONE, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(LIST, JobCard.SEE, format, request, response);
    }

    @GetMapping(ALL + "/{job:\\d{1,18}}")
    ModelAndView one(@PathVariable long job, Words words, HttpServletRequest request) {
        Job found = jobs.get(job);
        return pages.staff(
                "base/job/one",
                new JobPage(
                        new JobProgress(found, JobCard.STAFF + "/" + job),
                        words.name(found.name()),
                        words.name(found.subject()),
                        words.moment(found.askedAt()),
                        moment(found.endedAt(), words)),
                request);
    }

    private static String moment(@Nullable Instant at, Words words) {
        return at == null ? "" : words.moment(at);
    }
}
