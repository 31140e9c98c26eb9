package kz.aiqyn.register.construction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Sha256;
import kz.aiqyn.base.web.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/// Hands all sites to programs, as OC4IDS writes them.
@RestController
@Open
@Tag(name = "construction", description = "Construction sites.")
class ProjectPackageController {

    static final String PATH = "/api/v1/oc4ids/project-package.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Sites sites;
    private final SiteRows rows;
    private final Owners owners;
    private final Site site;

    ProjectPackageController(Sites sites, SiteRows rows, Owners owners, Site site) {
        this.sites = sites;
        this.rows = rows;
        this.owners = owners;
        this.site = site;
    }

    @Operation(summary = "All construction sites as a project package of OC4IDS 0.9")
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<byte[]> projects(@Parameter(hidden = true) ServletWebRequest web) {
        byte[] bytes = JSON.writeValueAsBytes(ProjectPackage.of(rows.dossiers(sites.list()), site, owners::name));
        String mark = "W/\"" + Sha256.of(bytes).substring(0, 16) + "\"";
        if (web.checkNotModified(mark)) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(mark)
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(bytes);
    }
}
