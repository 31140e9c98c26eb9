package kz.aiqyn.base.listing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.IdentityRights;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Keeps and forgets filters of lists.
@Controller
@Requires(IdentityRights.WORK)
class SavedViewsController {

    private static final String VIEWS = Languages.PATH + "/staff/lists/views";
    /// A list of the staff's, and what is asked of it.
    private static final Pattern LOCAL = Pattern.compile("/staff(/[\\w-]+)+");
    private static final Pattern QUERY = Pattern.compile("(\\?[\\w.%~&=-]{1,1000})?");

    private final SavedViews views;
    private final Access access;
    private final Answers answers;

    SavedViewsController(SavedViews views, Access access, Answers answers) {
        this.views = views;
        this.access = access;
        this.answers = answers;
    }

    @PostMapping(VIEWS)
    ModelAndView keep(HttpServletRequest request) {
        Form form = Form.of(request);
        String name = form.text("name");
        String query = form.text("query");
        String local = local(form);
        if (name.isEmpty() || name.length() > 100 || !QUERY.matcher(query).matches()) {
            return answers.done(new Answers.Next(local, Phrase.of("listing.view.unnamed")), request);
        }
        views.put(who(), form.text("listing"), name, query);
        return answers.done(new Answers.Next(local + query, Phrase.of("listing.view.kept", name)), request);
    }

    @PostMapping(VIEWS + "/{id:\\d{1,18}}/remove")
    ModelAndView remove(@PathVariable long id, HttpServletRequest request) {
        views.remove(who(), id);
        return answers.done(new Answers.Next(local(Form.of(request)), Phrase.of("listing.view.removed")), request);
    }

    private String who() {
        return access.person().orElseThrow().login();
    }

    private static String local(Form form) {
        String local = form.text("local");
        return LOCAL.matcher(local).matches() ? local : "/staff";
    }
}
