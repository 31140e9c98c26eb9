package kz.aiqyn.rating.methodology.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.methodology.Difference;
import kz.aiqyn.files.methodology.MethodologyDifference;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyHistory;
import kz.aiqyn.rating.methodology.MethodologyRights;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What there is to read about a version beside its tree: passports, sectors, differences, history.
@Controller
@Requires(MethodologyRights.SEE)
class ReadingController {

    private final Pages pages;
    private final Methodologies methodologies;
    private final MethodologyHistory history;
    private final Passports passports;
    private final Access access;

    ReadingController(
            Pages pages, Methodologies methodologies, MethodologyHistory history, Passports passports, Access access) {
        this.pages = pages;
        this.methodologies = methodologies;
        this.history = history;
        this.passports = passports;
        this.access = access;
    }

    @GetMapping(MethodologyAddresses.VERSION + "/indicators/{indicator}")
    ModelAndView passport(
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable String indicator,
            Words words,
            HttpServletRequest request) {
        MethodologyVersion found = methodologies.get(code, version);
        return pages.staff(
                "rating/methodology/page/passport", passports.of(found, indicator, words, mayEdit()), request);
    }

    @GetMapping(MethodologyAddresses.VERSION + "/sectors")
    ModelAndView sectors(@PathVariable String code, @PathVariable String version, HttpServletRequest request) {
        return pages.staff(
                "rating/methodology/page/sectors",
                SectorsPage.of(methodologies.get(code, version), access.may(MethodologyRights.PROPOSE), mayEdit()),
                request);
    }

    @GetMapping(MethodologyAddresses.VERSION + "/history")
    ModelAndView history(@PathVariable String code, @PathVariable String version, HttpServletRequest request) {
        MethodologyVersion found = methodologies.get(code, version);
        return pages.staff(
                "rating/methodology/page/history",
                new MethodologyHistoryPage(
                        found, history.steps(code, version), history.saves(code, version), mayEdit()),
                request);
    }

    /// A draft as it was saved the so-manieth time.
    @GetMapping(MethodologyAddresses.VERSION + "/history/{save}")
    ResponseEntity<String> save(@PathVariable String code, @PathVariable String version, @PathVariable long save) {
        String yaml =
                history.saved(code, version, save).orElseThrow(() -> Absent.of("methodologies.absent.save", save));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(yaml);
    }

    /// @param from the version to compare with, the one before when it is not named
    @GetMapping(MethodologyAddresses.VERSION + "/difference")
    ModelAndView difference(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam(required = false) @Nullable String from,
            HttpServletRequest request) {
        MethodologyVersion now = methodologies.get(code, version);
        List<MethodologyVersion> all = methodologies.list(code);
        List<MethodologyVersion> others =
                all.stream().filter(other -> !other.version().equals(version)).toList();
        Optional<MethodologyVersion> before = from == null
                ? others.stream()
                        .filter(other -> all.indexOf(other) > all.indexOf(now))
                        .findFirst()
                        .or(() -> others.stream().findFirst())
                : Optional.of(methodologies.get(code, from));
        return pages.staff(
                "rating/methodology/page/difference",
                new DifferencePage(
                        now,
                        before.orElse(null),
                        others,
                        before.map(other -> groups(other, now)).orElse(List.of()),
                        mayEdit()),
                request);
    }

    static List<DifferencePage.Group> groups(MethodologyVersion before, MethodologyVersion after) {
        return groups(MethodologyDifference.between(before.document(), after.document()));
    }

    static List<DifferencePage.Group> groups(List<Difference> differences) {
        Map<String, List<Difference>> byBlock = new LinkedHashMap<>();
        Map<String, Names> names = new LinkedHashMap<>();
        for (Difference difference : differences) {
            byBlock.computeIfAbsent(difference.block(), any -> new ArrayList<>())
                    .add(difference);
            names.put(difference.block(), difference.block().isEmpty() ? Names.NONE : difference.blockNames());
        }
        return byBlock.entrySet().stream()
                .map(entry ->
                        new DifferencePage.Group(names.getOrDefault(entry.getKey(), Names.NONE), entry.getValue()))
                .toList();
    }

    private boolean mayEdit() {
        return access.may(MethodologyRights.EDIT);
    }
}
