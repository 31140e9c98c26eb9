package kz.aiqyn.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Dear;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.portal.edition.OpenMethods;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.rating.edition.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/// Units, indicators and methodologies for programs.
@RestController
@Open
@Answered
@Tag(name = "catalogue", description = "Who is rated, by what, and how.")
@RequestMapping(Api.PATH)
class CatalogueApi {

    private final StoredPages pages;
    private final PublishedEditions publishedEditions;
    private final OpenMethods methods;

    CatalogueApi(StoredPages pages, PublishedEditions publishedEditions, OpenMethods methods) {
        this.pages = pages;
        this.publishedEditions = publishedEditions;
        this.methods = methods;
    }

    @Operation(summary = "All units of the last editions with their paths")
    @GetMapping(path = "/units", produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    List<UnitJson> units(@Parameter(hidden = true) ServletWebRequest web) {
        if (pages.isKnown(web)) {
            return null;
        }
        List<UnitJson> units = new ArrayList<>();
        for (String methodology : publishedEditions.methodologies()) {
            publishedEditions.latest(methodology).ifPresent(edition -> {
                ReportContent content = publishedEditions.content(edition);
                content.current()
                        .forEach(group ->
                                group.units().forEach(unit -> units.add(unit(edition, content, group, unit.code()))));
            });
        }
        return units;
    }

    @Operation(summary = "One unit and its places over the periods")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(Examples.UNIT)))
    @GetMapping(path = "/units/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    UnitJson unit(
            @Parameter(hidden = true) ServletWebRequest web,
            @Parameter(example = "shyghanaq") @PathVariable String code) {
        Published edition = publishedEditions.ofUnit(code).orElseThrow(() -> Absent.of("portal.absent.unit", code));
        if (pages.isKnown(web)) {
            return null;
        }
        ReportContent content = publishedEditions.content(edition);
        Edition last = content.editions().reversed().stream()
                .filter(group -> group.find(code).isPresent())
                .findFirst()
                .orElseThrow(() -> Absent.of("portal.absent.unit", code));
        return unit(edition, content, last, code);
    }

    private static UnitJson unit(Published edition, ReportContent content, Edition group, String code) {
        var unit = group.units().get(group.find(code).orElseThrow());
        List<UnitJson.Then> path = new ArrayList<>();
        for (Edition then : content.path(group)) {
            then.find(code)
                    .ifPresent(at -> path.add(new UnitJson.Then(
                            then.period().toString(),
                            RatingJson.orNull(then.place(Tree.INDEX, at)),
                            then.ranked(),
                            RatingJson.orNull(then.score(Tree.INDEX, at)))));
        }
        return new UnitJson(code, unit.kato(), NamesJson.of(unit.names()), unit.kind(), edition.methodology(), path);
    }

    @Operation(summary = "The indicators of the last editions")
    @GetMapping(path = "/indicators", produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    List<IndicatorJson> indicators(@Parameter(hidden = true) ServletWebRequest web) {
        if (pages.isKnown(web)) {
            return null;
        }
        return publishedEditions.methodologies().stream()
                .flatMap(code -> publishedEditions.latest(code).stream())
                .map(edition ->
                        EffectiveWeights.of(publishedEditions.content(edition).methodology()))
                .flatMap(weights -> IntStream.range(0, weights.tree().leafCount())
                        .mapToObj(leaf -> IndicatorJson.of(weights, leaf)))
                .toList();
    }

    @Operation(summary = "One indicator's passport")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(Examples.INDICATOR)))
    @GetMapping(path = "/indicators/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    IndicatorJson indicator(
            @Parameter(hidden = true) ServletWebRequest web,
            @Parameter(example = "economy.sei") @PathVariable String code) {
        Published edition =
                publishedEditions.ofIndicator(code).orElseThrow(() -> Absent.of("portal.absent.indicator", code));
        if (pages.isKnown(web)) {
            return null;
        }
        EffectiveWeights weights =
                EffectiveWeights.of(publishedEditions.content(edition).methodology());
        int node = weights.tree().find(code).orElseThrow(() -> Absent.of("portal.absent.indicator", code));
        return IndicatorJson.of(weights, weights.tree().leaf(node));
    }

    @Operation(summary = "The values of one indicator for all units over all periods, as they were published")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(Examples.SERIES)))
    @Dear
    @GetMapping(path = "/indicators/{code}/values", produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    List<SeriesJson> series(
            @Parameter(hidden = true) ServletWebRequest web,
            @Parameter(example = "economy.sei") @PathVariable String code,
            @Parameter(description = "Only this unit's") @RequestParam(defaultValue = "") String unit) {
        Published edition =
                publishedEditions.ofIndicator(code).orElseThrow(() -> Absent.of("portal.absent.indicator", code));
        return pages.isKnown(web)
                ? null
                : publishedEditions.overTime(edition.methodology()).stream()
                        .flatMap(then -> SeriesJson.of(then, code))
                        .filter(one -> unit.isEmpty() || one.unit().equals(unit))
                        .toList();
    }

    @Operation(summary = "All published versions of all methodologies")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(Examples.METHODOLOGIES)))
    @GetMapping(path = "/methodologies", produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    List<MethodologyJson> methodologies(@Parameter(hidden = true) ServletWebRequest web) {
        return pages.isKnown(web)
                ? null
                : methods.list().stream().map(MethodologyJson::of).toList();
    }

    @Operation(summary = "A version of a methodology as the file that the command line reads")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/yaml"))
    @GetMapping("/methodologies/{code}/{version}/methodology.yaml")
    @Nullable
    ResponseEntity<byte[]> methodology(
            @Parameter(hidden = true) ServletWebRequest web,
            @Parameter(example = "ulgi-akimats") @PathVariable String code,
            @Parameter(example = "2") @PathVariable String version) {
        return pages.isKnown(web)
                ? null
                : ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("application/yaml;charset=utf-8"))
                        .body(methods.get(code, version).yaml().getBytes(StandardCharsets.UTF_8));
    }
}
