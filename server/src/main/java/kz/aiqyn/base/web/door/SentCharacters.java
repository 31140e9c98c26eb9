package kz.aiqyn.base.web.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import kz.aiqyn.base.web.ControlCharacters;
import kz.aiqyn.base.web.HttpProblem;
import kz.aiqyn.base.web.HttpProblems;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Shown;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/// Refuses forms with characters that no text has, in their fields or in the names and kinds of their files, before
/// any route sees them. A field may have several lines; a name has one.
@Configuration(proxyBeanMethods = false)
class SentCharacters implements HandlerInterceptor, WebMvcConfigurer, Ordered {

    private final HttpProblems problems;

    SentCharacters(HttpProblems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        // What is wrong in a request that went wrong was told already.
        Phrase wrong = request.getDispatcherType() == DispatcherType.ERROR ? null : wrong(request);
        if (wrong == null) {
            return true;
        }
        HttpProblem problem = new HttpProblem(HttpStatus.BAD_REQUEST, wrong);
        Pages.show(problems.answer(problem, request, request.getRequestURI()), request, response);
        return false;
    }

    private static @Nullable Phrase wrong(HttpServletRequest request) {
        try {
            Phrase field = wrongField(request);
            MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
            return field != null || form == null ? field : wrongFile(form);
        } catch (MultipartException e) {
            if (e.getRootCause() instanceof InvalidFileNameException named) {
                return told("web.problem.file-name", named.getName(), 0);
            }
            throw e;
        }
    }

    private static @Nullable Phrase wrongField(HttpServletRequest request) {
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            OptionalInt odd = ControlCharacters.in(field.getKey());
            for (String value : field.getValue()) {
                odd = odd.isPresent() ? odd : ControlCharacters.inLines(value);
            }
            if (odd.isPresent()) {
                return told("web.problem.character", field.getKey(), odd.getAsInt());
            }
        }
        return null;
    }

    private static @Nullable Phrase wrongFile(MultipartHttpServletRequest form) {
        for (List<MultipartFile> files : form.getMultiFileMap().values()) {
            for (MultipartFile file : files) {
                OptionalInt odd = Stream.of(file.getName(), file.getOriginalFilename(), file.getContentType())
                        .map(text -> ControlCharacters.in(text == null ? "" : text))
                        .filter(OptionalInt::isPresent)
                        .findFirst()
                        .orElse(OptionalInt.empty());
                if (odd.isPresent()) {
                    return told("web.problem.file-name", String.valueOf(file.getOriginalFilename()), odd.getAsInt());
                }
            }
        }
        return null;
    }

    private static Phrase told(String key, String name, int character) {
        return Phrase.of(key, Shown.of(ControlCharacters.shown(name)), ControlCharacters.name(character));
    }
}
