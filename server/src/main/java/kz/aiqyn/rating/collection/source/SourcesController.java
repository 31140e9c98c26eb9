package kz.aiqyn.rating.collection.source;

import jakarta.servlet.http.HttpServletRequest;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.measure.SourceChoice;
import kz.aiqyn.rating.collection.ValueRights;
import kz.aiqyn.rating.collection.page.CollectionAddresses;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The measures that several sources give, and whose values are taken.
@Controller
@Requires(ValueRights.SEE)
class SourcesController {

    private static final String TEMPLATE = "rating/collection/source/sources";

    private final SourceChoice sources;
    private final Pages pages;
    private final Answers answers;
    private final Access access;

    SourcesController(SourceChoice sources, Pages pages, Answers answers, Access access) {
        this.sources = sources;
        this.pages = pages;
        this.answers = answers;
        this.access = access;
    }

    @GetMapping(Languages.PATH + CollectionAddresses.SOURCES)
    ModelAndView list(HttpServletRequest request) {
        return pages.staff(TEMPLATE, page(Form.EMPTY), request);
    }

    @PostMapping(Languages.PATH + CollectionAddresses.SOURCES)
    @Requires(ValueRights.CHOOSE)
    ModelAndView choose(HttpServletRequest request) {
        Form form = Form.of(request);
        return answers.answer(
                sources.choose(form.text("measure"), form.text("source")),
                form,
                measure -> Answers.Next.of(CollectionAddresses.SOURCES, "collection.sources.chosen", measure),
                wrong -> new Answers.Shown(TEMPLATE, page(wrong)),
                request);
    }

    private SourcesPage page(Form form) {
        return new SourcesPage(sources.shared(), access.may(ValueRights.CHOOSE), form);
    }
}
