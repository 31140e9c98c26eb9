package kz.aiqyn.base.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kz.aiqyn.base.web.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Stands before every route and asks for the right that it requires.
@Configuration(proxyBeanMethods = false)
class Gate implements WebMvcConfigurer, HandlerInterceptor {

    private final Access access;

    Gate(Access access) {
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod route)
                || !route.getBeanType().getName().startsWith("kz.aiqyn.")
                || find(route, Open.class) != null) {
            return true;
        }
        if (access.isProgram() && find(route, ForPrograms.class) == null) {
            throw new NotForPrograms("%s is for people".formatted(route));
        }
        Requires requires = find(route, Requires.class);
        if (requires != null && access.may(requires.value())) {
            return find(route, Confirmed.class) == null || isConfirmed(request, response);
        }
        if (isReadInABrowser(request) && access.passwordIsOneTime()) {
            response.sendRedirect("/" + Languages.of(request).code() + "/staff/me/password");
            return false;
        }
        throw new AccessDeniedException("%s needs %s".formatted(route, requires));
    }

    /// Leads to where they show who they are, and from there back to the page: what was sent is not kept meanwhile.
    private boolean isConfirmed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (access.isConfirmed()) {
            return true;
        }
        String path = request.getRequestURI();
        boolean reads = request.getMethod().equals("GET");
        String page = reads ? path : path.substring(0, path.lastIndexOf('/'));
        response.sendRedirect("/%s/staff/confirm?next=%s%s"
                .formatted(
                        Languages.of(request).code(),
                        URLEncoder.encode(page, StandardCharsets.UTF_8),
                        reads ? "" : "&again"));
        return false;
    }

    private static boolean isReadInABrowser(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && !request.getRequestURI().startsWith("/api/");
    }

    private static <A extends Annotation> @Nullable A find(HandlerMethod route, Class<A> kind) {
        A own = route.getMethodAnnotation(kind);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), kind);
    }
}
