package kz.aiqyn.base.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import kz.aiqyn.base.web.HttpProblems;
import kz.aiqyn.base.web.Pages;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/// Counts and weighs the files of somebody who is not signed in, where a route takes any of theirs.
@Configuration(proxyBeanMethods = false)
class FilesOfStrangers implements WebMvcConfigurer, HandlerInterceptor {

    private final BodyRules rules;
    private final HttpProblems problems;

    FilesOfStrangers(BodyRules rules, HttpProblems problems) {
        this.rules = rules;
        this.problems = problems;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form == null || BodyDoor.isKnown()) {
            return true;
        }
        List<MultipartFile> files = form.getMultiFileMap().values().stream()
                .flatMap(Collection::stream)
                .toList();
        if (rules.isFew(files.size()) && files.stream().allMatch(file -> rules.isSmall(file.getSize()))) {
            return true;
        }
        Pages.show(problems.answer(rules.tooManyFiles(), request, request.getRequestURI()), request, response);
        return false;
    }
}
