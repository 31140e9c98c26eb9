package kz.aiqyn.testing;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.aiqyn.base.identity.ForPrograms;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.identity.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A way into the server: a method and an address with variable parts.
public record Route(String method, String path, MediaType takes, HandlerMethod handler) {

    /// A variable part of an address, with what it is limited to: a regular expression may hold braces.
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})+))?}");

    private static final Set<Class<?>> CONVERTED =
            Set.of(int.class, long.class, Integer.class, Long.class, LocalDate.class, UUID.class);

    /// A variable part that is one of some words.
    private static final Pattern CHOICE = Pattern.compile("\\{\\w+:([\\w.-]+(?:\\|[\\w.-]+)+)}");

    /// All routes of ours, in Kazakh; where an address takes one of some words, a route for each.
    public static List<Route> all(ApplicationContext server) {
        List<Route> routes = new ArrayList<>();
        server.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> {
                    if (handler.getBeanType().getName().startsWith("kz.aiqyn.")) {
                        routes.addAll(of(info, handler));
                    }
                });
        routes.sort(java.util.Comparator.comparing(Route::path).thenComparing(Route::method));
        return routes;
    }

    private static List<Route> of(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        MediaType takes = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .orElse(MediaType.APPLICATION_FORM_URLENCODED);
        List<Route> routes = new ArrayList<>();
        List<String> paths = info.getPatternValues().stream()
                .map(pattern -> pattern.replace("{language:kk|ru|en}", "kk"))
                .flatMap(Route::alternatives)
                .toList();
        for (String path : paths) {
            if (methods.isEmpty()) {
                routes.add(new Route("GET", path, takes, handler));
            }
            methods.forEach(method -> routes.add(new Route(method.name(), path, takes, handler)));
        }
        return routes;
    }

    /// A path for each of the words that its parts are limited to.
    private static Stream<String> alternatives(String path) {
        Matcher choice = CHOICE.matcher(path);
        return choice.find()
                ? Arrays.stream(choice.group(1).split("\\|", -1))
                        .flatMap(word ->
                                alternatives(path.substring(0, choice.start()) + word + path.substring(choice.end())))
                : Stream.of(path);
    }

    /// The route with one variable part of its address filled for good.
    public Route with(String variable, String value) {
        return new Route(method, path.replace("{" + variable + "}", value), takes, handler);
    }

    public boolean reads() {
        return method.equals("GET");
    }

    public Optional<String> right() {
        return find(Requires.class).map(Requires::value);
    }

    /// Whether programs may ask it by a token.
    public boolean isForPrograms() {
        return find(ForPrograms.class).isPresent();
    }

    public boolean isOpen() {
        return find(Open.class).isPresent();
    }

    private <A extends Annotation> Optional<A> find(Class<A> kind) {
        A own = handler.getMethodAnnotation(kind);
        return Optional.ofNullable(
                own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), kind));
    }

    /// The address with one thing in all its variable parts, as far as they take it.
    public String address(String filling) {
        return address((before, name) -> filling);
    }

    /// The address with its variable parts filled.
    ///
    /// @param filling by what stands before the part, and its name; what the part does not take is replaced
    public String address(BiFunction<String, String, String> filling) {
        return VARIABLE.matcher(path)
                .replaceAll(variable -> Matcher.quoteReplacement(fitting(
                        variable.group(2), filling.apply(path.substring(0, variable.start()), variable.group(1)))));
    }

    /// The names of the variable parts.
    public List<String> variables() {
        return VARIABLE.matcher(path).results().map(result -> result.group(1)).toList();
    }

    private static String fitting(@Nullable String limit, String filling) {
        if (limit == null || filling.matches(limit)) {
            return filling;
        }
        return List.of("999999999", "2024", "unknown").stream()
                .filter(number -> number.matches(limit))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing known fits " + limit));
    }

    /// The names of variable parts and fields that are converted before the route's own code sees them: what is no
    /// number or date is refused in one place for all.
    public Set<String> converted() {
        Set<String> converted = new HashSet<>();
        for (MethodParameter parameter : named()) {
            PathVariable part = parameter.getParameterAnnotation(PathVariable.class);
            RequestParam field = parameter.getParameterAnnotation(RequestParam.class);
            String name = part != null ? part.name() : field != null ? field.name() : "";
            if ((part != null || field != null) && CONVERTED.contains(parameter.getParameterType())) {
                converted.add(name.isEmpty() ? String.valueOf(parameter.getParameterName()) : name);
            }
        }
        return converted;
    }

    private List<MethodParameter> named() {
        DefaultParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
        List<MethodParameter> parameters = List.of(handler.getMethodParameters());
        parameters.forEach(parameter -> parameter.initParameterNameDiscovery(names));
        return parameters;
    }

    /// The fields that the route's method asks for by name.
    public List<String> parameters() {
        List<String> parameters = new ArrayList<>();
        for (MethodParameter parameter : named()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null && parameter.getParameterName() != null) {
                parameters.add(asked.name().isEmpty() ? parameter.getParameterName() : asked.name());
            } else if (parameter.getParameterType().isRecord() && parameter.getParameterAnnotations().length == 0) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(parameters::add);
            }
        }
        return parameters;
    }

    @Override
    public String toString() {
        return "%s %s (%s)".formatted(method, path, handler.getShortLogMessage());
    }
}
