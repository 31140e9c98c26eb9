package kz.aiqyn.base.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What may be sent to the server, and how slowly: `aiqyn.bodies`.
///
/// @param stranger most that somebody may send in one request who is not signed in, files apart
/// @param files how many files a stranger may send at once, where a route takes any of theirs
/// @param file most that each of these may hold
/// @param daily most that strangers of one address may send in files within a day
/// @param slowest bytes a second below which nobody is waited for
/// @param grace for how long a body may be slower at its beginning
@ConfigurationProperties("aiqyn.bodies")
public record BodySettings(
        @DefaultValue("256KB") DataSize stranger,
        @DefaultValue("5") int files,
        @DefaultValue("5MB") DataSize file,
        @DefaultValue("100MB") DataSize daily,
        @DefaultValue("1KB") DataSize slowest,
        @DefaultValue("10s") Duration grace) {

    public BodySettings {
        positive("stranger", stranger.toBytes());
        positive("files", files);
        positive("file", file.toBytes());
        positive("daily", daily.toBytes());
        positive("slowest", slowest.toBytes());
        positive("grace", grace.toMillis());
    }

    private static void positive(String name, long found) {
        if (found <= 0) {
            throw new IllegalArgumentException(
                    "aiqyn.bodies.%s: found %d, expected more than 0".formatted(name, found));
        }
    }

    /// All that the files of one request may come to, with the fields around them.
    public DataSize filesTogether() {
        return DataSize.ofBytes(files * file.toBytes() + stranger.toBytes());
    }
}
