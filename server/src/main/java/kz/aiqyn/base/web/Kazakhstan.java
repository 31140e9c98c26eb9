package kz.aiqyn.base.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import kz.aiqyn.files.values.Recorded;

/// The day in Kazakhstan. Its one time zone was +06:00 until 29 February 2024 and is +05:00 since.
public final class Kazakhstan {

    public static final ZoneId ZONE = Recorded.ALMATY;

    private Kazakhstan() {}

    public static LocalDate today(InstantSource clock) {
        return day(clock.instant());
    }

    /// The day that it was there at a moment.
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
