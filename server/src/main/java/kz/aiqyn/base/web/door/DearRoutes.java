package kz.aiqyn.base.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import kz.aiqyn.base.web.Dear;
import kz.aiqyn.base.web.HttpProblems;
import kz.aiqyn.base.web.Subscriber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Has few dear things made at once, for one address and for all: they take memory and processors that pages need.
@Configuration(proxyBeanMethods = false)
class DearRoutes implements HandlerInterceptor, WebMvcConfigurer, Ordered {

    private static final Pattern FILE = Pattern.compile(".*\\.(csv|xlsx|json)");
    private static final String ALL = "all";

    private final Turns ofAddress;
    private final Turns ofAll;
    private final HttpProblems problems;

    DearRoutes(CrowdSettings settings, HttpProblems problems) {
        this.ofAddress = new Turns(settings.dear(), settings.waiting(), settings.patience());
        this.ofAll = new Turns(settings.dearest(), settings.waiting(), settings.patience());
        this.problems = problems;
    }

    /// After it is known that whoever asks may have it.
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!isDear(request, handler)) {
            return true;
        }
        String network = network(request);
        boolean begun = ofAddress.begin(network);
        if (begun && ofAll.begin(ALL)) {
            return true;
        }
        if (begun) {
            ofAddress.end(network);
        }
        Crowded.tell(problems, request, response);
        return false;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (isDear(request, handler)) {
            ofAll.end(ALL);
            ofAddress.end(network(request));
        }
    }

    private static String network(HttpServletRequest request) {
        return Subscriber.of(request.getRemoteAddr()).network();
    }

    private static boolean isDear(HttpServletRequest request, Object handler) {
        return handler instanceof HandlerMethod route
                && (FILE.matcher(request.getRequestURI()).matches()
                        || route.hasMethodAnnotation(Dear.class)
                        || AnnotatedElementUtils.hasAnnotation(route.getBeanType(), Dear.class));
    }
}
