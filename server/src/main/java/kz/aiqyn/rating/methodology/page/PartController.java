package kz.aiqyn.rating.methodology.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.SourceLayout;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyRights;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.edit.MethodologyPart;
import kz.aiqyn.rating.methodology.edit.PartFields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The forms of bands, peer groups, sectors, points, sources and robustness: rows are added, moved and taken out by
/// buttons, and kept when the whole is saved.
@Controller
@Requires(MethodologyRights.EDIT)
class PartController {

    private static final String ROUTE = MethodologyAddresses.VERSION + "/edit/parts/{part}";
    private static final String TEMPLATE = "rating/methodology/page/part";

    private final Pages pages;
    private final EditPages answers;
    private final Methodologies methodologies;

    PartController(Pages pages, EditPages answers, Methodologies methodologies) {
        this.pages = pages;
        this.answers = answers;
        this.methodologies = methodologies;
    }

    /// @param of code of the source to edit, empty for a new one; the first when absent
    @GetMapping(ROUTE)
    ModelAndView part(
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable String part,
            @RequestParam(required = false) @Nullable String of,
            HttpServletRequest request) {
        MethodologyVersion found = methodologies.get(code, version);
        MethodologyPart which =
                MethodologyPart.find(part).orElseThrow(() -> Absent.of("methodologies.absent.part", part));
        String source = of == null ? first(found.document()) : of;
        Form form = PartFields.of(found.document(), which, source);
        return pages.staff(TEMPLATE, new PartPage(new FormPage(found, source, form), which, false), request);
    }

    /// @param todo `save`, `add`, or a step with the row it is about: `up:2`, `remove:2`
    @PostMapping(ROUTE)
    ModelAndView change(
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable String part,
            @RequestParam long edited,
            @RequestParam("do") String todo,
            @RequestParam(defaultValue = "") String was,
            HttpServletRequest request) {
        MethodologyPart which =
                MethodologyPart.find(part).orElseThrow(() -> Absent.of("methodologies.absent.part", part));
        MethodologyVersion seen = methodologies.get(code, version).withEdited(edited);
        Form sent = Form.of(request);
        if (!todo.equals("save")) {
            Form changed = sent.withRows(rows(sent.rows(), todo));
            return pages.staff(TEMPLATE, new PartPage(new FormPage(seen, was, changed), which, true), request);
        }
        DraftForm form = new DraftForm(
                document -> PartFields.of(document, which, was),
                (document, mine) -> PartFields.change(document, which, mine));
        return answers.save(
                seen,
                form,
                request,
                saved -> MethodologyAddresses.part(saved, which.code())
                        + (which == MethodologyPart.SOURCES && !sent.rows().isEmpty()
                                ? "?of=" + MethodologyAddresses.segment(sent.text("source"))
                                : ""),
                (old, mine) -> new Answers.Shown(TEMPLATE, new PartPage(new FormPage(old, was, mine), which, true)));
    }

    private static String first(Methodology document) {
        return document.sources().stream().map(SourceLayout::code).findFirst().orElse("");
    }

    private static List<Form> rows(List<Form> sent, String todo) {
        List<Form> rows = new ArrayList<>(sent);
        int colon = todo.indexOf(':');
        int at = colon < 0 ? -1 : row(todo.substring(colon + 1), rows.size());
        switch (colon < 0 ? todo : todo.substring(0, colon)) {
            case "add" -> rows.add(Form.EMPTY.with("code", ""));
            case "remove" -> {
                if (at >= 0) {
                    rows.remove(at);
                }
            }
            case "up" -> {
                if (at > 0) {
                    Collections.swap(rows, at, at - 1);
                }
            }
            default -> {}
        }
        return rows;
    }

    /// A row's number, -1 where there is no such row.
    private static int row(String text, int size) {
        boolean number = text.length() < 6 && !text.isEmpty() && text.chars().allMatch(Character::isDigit);
        return number && Integer.parseInt(text) < size ? Integer.parseInt(text) : -1;
    }
}
