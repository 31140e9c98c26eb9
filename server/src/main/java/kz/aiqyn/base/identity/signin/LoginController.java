package kz.aiqyn.base.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.identity.account.PasswordCheck;
import kz.aiqyn.base.web.Dear;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page of signing in.
@Controller
@Open
class LoginController {

    private final Pages pages;
    private final PasswordCheck passwords;
    private final DeviceMarks devices;
    private final Entrance entrance;
    private final Access access;
    private final List<LoginPage.SignInLink> ways;

    LoginController(
            Pages pages,
            PasswordCheck passwords,
            DeviceMarks devices,
            Entrance entrance,
            Access access,
            ObjectProvider<ClientRegistrationRepository> registrations) {
        this.pages = pages;
        this.passwords = passwords;
        this.devices = devices;
        this.entrance = entrance;
        this.access = access;
        this.ways = ways(registrations.getIfAvailable());
    }

    private static List<LoginPage.SignInLink> ways(@Nullable ClientRegistrationRepository registrations) {
        List<LoginPage.SignInLink> ways = new ArrayList<>();
        if (registrations instanceof Iterable<?> all) {
            for (Object one : all) {
                if (one instanceof ClientRegistration way) {
                    ways.add(new LoginPage.SignInLink(
                            way.getClientName(), "/oauth2/authorization/" + way.getRegistrationId()));
                }
            }
        }
        return ways;
    }

    @GetMapping(Languages.PATH + "/login")
    ModelAndView login(
            @RequestParam(defaultValue = "") String next, HttpServletRequest request, HttpServletResponse response) {
        if (access.person().isPresent()) {
            return new ModelAndView("redirect:" + Entrance.next(next, request));
        }
        entrance.remember(next, request, response);
        return page("", problem(request), notice(request), request, HttpStatus.OK);
    }

    @PostMapping(Languages.PATH + "/login")
    @Dear
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (passwords.signIn(login, password, devices.caller(request))) {
            case PasswordCheck.Answer.Right right -> {
                entrance.enter(right.login(), "password", request, response);
                yield new ModelAndView("redirect:" + Entrance.next(next, request));
            }
            case PasswordCheck.Answer.Wrong wrong ->
                page(login, Phrase.of("identity.login.wrong"), null, request, HttpStatus.UNPROCESSABLE_CONTENT);
            case PasswordCheck.Answer.Wait wait -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, wait.seconds());
                Phrase problem = Phrase.of("identity.login.wait", wait.minutes());
                yield page(login, problem, null, request, HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    private ModelAndView page(
            String login,
            @Nullable Phrase problem,
            @Nullable String notice,
            HttpServletRequest request,
            HttpStatus status) {
        String next = Entrance.next(request.getParameter("next"), request);
        LoginPage page = new LoginPage(login, next, problem, notice, ways);
        return pages.form("base/identity/pages/login", page, request, status);
    }

    private static @Nullable Phrase problem(HttpServletRequest request) {
        if (request.getParameter("unknown") != null) {
            return Phrase.of("identity.login.unknown");
        }
        return request.getParameter("failed") == null ? null : Phrase.of("identity.login.failed");
    }

    private static @Nullable String notice(HttpServletRequest request) {
        if (request.getParameter("changed") != null) {
            return "identity.password.changed";
        }
        return request.getParameter("out") == null ? null : "identity.login.out";
    }
}
