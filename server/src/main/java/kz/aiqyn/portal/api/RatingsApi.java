package kz.aiqyn.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Dear;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.files.report.content.Origins;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.portal.table.SdmxCsv;
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

/// Published editions for programs.
@RestController
@Open
@Answered
@Tag(name = "ratings", description = "Published editions: places, scores, values.")
@RequestMapping(Api.PATH + "/ratings")
class RatingsApi {

    private final StoredPages pages;
    private final PublishedEditions publishedEditions;

    RatingsApi(StoredPages pages, PublishedEditions publishedEditions) {
        this.pages = pages;
        this.publishedEditions = publishedEditions;
    }

    @Operation(summary = "All published editions, the last revision of each")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(Examples.RATINGS)))
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    List<EditionJson> list(@Parameter(hidden = true) ServletWebRequest web) {
        return pages.isKnown(web)
                ? null
                : publishedEditions.list().stream().map(EditionJson::of).toList();
    }

    @Operation(summary = "One edition: every unit's place, interval, score and blocks")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(Examples.RATING)))
    @GetMapping(path = "/{methodology}/{period}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    RatingJson rating(
            @Parameter(hidden = true) ServletWebRequest web,
            @Parameter(example = "ulgi-akimats") @PathVariable String methodology,
            @Parameter(example = "2025-Q4", description = "2025-12, 2025-Q4, 2025-H2 or 2025") @PathVariable
                    String period,
            @Parameter(description = "0 for the last") @RequestParam(defaultValue = "0") int revision) {
        Published edition = find(methodology, period, revision);
        return pages.isKnown(web) ? null : RatingJson.of(edition, publishedEditions.content(edition));
    }

    @Operation(summary = "The values of an edition, with status, source and day of record")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(Examples.VALUES)))
    @Dear
    @GetMapping(path = "/{methodology}/{period}/values", produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    List<ValueJson> values(
            @Parameter(hidden = true) ServletWebRequest web,
            @Parameter(example = "ulgi-akimats") @PathVariable String methodology,
            @Parameter(example = "2025-Q4") @PathVariable String period,
            @Parameter(description = "Only this unit's") @RequestParam(defaultValue = "") String unit,
            @Parameter(description = "Only this indicator's") @RequestParam(defaultValue = "") String indicator) {
        Published edition = find(methodology, period, 0);
        return pages.isKnown(web) ? null : values(publishedEditions.content(edition), unit, indicator);
    }

    @Operation(summary = "The values of an edition as SDMX-CSV 2.0")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = SdmxCsv.TYPE))
    @GetMapping(path = "/{methodology}/{period}/values.sdmx.csv")
    @Nullable
    ResponseEntity<byte[]> sdmx(
            @Parameter(hidden = true) ServletWebRequest web,
            @Parameter(example = "ulgi-akimats") @PathVariable String methodology,
            @Parameter(example = "2025-Q4") @PathVariable String period) {
        Published edition = find(methodology, period, 0);
        return pages.isKnown(web)
                ? null
                : ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(SdmxCsv.TYPE))
                        .body(SdmxCsv.write(publishedEditions.content(edition)));
    }

    private static List<ValueJson> values(ReportContent content, String unit, String indicator) {
        Origins origins = new Origins(content.methodology(), content.panel());
        return content.current().stream()
                .flatMap(edition -> IntStream.range(0, edition.tree().leafCount())
                        .filter(leaf -> indicator.isEmpty()
                                || edition.tree().indicator(leaf).code().equals(indicator))
                        .boxed()
                        .flatMap(leaf -> units(edition, unit).map(at -> ValueJson.of(edition, leaf, at, origins))))
                .toList();
    }

    private static Stream<Integer> units(Edition edition, String unit) {
        return IntStream.range(0, edition.units().size())
                .filter(at -> unit.isEmpty() || edition.units().get(at).code().equals(unit))
                .boxed();
    }

    private Published find(String methodology, String period, int revision) {
        return Period.find(period)
                .flatMap(at -> publishedEditions.find(methodology, at, revision))
                .orElseThrow(() -> Absent.of("portal.absent.rating", methodology + " " + period));
    }
}
