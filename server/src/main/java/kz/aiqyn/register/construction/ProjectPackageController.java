package kz.aiqyn.register.construction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.aiqyn.base.contracting.PackageAnswer;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/// Hands all sites to programs, as OC4IDS writes them.
@RestController
@Open
@Tag(name = "construction", description = "Construction sites.")
class ProjectPackageController {

    static final String PATH = "/api/v1/oc4ids/project-package.json";

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
        return PackageAnswer.of(ProjectPackage.of(rows.dossiers(sites.list()), site, owners::name), web);
    }
}
