package kz.aiqyn.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The bare address, which leads to the first page in the reader's language.
@Controller
@Open
class Landing {

    @GetMapping("/")
    String front(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return "redirect:/" + Languages.of(request).code();
    }
}
