package kz.aiqyn.base.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kz.aiqyn.files.table.Shown;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Tells whoever sent what no route of ours can take what was found in it and what was expected. What is not known to
/// be the sender's doing is left alone: it is ours.
@Configuration(proxyBeanMethods = false)
class RefusedRequests implements HandlerExceptionResolver, Ordered {

    private final HttpProblems problems;
    private final DataSize largest;

    RefusedRequests(HttpProblems problems, @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
        this.problems = problems;
        this.largest = largest;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        HttpProblem problem = response.isCommitted() ? null : problem(request, exception);
        if (problem == null) {
            return null;
        }
        if (exception instanceof HttpRequestMethodNotSupportedException method
                && method.getSupportedMethods() != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", method.getSupportedMethods()));
        }
        HttpProblems.mark(response, problem.status());
        return problems.answer(problem, request, request.getRequestURI());
    }

    private @Nullable HttpProblem problem(HttpServletRequest request, Exception exception) {
        return switch (exception) {
            case Absent absent -> new HttpProblem(HttpStatus.NOT_FOUND, absent.phrase());
            case MissingServletRequestParameterException missing ->
                HttpProblem.of(HttpStatus.BAD_REQUEST, "web.problem.missing", missing.getParameterName());
            case MissingServletRequestPartException missing ->
                HttpProblem.of(HttpStatus.BAD_REQUEST, "web.problem.missing", missing.getRequestPartName());
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case BindException wrong when wrong.getFieldError() != null -> wrong(wrong.getFieldError());
            case HttpRequestMethodNotSupportedException method ->
                HttpProblem.of(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "web.problem.method",
                        method.getMethod(),
                        list(method.getSupportedHttpMethods()));
            case HttpMediaTypeNotSupportedException type ->
                HttpProblem.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "web.problem.type",
                        shown(type.getContentType()),
                        list(type.getSupportedMediaTypes()));
            case HttpMediaTypeNotAcceptableException type ->
                HttpProblem.of(
                        HttpStatus.NOT_ACCEPTABLE,
                        "web.problem.accept",
                        shown(request.getHeader(HttpHeaders.ACCEPT)),
                        list(type.getSupportedMediaTypes()));
            case MaxUploadSizeExceededException large -> HttpProblem.large(request.getContentLengthLong(), largest);
            case InvalidParameterException large
            when large.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value() ->
                new HttpProblem(HttpStatus.CONTENT_TOO_LARGE, null);
            case InvalidParameterException broken -> new HttpProblem(HttpStatus.BAD_REQUEST, null);
            case MultipartException broken ->
                HttpProblem.of(HttpStatus.BAD_REQUEST, "web.problem.multipart", shown(request.getContentType()));
            case ErrorResponse response -> ofStatus(response);
            default -> null;
        };
    }

    private static @Nullable HttpProblem ofStatus(ErrorResponse response) {
        HttpStatus status = HttpStatus.resolve(response.getStatusCode().value());
        return status == null || !status.is4xxClientError() ? null : new HttpProblem(status, null);
    }

    /// An address with letters where a number stands is the address of nothing; a field is wrong.
    private static HttpProblem mismatch(MethodArgumentTypeMismatchException wrong) {
        HttpStatus status = wrong.getParameter().hasParameterAnnotation(PathVariable.class)
                ? HttpStatus.NOT_FOUND
                : HttpStatus.BAD_REQUEST;
        return expected(status, wrong.getName(), wrong, wrong.getRequiredType());
    }

    private static HttpProblem wrong(FieldError field) {
        Class<?> type = field.contains(TypeMismatchException.class)
                ? field.unwrap(TypeMismatchException.class).getRequiredType()
                : null;
        return expected(HttpStatus.BAD_REQUEST, field.getField(), field.getRejectedValue(), type);
    }

    private static HttpProblem expected(
            HttpStatus status, String name, @Nullable Object found, @Nullable Class<?> type) {
        Object value = found instanceof TypeMismatchException wrong ? wrong.getValue() : found;
        String key = "web.problem.value";
        if (type != null && type.isEnum()) {
            String choice =
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            return HttpProblem.of(status, key + ".choice", name, shown(value), choice);
        }
        if (type != null && Temporal.class.isAssignableFrom(type)) {
            return HttpProblem.of(status, key + ".day", name, shown(value));
        }
        boolean number =
                type != null && (type == long.class || type == int.class || Number.class.isAssignableFrom(type));
        return HttpProblem.of(status, number ? key + ".number" : key, name, shown(value));
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "" : Shown.of(value.toString());
    }

    private static String list(@Nullable Iterable<?> things) {
        return things == null
                ? ""
                : StreamSupport.stream(things.spliterator(), false)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
    }
}
