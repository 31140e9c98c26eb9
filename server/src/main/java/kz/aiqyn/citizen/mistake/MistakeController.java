package kz.aiqyn.citizen.mistake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.listing.Facet;
import kz.aiqyn.base.listing.ListColumn;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.listing.Listing;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The staff's pages on reported mistakes.
@Controller
@Requires(MistakeCard.ANSWER)
class MistakeController {

    private static final String ALL = Languages.PATH + MistakeCard.STAFF;
    private static final String ONE = ALL + "/{mistake:\\d{1,18}}";

    private static final Listing LIST = Listing.of("mistake.list", "mistake.report m", "m.id", "m.sent_at")
            .at(MistakeCard.STAFF + "/", "")
            .column(ListColumn.text("words", "left(m.words, 160)"))
            .column(ListColumn.word("state", "m.state", List.of("new", "answered", "closed")))
            .column(ListColumn.text("about", "m.page"))
            .column(ListColumn.word("language", "m.language", List.of("kk", "ru", "en")))
            .column(ListColumn.day("sent-at", "cast(m.sent_at at time zone 'Asia/Almaty' as date)"))
            .facet(Facet.pressing("new", "m.state = 'new'"))
            .search("m.words")
            .search("m.page")
            .build();

    private static final List<MistakeState> WAY = List.of(MistakeState.NEW, MistakeState.ANSWERED);

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final Mistakes mistakes;
    private final MistakeLife life;
    private final Lives lives;
    private final ChangeHistory history;
    private final Answers answers;

    MistakeController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            Mistakes mistakes,
            MistakeLife life,
            Lives lives,
            ChangeHistory history,
            Answers answers) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.mistakes = mistakes;
        this.life = life;
        this.lives = lives;
        this.history = history;
        this.answers = answers;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        return lists.staff(LIST, MistakeCard.ANSWER, ListPages.Ways.NONE, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(LIST, MistakeCard.ANSWER, format, request, response);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable long mistake, HttpServletRequest request) {
        return pages.staff("citizen/mistake/one", page(mistake, Form.EMPTY), request);
    }

    @PostMapping(ONE + "/{event:answer|close}")
    ModelAndView step(@PathVariable long mistake, @PathVariable String event, HttpServletRequest request) {
        Form form = Form.of(request);
        return answers.answer(
                lives.take(life, StepRequest.of(mistake, Lifecycle.of(MistakeEvent.class, event), form)),
                form,
                now -> Answers.Next.of(MistakeCard.STAFF + "/" + mistake, "mistake.done." + event),
                again -> new Answers.Shown("citizen/mistake/one", page(mistake, again)),
                request);
    }

    private MistakePage page(long id, Form form) {
        Mistake mistake = mistakes.get(id);
        return new MistakePage(
                mistake,
                lives.line(life, mistake, WAY),
                lives.offered(life, mistake),
                history.of(mistake.subject()),
                form);
    }
}
