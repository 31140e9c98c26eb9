package kz.aiqyn.base.territory.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.territory.Territories;
import kz.aiqyn.base.territory.TerritoryRights;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Which files of territories can be sent in, and which borders were.
@Controller
@Requires(TerritoryRights.MANAGE)
class FilesController {

    private final Pages pages;
    private final Territories territories;
    private final List<FileKind> kinds;

    FilesController(Pages pages, Territories territories, List<FileKind> kinds) {
        this.pages = pages;
        this.territories = territories;
        this.kinds = kinds.stream().filter(TerritoryFile.class::isInstance).toList();
    }

    @GetMapping(Languages.PATH + TerritoryAddresses.FILES)
    ModelAndView files(HttpServletRequest request) {
        return pages.staff("base/territory/page/files", new FilesPage(kinds, territories.borderFiles()), request);
    }
}
