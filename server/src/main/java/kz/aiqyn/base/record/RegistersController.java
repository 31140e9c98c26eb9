package kz.aiqyn.base.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.card.OpenEntry;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Which registers there are for everybody to read, as the modules' cards say.
@Controller
@Open
class RegistersController {

    private final Pages pages;

    RegistersController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(Languages.PATH + "/registers")
    ModelAndView registers(HttpServletRequest request) {
        List<List<OpenEntry>> registers = ModuleCards.all().stream()
                .map(ModuleCard::open)
                .filter(entries -> !entries.isEmpty())
                .toList();
        return pages.open("base/record/registers", registers, request);
    }
}
