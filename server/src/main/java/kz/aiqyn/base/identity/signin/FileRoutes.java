package kz.aiqyn.base.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.aiqyn.base.web.TakesFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// The routes whose forms carry files.
@Component
class FileRoutes {

    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private volatile @Nullable List<FileRoute> found;

    FileRoutes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    private record FileRoute(Set<RequestMethod> methods, Set<PathPattern> paths, TakesFiles files) {

        boolean matches(String method, PathContainer path) {
            return methods.stream().anyMatch(known -> known.name().equals(method))
                    && paths.stream().anyMatch(pattern -> pattern.matches(path));
        }
    }

    /// What the route takes that a request goes to; empty when it takes no files, or there is none.
    Optional<TakesFiles> find(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return list().stream()
                .filter(route -> route.matches(request.getMethod(), path))
                .map(FileRoute::files)
                .findFirst();
    }

    /// Read when the first file comes: the doors are made before the routes.
    private List<FileRoute> list() {
        List<FileRoute> list = found;
        if (list == null) {
            list = read();
            found = list;
        }
        return list;
    }

    private List<FileRoute> read() {
        List<FileRoute> read = new ArrayList<>();
        routes.getObject().getHandlerMethods().forEach((info, handler) -> {
            TakesFiles files = files(handler);
            if (files != null) {
                read.add(new FileRoute(info.getMethodsCondition().getMethods(), paths(info), files));
            }
        });
        return List.copyOf(read);
    }

    private static Set<PathPattern> paths(RequestMappingInfo info) {
        return info.getPathPatternsCondition() == null
                ? Set.of()
                : info.getPathPatternsCondition().getPatterns();
    }

    private static @Nullable TakesFiles files(HandlerMethod handler) {
        TakesFiles own = handler.getMethodAnnotation(TakesFiles.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), TakesFiles.class);
    }
}
