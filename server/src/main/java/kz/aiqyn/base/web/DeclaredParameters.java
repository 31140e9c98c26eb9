package kz.aiqyn.base.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Which parameters a reading route takes, by its signature: what else stands in a query makes no difference to it.
@Component
class DeclaredParameters {

    private static final Set<Class<?>> NO_PARAMETERS = Set.of(ServletWebRequest.class, Words.class);

    private final Supplier<List<Declared>> routes;

    DeclaredParameters(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.routes = SingletonSupplier.of(() -> routes(mapping.getObject().getHandlerMethods()));
    }

    /// @param names empty when the signature does not tell them
    private record Declared(PathPattern pattern, Optional<Set<String>> names) {}

    /// The part of a query that the route at a path declares, as it was sent; empty when there is no telling.
    Optional<String> in(String query, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return routes.get().stream()
                .filter(route -> route.pattern().matches(parsed))
                .findFirst()
                .flatMap(Declared::names)
                .map(names -> Arrays.stream(query.split("&", -1))
                        .filter(parameter -> names.contains(parameter.split("=", 2)[0]))
                        .collect(Collectors.joining("&")));
    }

    private static List<Declared> routes(Map<RequestMappingInfo, HandlerMethod> methods) {
        return methods.entrySet().stream()
                .filter(route -> reads(route.getKey()))
                .flatMap(route -> route.getKey().getPatternValues().stream()
                        .map(PathPatternParser.defaultInstance::parse)
                        .map(pattern -> new Declared(pattern, names(route.getValue()))))
                .sorted(Comparator.comparing(Declared::pattern))
                .toList();
    }

    private static boolean reads(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static Optional<Set<String>> names(HandlerMethod handler) {
        Set<String> names = new HashSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
            if (declared == null) {
                if (!takesNone(parameter)) {
                    return Optional.empty();
                }
            } else if (Map.class.isAssignableFrom(parameter.getParameterType())) {
                return Optional.empty();
            } else {
                parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                names.add(declared.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : declared.name());
            }
        }
        return Optional.of(names);
    }

    private static boolean takesNone(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(PathVariable.class)
                || NO_PARAMETERS.contains(parameter.getParameterType());
    }
}
