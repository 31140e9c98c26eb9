package kz.aiqyn.register.procurement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import kz.aiqyn.base.contracting.PackageAnswer;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/// Hands the purchases of a year to programs, as OCDS writes them.
@RestController
@Open
@Tag(name = "procurement", description = "Public procurement.")
class ReleaseController {

    static final String PATH = "/api/v1/ocds/release-package.json";

    private final Releases releases;
    private final Site site;
    private final InstantSource clock;

    ReleaseController(Releases releases, Site site, InstantSource clock) {
        this.releases = releases;
        this.site = site;
        this.clock = clock;
    }

    @Operation(summary = "The purchases of a year as release packages of OCDS 1.1, 500 a page")
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<byte[]> releases(
            @Parameter(description = "the year that purchases were first planned for; the present one when left out")
                    @RequestParam(defaultValue = "")
                    String year,
            @Parameter(description = "from 1") @RequestParam(defaultValue = "1") String page,
            @Parameter(hidden = true) ServletWebRequest web) {
        int asked = ProcurementOpenController.year(year);
        int of = asked == 0 ? Kazakhstan.today(clock).getYear() : asked;
        int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        List<ReleasePackage.Published> found = releases.list(of, number);
        String next = releases.count(of) > (long) number * Releases.PAGE ? address(of, number + 1) : "";
        return PackageAnswer.of(ReleasePackage.of(found, site, address(of, number), next), web);
    }

    private static String address(int year, int page) {
        return "%s?year=%d&page=%d".formatted(PATH, year, page);
    }
}
