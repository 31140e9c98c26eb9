package kz.aiqyn.base.identity.signin;

import java.time.InstantSource;
import kz.aiqyn.base.web.BodySettings;
import kz.aiqyn.base.web.HttpProblem;
import kz.aiqyn.base.web.Subscriber;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Why a body is not taken, in words; null when it is.
@Component
class BodyRules {

    private final BodySettings settings;
    private final DailyBytes sent;
    private final DataSize largest;
    private final DataSize largestFile;

    BodyRules(
            BodySettings settings,
            InstantSource clock,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largest,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile) {
        this.settings = settings;
        this.sent = new DailyBytes(settings.daily().toBytes(), clock);
        this.largest = largest;
        this.largestFile = largestFile;
    }

    /// How large it will be has to be said beforehand.
    HttpProblem lengthUnknown() {
        return HttpProblem.of(HttpStatus.LENGTH_REQUIRED, "web.problem.body.length");
    }

    HttpProblem noFilesHere() {
        return HttpProblem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "web.problem.body.files");
    }

    HttpProblem noFilesOfStrangers() {
        return HttpProblem.of(HttpStatus.FORBIDDEN, "web.problem.body.stranger");
    }

    @Nullable
    HttpProblem known(long length) {
        return length > largest.toBytes() ? HttpProblem.large(length, largestFile) : null;
    }

    @Nullable
    HttpProblem stranger(long length) {
        long most = settings.stranger().toKilobytes();
        return length > settings.stranger().toBytes()
                ? HttpProblem.of(
                        HttpStatus.CONTENT_TOO_LARGE, "web.problem.body.large", Math.ceilDiv(length, 1024L), most)
                : null;
    }

    @Nullable
    HttpProblem filesOfStranger(String address, long length) {
        if (length > settings.filesTogether().toBytes()) {
            return tooManyFiles();
        }
        return sent.add(Subscriber.of(address).network(), length)
                ? null
                : HttpProblem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "web.problem.body.daily",
                        settings.daily().toMegabytes());
    }

    HttpProblem tooManyFiles() {
        return HttpProblem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "web.problem.body.many",
                settings.files(),
                settings.file().toMegabytes());
    }

    boolean isFew(int files) {
        return files <= settings.files();
    }

    boolean isSmall(long file) {
        return file <= settings.file().toBytes();
    }
}
